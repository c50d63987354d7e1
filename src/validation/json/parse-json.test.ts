import { expect } from '@open-wc/testing';
import { validateCharter } from '../index.js';

/** Lines and columns of what is no JSON, and what was expected there. */
const faults = (text: string): string[] =>
  validateCharter(text)
    .filter(({ code }) => code === 'syntax' || code === 'too-deep')
    .map(({ line, column, expected }) => `${line}:${column} ${JSON.stringify(expected ?? null)}`);

describe('a file that is no JSON', () => {
  for (const [what, text, at] of [
    ['nothing', '', ['1:1 {"kind":"mark","mark":"{"}']],
    ['a comma too many', '{ "categories": [ 1, ], }', ['1:20', '1:23']],
    ['a comma that is missing', '{ "a": 1\n  "b": 2 }', ['1:9']],
    ['a comment', '{ // here\n "a": 1 }', ['1:3']],
    ['a quote that an editor curled', '{ “a”: 1 }', ['1:3']],
    ['single quotes', "{ 'a': 1 }", ['1:3']],
    ['a space that no one sees', '{\u00A0"a": 1 }', ['1:2']],
    ['an end that does not come', '{ "a": [1', ['1:10']],
    ['something behind its end', '{} and more', ['1:4']],
    ['a word that is no value', '{ "a": yes }', ['1:8']],
  ] as const) {
    it(`is reported with its place: ${what}`, () => {
      const found = faults(text);
      expect(found.map((one) => one.slice(0, one.indexOf(' ')))).to.deep.equal(
        at.map((one) => one.split(' ')[0]),
      );
      expect(found.every((one) => !one.endsWith('null'))).to.equal(true);
    });
  }

  it('is read no deeper than charters are', () => {
    expect(faults('['.repeat(100_000))).to.have.length(1);
    expect(validateCharter('['.repeat(100_000))[0]!.code).to.equal('too-deep');
  });

  it('is none where escapes, numbers and spaces are those of JSON', () => {
    expect(
      faults('\uFEFF{ "language": "en",\r\n\t"n": [-1.5e3, true, null, "\\u00e9\\n\\/"] }'.slice(1)),
    ).to.deep.equal([]);
  });
});
