import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { ELSEWHERE, INDEX, RECIPES, unstaged } from '../../labs/cms/snippets.mjs';
import { blocksOf } from '../../labs/cms/recipe-snippets.mjs';
import { frenchFaults } from '../../scripts/lib/french-typography.mjs';
import { fromRoot } from '../../scripts/lib/root.mjs';

const frenchOf = (/** @type {string} */ file) => file.replace(/\.md$/, '.fr.md');
const ENGLISH = [INDEX.en, RECIPES.en, ...ELSEWHERE];
const text = (/** @type {string} */ file) => readFileSync(fromRoot(file), 'utf8');

/** A block of code without what is written in a language. @param {string} code */
const bare = (code) =>
  code
    .replaceAll(/\/\/.*$/gm, '//')
    .replaceAll(/>[^<>{}\n]+</g, '><')
    .replaceAll(/title="[^"]*"/g, 'title')
    .replaceAll(/\b(lang[= ]+"?)(?:en|fr)\b/g, '$1xx')
    .replaceAll(/(?<=^\[cookie-embed .*\d\S*) [^\]]+(?=\])/gm, '')
    .replaceAll(/^\[[^\]]+\](?=\()/gm, '[]')
    .replaceAll(/^\[.+?->/gm, '[->');

/** The prose of a page, line by line, without code, addresses and the hooks of the tests. @param {string} file */
const prose = (file) =>
  text(file)
    .replaceAll(/^```[\s\S]*?^```$/gm, '')
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll(/`[^`]*`/g, 'x')
    .replaceAll(/\]\([^)]*\)/g, ']')
    .split('\n')
    .filter((line) => !/^\|[-: |]+\|$/.test(line))
    .map((line) => line.replace(/^\s+/, '').replaceAll(/\s*\|\s*/g, '\n'))
    .flatMap((line) => line.split('\n'));

describe('the recipes for CMSs', () => {
  it('are those that the tests know, in English and French', () => {
    const there = readdirSync(fromRoot('docs/cms')).map((name) => `docs/cms/${name}`);
    assert.deepEqual(there.sort(), ENGLISH.flatMap((file) => [file, frenchOf(file)]).sort());
  });

  it('have no code that nothing stages', () => {
    assert.deepEqual(unstaged(), []);
    for (const file of ELSEWHERE.flatMap((one) => [one, frenchOf(one)])) {
      const nameless = blocksOf(file).filter(({ id, language }) => !id && /html|php/.test(language));
      assert.deepEqual(nameless, [], file);
    }
  });

  for (const file of ENGLISH) {
    it(`say the same in code in both languages: ${file}`, () => {
      const [english, french] = [file, frenchOf(file)].map((one) =>
        blocksOf(one).map(({ id, language, code }) => ({ id, language, code: bare(code) })),
      );
      assert.deepEqual(french, english);
    });

    it(`keep to French typography: ${frenchOf(file)}`, () => {
      const faults = prose(frenchOf(file)).flatMap((line) =>
        frenchFaults(line).map((fault) => `${fault}: ${line}`),
      );
      assert.deepEqual(faults, []);
    });

    it(`lead to pages that exist: ${file}`, () => {
      for (const one of [file, frenchOf(file)])
        for (const [, path = ''] of text(one).matchAll(/\]\((?!https?:|\/|#)([^)#]+)/g))
          assert.ok(existsSync(join(fromRoot(dirname(one)), path)), `${one}: ${path}`);
    });
  }
});
