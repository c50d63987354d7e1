import { expect } from '@open-wc/testing';
import { parseCharter } from '../../charter/parse-charter.js';
import type { ConsentPolicy, ConsentSnapshot } from '../policy.js';
import { readPolicy } from '../read-policy.js';
import {
  acceptAll,
  type Command,
  composeChoice,
  importAnswers,
  refuseAll,
  refuseGranted,
  saveAnswers,
  withdrawConsent,
} from './command.js';

const NOW = Date.UTC(2026, 10, 30);
const BEFORE = NOW - 1000;

const policy: ConsentPolicy = readPolicy(
  parseCharter({
    revision: 3,
    categories: [
      { id: 'statistics', label: 'statistics' },
      { id: 'video', label: 'video', services: [{ id: 'player' }] },
    ],
  }),
);

const known = (more: Partial<ConsentSnapshot> = {}): ConsentSnapshot => ({
  policy,
  revision: undefined,
  choice: undefined,
  since: 0,
  now: NOW,
  signal: false,
  ...more,
});

const choiceOf = (answers: Record<string, boolean>): NonNullable<ConsentSnapshot['choice']> => ({
  revision: 2,
  time: BEFORE,
  answers: new Map(Object.entries(answers)),
});

const compose = async (
  command: Command,
  on: ConsentSnapshot,
): Promise<{ revision?: unknown; time?: unknown; answers?: Record<string, boolean> } | undefined> => {
  const choice = composeChoice(command, on, await command.compose);
  return choice && { ...choice, answers: Object.fromEntries(choice.answers) };
};

describe('the choice of a command', () => {
  it('has the revision of the charter and the time of the answer', async () => {
    expect(await compose(acceptAll(), known())).to.deep.equal({
      revision: 3,
      time: NOW,
      answers: { statistics: true, video: true },
    });
  });

  it('is later than the choice before, although the clock was set back', async () => {
    const choice = { ...choiceOf({ statistics: true, video: true }), time: NOW + 5 };
    expect((await compose(refuseAll(), known({ choice })))?.time).to.equal(NOW + 6);
  });

  it('keeps the other answers where some are saved or withdrawn', async () => {
    const choice = { ...choiceOf({ statistics: true, video: true }), revision: 3 };
    const saved = await compose(saveAnswers({ statistics: false }), known({ choice }));
    expect(saved?.answers).to.deep.equal({ statistics: false, video: true });
    const withdrawn = await compose(withdrawConsent(['video']), known({ choice }));
    expect(withdrawn?.answers).to.deep.equal({ statistics: true, video: false });
  });

  it('has the time of an imported one', async () => {
    expect(await compose(importAnswers(choiceOf({ statistics: true })), known())).to.deep.equal({
      revision: 3,
      time: BEFORE,
      answers: { statistics: true },
    });
  });
});

describe('a command without a charter', () => {
  const choice = choiceOf({ statistics: true, video: true, 'video/player': true });
  const withoutCharter = known({ policy: undefined, choice });

  it('refuses what was granted', async () => {
    const refused = { statistics: false, video: false, 'video/player': false };
    expect((await compose(refuseAll(), withoutCharter))?.answers).to.deep.equal(refused);
    expect((await compose(withdrawConsent(['video']), withoutCharter))?.answers).to.deep.equal({
      ...refused,
      statistics: true,
    });
  });

  it('grants nothing', async () => {
    expect((await compose(acceptAll(), withoutCharter))?.answers).to.deep.equal({});
  });

  it('has no choice where nothing was answered', async () => {
    const unanswered = known({ policy: undefined });
    expect(await compose(refuseAll(), unanswered)).to.equal(undefined);
    expect(await compose(acceptAll(), unanswered)).to.equal(undefined);
  });
});

describe('a refusal of what a choice grants', () => {
  const choice = choiceOf({ statistics: true, video: true, 'video/player': true });

  it('refuses all of it', () => {
    expect([...refuseGranted(choice).values()]).to.deep.equal([false, false, false]);
  });

  it('refuses a category with its services, and nothing else', () => {
    expect(Object.fromEntries(refuseGranted(choice, ['video']))).to.deep.equal({
      statistics: true,
      video: false,
      'video/player': false,
    });
  });
});
