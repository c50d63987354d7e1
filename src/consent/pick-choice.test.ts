import type { ConsentSnapshot } from './policy.js';
import { expect } from '@open-wc/testing';
import { type Choice, decodeChoice, encodeChoice } from './choice.js';
import { dateAnswer, pickChoice } from './pick-choice.js';

const NOW = Date.UTC(2026, 10, 23, 12);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const known = (choice?: Choice, more: Partial<ConsentSnapshot> = {}): ConsentSnapshot => ({
  policy: undefined,
  revision: 2,
  choice,
  since: NOW,
  now: NOW,
  signal: false,
  ...more,
});
const given = (yes: boolean, from = 0, revision = 2): Choice => ({
  revision,
  time: NOW + from,
  answers: new Map([['statistics', yes]]),
});
const NONE = decodeChoice('none') as Choice;
const mixed = (from = 0, revision = 2): Choice => ({
  ...given(true, from, revision),
  answers: new Map([
    ['statistics', true],
    ['video', false],
  ]),
});
const both: Choice = {
  ...given(true, -2 * HOUR),
  answers: new Map([
    ['statistics', true],
    ['video', true],
  ]),
};

/** Choices found at once, and the one that is applied. */
const FOUND: Readonly<Record<string, readonly [winner: Choice, ...others: Choice[]]>> = {
  'the latest': [given(false, -1), given(true, -2), given(true, -HOUR)],
  'the latest, a yes as well': [given(true, -1), given(false, -2)],
  'of one moment the one that grants less': [given(false), given(true)],
  'a refusal without a date before all': [NONE, given(true), given(false)],
  'a refusal before a yes two hours ahead': [given(false, -DAY), given(true, 2 * HOUR)],
  'a refusal before a yes twenty hours ahead': [given(false, -DAY), given(true, 20 * HOUR)],
  'a refusal before a yes twenty-six hours ahead': [given(false), given(true, 26 * HOUR)],
  'a refusal before a yes three days ahead': [given(false), given(true, 3 * DAY), given(true, 4 * DAY)],
  'a yes that counts before one that does not': [given(true, -DAY), given(true, 26 * HOUR)],
  'a yes that counts before a later one to less': [given(true, -DAY), given(true, -HOUR, 1)],
  'a refusal ahead, as refusals need no date': [given(false, 3 * DAY), given(true)],
  'a refusal that counts before one that has expired': [given(false, -DAY), given(false, -300 * DAY)],
  'the latest of those that do not count': [given(true, -200 * DAY), given(true, -300 * DAY)],
  'a later refusal of what is granted, to an older charter too': [given(false, -HOUR, 1), given(true, -DAY)],
  'a later refusal of a part, to an older charter too': [mixed(-HOUR, 1), both],
  'a refusal that counts before a later one that does not': [
    given(false, -DAY),
    given(false, -HOUR, 1),
    given(true, -2 * HOUR),
  ],
};

describe('of several choices', () => {
  for (const [what, all] of Object.entries(FOUND)) {
    it(`it is ${what}, wherever it stands`, () => {
      for (let turn = 0; turn < all.length; turn++) {
        const found = [...all.slice(turn), ...all.slice(0, turn)];
        const picked = pickChoice(known(), [undefined, ...found]);
        expect(picked && encodeChoice(picked)).to.equal(encodeChoice(all[0]));
      }
    });
  }

  it('it is none where there is none', () => expect(pickChoice(known(), [undefined])).to.equal(undefined));

  for (const [what, refusal] of Object.entries({
    'without a date': NONE,
    'dated ahead': given(false, 3 * DAY),
  })) {
    it(`a refusal ${what} yields to a yes given after it was taken up, and to no older one`, () => {
      const since = NOW - HOUR;
      const newer = given(true, -HOUR + 1);
      const older = given(true, -HOUR - 1);
      expect(pickChoice(known(refusal, { since }), [newer])).to.equal(newer);
      expect(pickChoice(known(refusal, { since }), [older])).to.equal(refusal);
      // Of one moment it is the one that was heard after.
      expect(pickChoice(known(refusal), [given(true)])?.answers.get('statistics')).to.equal(true);
    });
  }
});

describe('the time of an answer', () => {
  it('is after the one before, where the clock was set back a little', () => {
    expect(dateAnswer(NOW, undefined)).to.equal(NOW);
    expect(dateAnswer(NOW, given(true, -DAY))).to.equal(NOW);
    expect(dateAnswer(NOW, given(true))).to.equal(NOW + 1);
    expect(dateAnswer(NOW, given(true, MINUTE))).to.equal(NOW + MINUTE + 1);
  });

  it('is the clock’s where the one before is further ahead', () => {
    expect(dateAnswer(NOW, given(true, MINUTE + 1))).to.equal(NOW);
    expect(dateAnswer(NOW, given(false, 3 * DAY))).to.equal(NOW);
  });

  it('is a whole number, whatever the clock gives', () => {
    expect(dateAnswer(NOW + 0.7, undefined)).to.equal(NOW);
  });
});
