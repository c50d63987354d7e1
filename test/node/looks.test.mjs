import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
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
  const styles = sourcesIn('src/styles', /\.ts$/);

  it('are all defined, and all used', () => {
    assert.deepEqual(found(styles, /var\((--_[\w-]+)/g), found(styles, /(--_[\w-]+):/g));
  });

  it('are at most ten a site may set for each element', () => {
    const exposed = found(styles, /var\((--cookie-[\w-]+)/g);
    for (const element of ['charter', 'table', 'banner']) {
      assert.ok(exposed.filter((name) => name.startsWith(`--cookie-${element}-`)).length <= 10);
    }
  });
});

describe('the parts of our elements', () => {
  it('are all documented, and all there', () => {
    const sources = sourcesIn('src/elements', /(?<!\.test)\.ts$/);
    assert.deepEqual(found(sources, /[^a-z]part(?:="|: ')([\w-]+)/g), found(sources, /@csspart ([\w-]+)/g));
  });
});
