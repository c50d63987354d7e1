// The tokens: each is used, each that is used is defined, references point at a lower layer, and no element has too many.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fromRoot } from '../../scripts/lib/root.mjs';
import { customProperties } from '../../scripts/docs/element-custom-properties.mjs';

const file = JSON.parse(readFileSync(fromRoot('tokens/cookie-charter.tokens.json'), 'utf8'));
const sheets = (/** @type {string} */ folder, kind = '.styles.ts') =>
  readdirSync(fromRoot(folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(kind))
    .map((name) => readFileSync(fromRoot(`${folder}/${name}`), 'utf8'))
    .join('\n');
const styles = sheets('src');
const generated = sheets('src/elements/styles/generated', '.tokens.ts');

/** Tokens by path. @param {any} node @param {string[]} [path] @returns {[string, any][]} */
const leaves = (node, path = []) =>
  node.$value !== undefined
    ? [[path.join('.'), node]]
    : Object.entries(node).flatMap(([key, value]) =>
        key.startsWith('$') ? [] : leaves(value, [...path, key]),
      );
const tokens = new Map(leaves(file));
const exposed = [...tokens.keys()].filter((path) => path.startsWith('cookie.'));
const inner = (/** @type {string} */ path) => `--_${path.replace('cookie.', '').replaceAll('.', '-')}`;
/** `cookie.banner.width` is of the second kind. @param {string} path */
const layerOf = (path) =>
  path.startsWith('private.') ? 0 : /^cookie\.(color|space|radius|measure)/.test(path) ? 1 : 2;

describe('a token', () => {
  it('is used by a style of an element, or by a token that is', () => {
    for (const path of exposed)
      assert.match(
        styles + generated.replaceAll(`${inner(path)}: `, ''),
        new RegExp(`var\\(${inner(path)}[,)]`),
        path,
      );
    const references = new Set([...tokens.values()].map(({ $value }) => $value));
    for (const path of tokens.keys())
      if (path.startsWith('private.')) assert.ok(references.has(`{${path}}`), path);
  });

  it('is defined where a style uses it', () => {
    for (const [, name = ''] of `${styles}${generated}`.matchAll(/var\((--_[\w-]+)/g))
      assert.ok(exposed.some((path) => inner(path) === name) || styles.includes(`${name}:`), name);
  });

  it('stands for one of a layer below, or of its own, and says what it is for', () => {
    for (const path of exposed) {
      const { $value, $description } = tokens.get(path);
      const to = /^\{(.+)\}$/.exec($value)?.[1] ?? '';
      assert.ok(tokens.has(to), `${path}: ${$value}`);
      assert.ok(layerOf(to) < layerOf(path) || (layerOf(to) === 2 && layerOf(path) === 2), path);
      assert.match($description, /\.$/, path);
    }
  });

  it('is known wherever a style or a theme names it', () => {
    const themes = readdirSync(fromRoot('themes'))
      .map((name) => readFileSync(fromRoot(`themes/${name}`), 'utf8'))
      .join('\n');
    const names = new Set(exposed.map((path) => `--${path.replaceAll('.', '-')}`));
    for (const [name] of `${styles}${generated}${themes}`.matchAll(/--cookie-[\w-]+/g))
      assert.ok(names.has(name), name);
  });

  it('is one of ten at most of an element', () => {
    for (const tag of ['banner', 'charter', 'embed', 'explainer', 'preferences', 'settings', 'table']) {
      const { length } = customProperties(tag);
      assert.ok(length > 0 && length <= 10, `${tag}: ${length}`);
    }
  });

  it('has its name in the code', async () => {
    const { TOKENS } = await import('../../dist/tokens.js');
    assert.deepEqual(
      TOKENS,
      exposed.map((path) => `--${path.replaceAll('.', '-')}`),
    );
  });
});
