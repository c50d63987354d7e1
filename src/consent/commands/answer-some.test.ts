import { expect } from '@open-wc/testing';
import '../../../test/browser/fixtures.js';
import { ASKING_CHARTER } from '../../../test/fixtures/consent.mjs';
import { makePolicy } from '../../../test/fixtures/consent-stores.js';
import type { ConsentSnapshot } from '../policy.js';
import { mergeAnswers } from './answer-some.lazy.js';

const NOW = Date.UTC(2026, 10, 30);
const policy = makePolicy(ASKING_CHARTER);
const known = (answers: Record<string, boolean>): ConsentSnapshot => ({
  policy,
  revision: undefined,
  choice: { revision: 1, time: NOW - 1000, answers: new Map(Object.entries(answers)) },
  since: NOW - 1000,
  now: NOW,
  signal: false,
});

describe('an answer to some categories', () => {
  it('that lifts an objection stores no consent: a charter that needs one later must ask', () => {
    const answers = mergeAnswers({ audience: true })(known({ audience: false, statistics: true }), policy);
    expect(Object.fromEntries(answers)).to.deep.equal({ statistics: true, video: false });
  });

  it('that objects is stored, and leaves what was granted', () => {
    const answers = mergeAnswers({ audience: false })(known({ statistics: true, video: true }), policy);
    expect(Object.fromEntries(answers)).to.deep.equal({ audience: false, statistics: true, video: true });
  });
});
