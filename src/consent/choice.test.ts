import { expect } from '@open-wc/testing';
import { type Choice, decodeChoice, encodeChoice, toKey, MAX_REVISION, parseKey } from './choice.js';

const YES: Choice = { revision: 3, time: 1_790_000_000_000, answers: new Map([['statistics', true]]) };

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
  ['none', { revision: undefined, time: undefined, answers: new Map(), refusesAll: true }],
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
    'with a bare %': '2.1.mhz4k2p0.%~1',
    'with an escape of no character': '2.3.mubbs7i8.statistics~1.%zz~0',
    'with an escape cut short': '2.1.mhz4k2p0.%E0%A4%A~0',
    'in the letters of another encoding': '2.1.mhz4k2p0.caf%E9~1',
    'a refusal without a date that cannot be read': '2...%~0',
    'with a key of three parts': '2.3.mubbs7i8.a/b/c~0',
    'with a service of nothing': '2.3.mubbs7i8./b~0',
    'with a category of nothing': '2.3.mubbs7i8.a/~0',
    'with half a character': '2.3.mubbs7i8.a\uD800~0',
    'of a revision that no charter has': '2.99999999999999999999999999.mubbs7i8.a~0',
    'no text': null as never,
    'a number': 2 as never,
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
      [toKey('a.b~1;c', 'd/é f'), true],
      [toKey('a.b~1;c'), false],
    ]);
    const value = encodeChoice({ ...YES, answers });
    expect(value).to.match(/^[\w!#$%&'()*+./:<=>?@^`{|}~-]+$/);
    expect(decodeChoice(value)?.answers).to.deep.equal(answers);
  });

  it('goes by the ids, however a server escapes them', () => {
    const choice = decodeChoice('2.3.mubbs7i8.%c3%a9~0.%C3%A9~1.%61/%62~1');
    expect(choice?.answers).to.deep.equal(
      new Map([
        [toKey('é'), false],
        ['a/b', true],
      ]),
    );
    expect(choice && decodeChoice(encodeChoice(choice))).to.deep.equal(choice);
  });

  it('is of the highest revision there can be at most', () => {
    expect(decodeChoice(`2.${MAX_REVISION}.mubbs7i8.a~1`)?.revision).to.equal(MAX_REVISION);
    expect(decodeChoice(`2.${MAX_REVISION + 1}.mubbs7i8.a~1`)).to.equal(undefined);
  });

  it('is under 400 characters for ten categories', () => {
    const ids = ['necessary', 'statistics', 'video', 'maps', 'social-networks', 'advertising', 'chat'];
    const answers = new Map(
      [...ids, 'personalisation', 'ab-testing', 'satisfaction'].map((id) => [id, true]),
    );
    expect(encodeChoice({ ...YES, answers }).length).to.be.below(400);
  });
});

describe('a key', () => {
  it('is taken apart whatever it is', () => {
    for (const key of ['%', '%zz/a', '/', 'a/b/c', '\uD800', '%E9']) expect(parseKey(key)).to.be.an('array');
    expect(parseKey(toKey('a/b', 'c.d~é'))).to.deep.equal(['a/b', 'c.d~é']);
  });

  it('of half a character is none', () => expect(toKey('\uD800')).to.equal(''));
});
