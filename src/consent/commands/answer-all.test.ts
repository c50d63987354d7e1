import { expect } from '@open-wc/testing';
import { parseCharter } from '../../charter/parse-charter.js';
import type { ConsentPolicy, ConsentSnapshot } from '../policy.js';
import { readPolicy } from '../read-policy.js';
import { answerAll, answersInForce } from './answer-all.js';

const NOW = Date.UTC(2026, 10, 30);

const policyOf = (): ConsentPolicy =>
  readPolicy(
    parseCharter({
      categories: [
        { id: 'necessary', label: 'necessary', consent: 'none' },
        { id: 'audience', label: 'audience', consent: 'opt-out' },
        { id: 'statistics', label: 'statistics', gpc: true },
        { id: 'video', label: 'video', services: [{ id: 'player' }] },
        { id: 'profiling', label: 'profiling', acceptAll: false },
      ],
    }),
  );
const known = (answers: Record<string, boolean>, more: Partial<ConsentSnapshot> = {}): ConsentSnapshot => ({
  policy: policyOf(),
  revision: undefined,
  choice: { revision: 1, time: NOW - 1000, answers: new Map(Object.entries(answers)) },
  since: NOW - 1000,
  now: NOW,
  signal: false,
  ...more,
});
const plain = (answers: ReadonlyMap<string, boolean>): Record<string, boolean> => Object.fromEntries(answers);

describe('an answer to everything', () => {
  it('grants what is asked, and nothing that the charter leaves out of it', () => {
    const answers = plain(answerAll(true)(known({}), policyOf()));
    expect(answers).to.deep.equal({ statistics: true, video: true });
  });

  it('refuses all that is asked, with what the charter leaves out of an acceptance', () => {
    const answers = plain(answerAll(false)(known({ profiling: true }), policyOf()));
    expect(answers).to.deep.equal({ statistics: false, video: false, profiling: false });
  });

  it('leaves an objection as it is', () => {
    expect(plain(answerAll(true)(known({ audience: false }), policyOf()))).to.include({ audience: false });
  });

  it('leaves refused what a browser signal refuses', () => {
    const answers = plain(answerAll(true)(known({}, { signal: true }), policyOf()));
    expect(answers).to.deep.equal({ video: true });
  });
});

describe('answers in force', () => {
  it('are in the order of the charter, without those of categories that are gone', () => {
    const answers = answersInForce(known({ video: false, gone: true, statistics: true }), policyOf());
    expect([...answers.keys()]).to.deep.equal(['statistics', 'video']);
  });
});
