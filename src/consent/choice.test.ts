import { expect } from '@open-wc/testing';
import { type Choice, decodeChoice, encodeChoice, keyOf, latestChoice } from './choice.js';

const YES: Choice = { revision: 3, time: 1_790_000_000_000, answers: new Map([['statistics', true]]) };
const NO: Choice = { ...YES, answers: new Map([['statistics', false]]) };

/** Values that versions of this package have written. A later one must understand them all. */
const WRITTEN: readonly [value: string, choice: Choice | undefined][] = [
  ['2.3.mubbs7i8.statistics~1', YES],
  [
    '2.0.mubbs7i8.statistics~0.video~1.video/youtube~0',
    {
      revision: 0,
      time: 1_790_000_000_000,
      answers: new Map([
        ['statistics', false],
        ['video', true],
        ['video/youtube', false],
      ]),
    },
  ],
  ['2.3.mubbs7i8', { ...YES, answers: new Map() }],
  ['none', { revision: undefined, time: undefined, answers: new Map(), none: true }],
];

describe('a stored choice', () => {
  for (const [value, choice] of WRITTEN) {
    it(`is read and written as ${value}`, () => {
      expect(decodeChoice(value)).to.deep.equal(choice);
      expect(choice && encodeChoice(choice)).to.equal(value);
    });
  }

  for (const [what, value] of Object.entries({
    empty: '',
    'of another version': '3.1.mubbs7i8.statistics~1',
    'of no version': '1.mubbs7i8.statistics~1',
    'cut short': '2.3.mubbs7i8.statistics~',
    'JSON of another tool': '{"categories":["statistics"]}',
    'an acceptance without a date': '2.3..statistics~1',
    'an acceptance without a revision': '2..mubbs7i8.statistics~1',
    'with an answer that is neither': '2.3.mubbs7i8.statistics~2',
  })) {
    it(`is none when it is ${what}`, () => expect(decodeChoice(value)).to.equal(undefined));
  }

  it('written by hand without date or revision is a refusal', () => {
    expect(decodeChoice('2...statistics~0.video~0')).to.deep.equal({
      revision: undefined,
      time: undefined,
      answers: new Map([
        ['statistics', false],
        ['video', false],
      ]),
    });
  });

  it('that answers twice is refused', () => {
    expect(decodeChoice('2.3.mubbs7i8.statistics~0.statistics~1')?.answers.get('statistics')).to.equal(false);
    expect(decodeChoice('2.3.mubbs7i8.statistics~1.statistics~0')?.answers.get('statistics')).to.equal(false);
  });

  it('keeps ids that hold what separates the parts, and fits in a cookie as it is', () => {
    const answers = new Map([
      [keyOf('a.b~1;c', 'd/é f'), true],
      [keyOf('a.b~1;c'), false],
    ]);
    const value = encodeChoice({ ...YES, answers });
    expect(value).to.match(/^[\w!#$%&'()*+./:<=>?@^`{|}~-]+$/);
    expect(decodeChoice(value)?.answers).to.deep.equal(answers);
  });

  it('is under 400 characters for ten categories', () => {
    const ids = ['necessary', 'statistics', 'video', 'maps', 'social-networks', 'advertising', 'chat'];
    const answers = new Map(
      [...ids, 'personalisation', 'ab-testing', 'satisfaction'].map((id) => [id, true]),
    );
    expect(encodeChoice({ ...YES, answers }).length).to.be.below(400);
  });
});

describe('of several choices', () => {
  const later = (choice: Choice): Choice => ({ ...choice, time: (choice.time ?? 0) + 1 });

  it('the latest counts, wherever it stands', () => {
    expect(latestChoice([YES, later(NO)])).to.deep.equal(later(NO));
    expect(latestChoice([later(YES), NO])).to.deep.equal(later(YES));
    expect(latestChoice([undefined, YES])).to.equal(YES);
    expect(latestChoice([undefined])).to.equal(undefined);
  });

  it('of one moment the one that grants less counts, and so does a refusal without a date', () => {
    expect(latestChoice([YES, NO])).to.equal(NO);
    const none = decodeChoice('none');
    expect(latestChoice([YES, none])).to.equal(none);
  });
});
