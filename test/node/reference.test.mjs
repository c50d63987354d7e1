// docs/elements.md and docs/functions.md name what there is: `npm run check` holds them to the comments, this to what runs.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fromRoot } from '../../scripts/lib/root.mjs';

const text = (/** @type {string} */ file) => readFileSync(fromRoot(file), 'utf8');
const functions = text('docs/functions.md');
const elements = text('docs/elements.md');
const { exports: entries } = JSON.parse(text('package.json'));

/** What each entry gives, by the table at the top. */
const rows = new Map(
  [...functions.matchAll(/^\| `(cookie-charter[\w/-]*)` +\| [^|]+\| (.*) \|$/gm)].map(
    ([, entry, gives = '']) => [entry, gives],
  ),
);

describe('docs/functions.md', () => {
  it('has every entry that is code', () => {
    const code = Object.entries(entries)
      .filter(([entry, target]) => target.default && !entry.startsWith('./define'))
      .map(([entry]) => `cookie-charter${entry.slice(1)}`);
    assert.deepEqual([...rows.keys()].toSorted(), code.toSorted());
  });

  for (const [entry = '', gives = ''] of rows) {
    it(`names all that ${entry} gives, and nothing else`, async () => {
      const charter = entry === 'cookie-charter' ? Object.keys(await import('cookie-charter/charter')) : [];
      const real = Object.keys(await import(entry)).filter(
        (name) => !charter.includes(name) && !(entry === 'cookie-charter' && name.endsWith('Element')),
      );
      const named = [...gives.matchAll(/\[`(\w+)`\]\(#/g)].map(([, name]) => name);
      assert.deepEqual(named.toSorted(), real.toSorted());
      for (const name of real) assert.ok(functions.includes(`\n### ${name}\n`), name);
    });
  }
});

describe('docs/elements.md', () => {
  it('has every tag, under the entry that registers it', async () => {
    const classes = Object.keys(await import('cookie-charter')).filter((name) => name.endsWith('Element'));
    const told = [
      ...elements.matchAll(/^Registered by `(cookie-charter\/define\/\w+)`; its class is `(\w+)`/gm),
    ].map(([, entry = '', name]) => ({ entry, name }));
    assert.deepEqual(told.map(({ name }) => name).toSorted(), classes.toSorted());
    for (const { entry } of told) assert.ok(entries[entry.replace('cookie-charter', '.')], entry);
  });

  it('gives each element the custom properties that there are, and leaves out none', () => {
    const known = [...text('docs/tokens.md').matchAll(/^\| `(--[\w-]+)`/gm)].map(([, name]) => name);
    const named = [...elements.matchAll(/^- `(--[\w-]+)`/gm)].map(([, name]) => name);
    assert.deepEqual([...new Set(named)].toSorted(), known.toSorted());
  });

  it('says nothing that stands nowhere', () => {
    assert.doesNotMatch(elements + functions, /undefined:|\[object|`` /);
  });
});
