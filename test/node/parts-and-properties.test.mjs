import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fromRoot } from '../../scripts/lib/root.mjs';

/** @param {string} folder @param {RegExp} name */
const sourcesIn = (folder, name) =>
  readdirSync(fromRoot(folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => name.test(path))
    .map((path) => readFileSync(fromRoot(`${folder}/${path}`), 'utf8'))
    .join('\n');
/** @param {string} text @param {RegExp} pattern */
const found = (text, pattern) =>
  [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))].toSorted((one, other) =>
    one.localeCompare(other),
  );

describe('the private properties of our styles', () => {
  const styles = sourcesIn('src', /\.(styles|tokens)\.ts$/);

  it('are all defined, and all used', () => {
    assert.deepEqual(found(styles, /var\((--_[\w-]+)/g), found(styles, /(--_[\w-]+):/g));
  });

  /** The styles that a module takes, and those that these take. @param {string} path @returns {string[]} */
  const stylesOf = (path) => {
    const text = readFileSync(path, 'utf8');
    const taken = [...text.matchAll(/from '(\.[^']*\.(?:styles|tokens))\.js'/g)].map(([, to]) =>
      join(dirname(path), `${to}.ts`),
    );
    return [text, ...taken.flatMap(stylesOf)];
  };
  const elements = readdirSync(fromRoot('src/define')).map((name) => name.replace('.ts', ''));

  for (const element of elements) {
    it(`are at most ten a site may set for <cookie-${element}>, and some`, () => {
      const base = ['banner', 'settings'].includes(element)
        ? []
        : stylesOf(fromRoot('src/elements/styles/host.styles.ts'));
      const text = [...stylesOf(fromRoot(`src/elements/${element}/${element}.ts`)), ...base].join('\n');
      const values = new Map(
        [...text.matchAll(/(--_[\w-]+): ([^;]*);/g)].map(([, name, value]) => [name, value]),
      );
      // What is used outside the list of tokens, and what that stands for.
      const rules = text.replace(/--_[\w-]+: [^;]*;/g, '');
      const used = new Set(found(rules, /var\((--_[\w-]+)/g));
      for (const name of used)
        found(values.get(name) ?? '', /var\((--_[\w-]+)/g).forEach((one) => used.add(one));
      const exposed = [...used].flatMap((name) => found(values.get(name) ?? '', /var\((--cookie-[\w-]+)/g));
      assert.ok(exposed.length > 0 && exposed.length <= 10, exposed.join(', '));
    });
  }
});

describe('the parts of our elements', () => {
  it('are all documented, and all there', () => {
    const sources = sourcesIn('src/elements', /(?<!\.test)\.ts$/);
    assert.deepEqual(found(sources, /[^a-z]part(?:="|: ')([\w-]+)/g), found(sources, /@csspart ([\w-]+)/g));
  });
});
