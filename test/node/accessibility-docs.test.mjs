// docs/accessibility.md is held to the standards it speaks of, to the tests it names and to the elements there are.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { globSync } from 'tinyglobby';
import { frenchFaults } from '../../scripts/lib/french-typography.mjs';
import { fromRoot } from '../../scripts/lib/root.mjs';

const text = (/** @type {string} */ file) => readFileSync(fromRoot(file), 'utf8');
const page = text('docs/accessibility.md');
/** Lines run together: names of tests go over their ends. */
const flat = page.replace(/\s+/g, ' ');

/** Levels A and AA of WCAG 2.2, by guideline; 4.1.1 is obsolete. */
const LEVELS = {
  A: '1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2',
  AA: '1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3',
};
/** How many criteria each theme of RGAA 4.1 has. */
const THEMES = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12];

describe('docs/accessibility.md', () => {
  it('has every criterion of WCAG 2.2, A and AA, once, at its level', () => {
    const told = [...page.matchAll(/^(?:### |\| )(\d\.\d\.\d+) [^|\n]*\((A{1,2})\)/gm)].map(
      ([, number, level]) => `${number} ${level}`,
    );
    const real = Object.entries(LEVELS).flatMap(([level, numbers]) =>
      numbers.split(' ').map((number) => `${number} ${level}`),
    );
    assert.equal(real.length, 55);
    assert.deepEqual(told.toSorted(), real.toSorted());
  });

  it('has every criterion of RGAA 4.1 once, each that is met under criteria of WCAG', () => {
    const [, rgaa = ''] = /\n## RGAA 4\.1\n([^]*?)\n## /.exec(page) ?? [];
    const rows = [...rgaa.matchAll(/^\| (\d+\.\d+) +\| ([^|]*) \|/gm)];
    const listed = [...rgaa.matchAll(/^(?:Nothing of the kind|The site alone): ([\d., ]+)/gm)].flatMap(
      ([, all = '']) => all.match(/\d+\.\d+/g) ?? [],
    );
    const told = [...rows.map(([, number]) => number), ...listed];
    const real = THEMES.flatMap((count, theme) =>
      Array.from({ length: count }, (_, index) => `${theme + 1}.${index + 1}`),
    );
    assert.deepEqual(told.toSorted(), real.toSorted());
    const known = new Set(`${LEVELS.A} ${LEVELS.AA} 4.1.1`.split(' '));
    for (const [, number, wcag = ''] of rows)
      for (const one of wcag.split(', ')) assert.ok(known.has(one.trim()), `${number}: ${one}`);
  });

  it('names tests that there are, by file and by name', () => {
    const cited = [...flat.matchAll(/`((?:src|test)\/[\w./-]+\.test\.(?:ts|mjs))`((?:,? “[^”]+”)+)/g)];
    assert.ok(cited.length > 40, `${cited.length}`);
    for (const [, file = '', names = ''] of cited) {
      assert.ok(existsSync(fromRoot(file)), file);
      const titles = [
        ...text(file).matchAll(/\b(?:it|describe)\(\s*('(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`)/g),
      ].map(([, title = '']) => title);
      for (const [, name = ''] of names.matchAll(/“([^”]+)”/g))
        assert.ok(
          titles.some((title) => title.includes(name)),
          `${file}: ${name}`,
        );
    }
  });

  it('names no test in another way, and no file that is not there', () => {
    for (const [, file = ''] of flat.matchAll(/`((?:src|test)\/[\w./-]+)`/g))
      assert.ok(existsSync(fromRoot(file)), file);
    assert.equal(flat.match(/\.test\.(?:ts|mjs)`/g)?.length, flat.match(/\.test\.(?:ts|mjs)`,? “/g)?.length);
  });

  it('says of each criterion that is met what proves it, and of which element', () => {
    for (const [, number, said = ''] of page.matchAll(
      /^### (\d\.\d\.\d+) [^\n]*\n([^]*?)(?=\n##|$(?![^]))/gm,
    )) {
      assert.match(said, /\nTests: `/, number);
      assert.match(said, /`<cookie-\w+>`|[Aa]ll seven/, number);
    }
  });

  it('names elements that there are, all seven, and custom properties', () => {
    const { modules } = JSON.parse(text('dist/custom-elements.json'));
    const tags = modules
      .flatMap((/** @type {any} */ { declarations = [] }) => declarations)
      .flatMap((/** @type {any} */ { tagName }) => tagName ?? []);
    const named = [...page.matchAll(/<(cookie-[\w-]+)/g)].map(([, tag]) => tag);
    assert.deepEqual([...new Set(named)].toSorted(), tags.toSorted());
    const tokens = text('docs/tokens.md');
    for (const [, name] of page.matchAll(/`(--[\w-]+)`/g)) assert.ok(tokens.includes(`\`${name}\``), name);
  });

  it('has a French part in French typography', () => {
    const [, french = ''] = /\n## En français\n([^]*)$/.exec(page) ?? [];
    const lines = french.replace(/`[^`]*`/g, 'code').split('\n');
    assert.ok(lines.length > 5);
    for (const line of lines)
      assert.deepEqual(frenchFaults(line.replace(/^(?:> |- )+|!?\[|\]\([^)]*\)/g, '').trim()), [], line);
  });
});

/** What visitors meet, without what it is tested with. */
const files = globSync(['src/{elements,styles,document}/**/*.ts'], {
  cwd: fromRoot(''),
  ignore: ['**/*.test.ts', 'src/elements/debug/**', 'src/doctor/doctor-panel.styles.ts'],
});
/** Where something is written, by the lines that hold it. @param {RegExp} pattern */
const lines = (pattern) =>
  files.flatMap((file) =>
    text(file)
      .split('\n')
      .filter((line) => pattern.test(line) && !/^\s*(\*|\/\/|\/\*)/.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );

describe('the code of the elements', () => {
  it('has no picture, sound, video or canvas of its own', () => {
    assert.ok(files.length > 60);
    assert.deepEqual(
      lines(/<(?:img|svg|picture|audio|video|canvas|object|embed)\b|url\(|make\('(?:img|video)/),
      [],
    );
  });

  it('moves nothing, and binds nobody to a side of the screen', () => {
    assert.deepEqual(lines(/\b(?:animation|transition|animate)\b\s*[:(]|@keyframes|orientation\s*:/), []);
  });

  it('follows no gesture and no movement, and of keys Escape alone', () => {
    assert.deepEqual(
      lines(/['@](?:drag\w*|touch\w*|wheel|mouse\w+|pointermove|device\w+|keyup|keypress|contextmenu)\b/),
      [],
    );
    // The other ignores a key that is held down.
    assert.equal(lines(/keydown/).filter((line) => !/event\.repeat/.test(line)).length, 1);
    assert.equal(lines(/\bkey === '/).length, 1);
    assert.equal(lines(/\bkey === 'Escape'/).length, 1);
  });

  it('opens no window, sets nobody a time, and reloads when a button says so', () => {
    assert.deepEqual(lines(/window\.open|_blank|setInterval/), []);
    // What announces how many rows a search left, once the visitor stops typing, and what was saved, once the page is back.
    assert.deepEqual(
      lines(/setTimeout\(/).map((line) => line.split(':')[0]),
      ['src/elements/preferences/show-modal.ts', 'src/elements/rendering/table-search.ts'],
    );
    assert.equal(lines(/location\.reload/).length, 1);
    assert.match(lines(/location\.reload/).join(), /action === 'reload'/);
  });

  it('asks for nothing about the visitor: its fields are switches, and a search', () => {
    const fields = lines(/type="(?!button)|<(?:select|textarea)\b/).filter(
      (line) => !/style|script/.test(line),
    );
    assert.deepEqual(fields.map((line) => /type="(\w+)"/.exec(line)?.[1] ?? line).toSorted(), [
      'checkbox',
      'search',
    ]);
  });
});
