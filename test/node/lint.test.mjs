import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { importFault } from '../../scripts/lint/layers.mjs';
import { lazyImportFault } from '../../scripts/lint/lazy-imports.mjs';
import { checkOwnProperties, inheritedReads } from '../../scripts/lint/own-properties.mjs';
import { findCycles, findSharedNames } from '../../scripts/lint/structure.mjs';
import { untranslatedText } from '../../scripts/lint/untranslated-text.mjs';
import { fromRoot } from '../../scripts/lib/root.mjs';
import { copyProject } from './project-copy.mjs';

describe('the layers', () => {
  /** @type {readonly (readonly [from: string, specifier: string, types?: boolean])[]} */
  const wrong = [
    ['src/charter/parse-charter.ts', 'lit'],
    ['src/charter/parse-charter.ts', '../page-state.js'],
    ['src/document/tables/build-table.ts', '../../elements/rendering/render-table.js'],
    ['src/document/tables/build-table.ts', 'lit/html.js'],
    ['src/consent/notice-dismissal.ts', '../elements/base/create-element.js', true],
    ['src/elements/table/table.ts', '../../define/table.js'],
    ['src/localize/msg.ts', 'lit'],
  ];
  for (const [from, specifier, types = false] of wrong) {
    it(`keep ${from} from importing ${specifier}`, () =>
      assert.ok(importFault(fromRoot(from), specifier, types)));
  }

  /** @type {readonly (readonly [from: string, specifier: string, types?: boolean])[]} */
  const right = [
    ['src/elements/table/table.ts', '../rendering/render-table.js'],
    ['src/elements/table/table.ts', 'lit'],
    ['src/document/tables/build-table.ts', '../../charter/parse-charter.js'],
    ['src/localize/locale-controller.ts', 'lit', true],
    ['src/localize/msg.ts', '@lit/localize/internal/str-tag.js'],
    ['scripts/build.mjs', 'rolldown'],
  ];
  for (const [from, specifier, types = false] of right) {
    it(`let ${from} import ${specifier}`, () =>
      assert.equal(importFault(fromRoot(from), specifier, types), undefined));
  }
});

describe('a lazy-loaded file', () => {
  const from = fromRoot('src/elements/banner/banner.ts');

  it('is imported with import() alone', () => {
    assert.ok(lazyImportFault(from, './notice.lazy.js', false, false));
    assert.equal(lazyImportFault(from, './notice.lazy.js', true, false), undefined);
    assert.equal(lazyImportFault(from, './notice.lazy.js', false, true), undefined);
  });

  it('says in its name that it is one', () => {
    assert.ok(lazyImportFault(from, './notice.js', true, false));
    assert.equal(lazyImportFault(from, './notice.js', false, false), undefined);
  });

  it('may be part of another, and of the entries', () => {
    const other = fromRoot('src/elements/banner/ask-again.lazy.ts');
    assert.equal(lazyImportFault(other, './notice.lazy.js', false, false), undefined);
    const entry = fromRoot('src/cdn/loader.ts');
    assert.equal(lazyImportFault(entry, './charter-page.js', true, false), undefined);
  });
});

describe('the source as a whole', () => {
  const sources = (/** @type {Record<string, string>} */ files) => new Map(Object.entries(files));

  it('has no import that goes in a circle, by a value, a type or import()', () => {
    for (const back of [
      "import { a } from './a.js';",
      "import type { A } from './a.js';",
      "import('./a.js');",
    ])
      assert.deepEqual(
        findCycles(sources({ 'x/a.ts': "import '../y/b.js';", 'y/b.ts': back.replace('./', '../x/') })),
        [['x/a.ts', 'y/b.ts']],
      );
    assert.deepEqual(
      findCycles(
        sources({ 'a.ts': "import './b.js'; import './c.js';", 'b.ts': "import './c.js';", 'c.ts': '' }),
      ),
      [],
    );
  });

  it('gives no name to two things', () => {
    const twice = sources({ 'a.ts': 'const item = 1;', 'b.ts': 'export interface item {}' });
    assert.deepEqual(findSharedNames(twice), [['item', ['a.ts', 'b.ts']]]);
    assert.deepEqual(
      findSharedNames(sources({ 'a.ts': 'const item = 1;', 'b.ts': '{ const item = 2; }' })),
      [],
    );
  });
});

describe('text that bypasses msg', () => {
  for (const strings of [
    ['<p>Cookies</p>'],
    ['<p>', ' and ', '</p>'],
    ['<b aria-label="Close">×</b>'],
    ['<img alt=Logo>'],
  ]) {
    it(`is found in ${JSON.stringify(strings)}`, () => assert.ok(untranslatedText(strings)));
  }

  for (const strings of [
    ['<p>', '</p>'],
    ['<p class="none" part="text">', ' ', '</p>'],
    ['<a href=', ' aria-label=', '>', '</a>'],
    ['<!-- a note --><hr>'],
    ['<p>1 · 2</p>'],
  ]) {
    it(`is not found in ${JSON.stringify(strings)}`, () =>
      assert.equal(untranslatedText(strings), undefined));
  }

  it('and a wrong import fail the lint', () => {
    const project = copyProject();
    project.write(
      'src/document/wrong.ts',
      "import { html } from 'lit';\nexport const wrong = html`<p>Text</p>`;\n",
    );
    const { ok, said } = project.run(fromRoot('node_modules/.bin/oxlint'), 'src/document');
    assert.equal(ok, false);
    assert.match(said, /imports point downwards/);
    assert.match(said, /“Text” is shown to visitors/);
  });
});

describe('names from outside that are looked up in plain objects', () => {
  /** The faults of a piece of code. @param {string} code */
  const faultsOf = (code) => {
    const host = ts.createCompilerHost({});
    const read = host.getSourceFile.bind(host);
    const file = ts.createSourceFile('piece.ts', code, ts.ScriptTarget.ES2024, true);
    host.getSourceFile = (name, ...more) => (name === 'piece.ts' ? file : read(name, ...more));
    const program = ts.createProgram(
      ['piece.ts'],
      { strict: true, target: ts.ScriptTarget.ES2024, lib: ['lib.es2024.d.ts'], types: [] },
      host,
    );
    return inheritedReads(file, program.getTypeChecker());
  };
  const GIVEN =
    "declare const name: string; declare const ours: Record<string, number>; declare const few: 'a' | 'b'; declare const list: string[];\n";

  for (const code of [
    'ours[name];',
    'ours?.[name];',
    'ours[name] = 1;',
    'ours[`${name}s`];',
    "({ a: 1, b: 2 })[name as 'a'];",
    'declare const any: any; ours[any];',
    'name in ours;',
    'const { [name]: found } = ours;',
    'Object.hasOwn(ours, few) && ours[name];',
    'Object.hasOwn(ours, name) ? 0 : ours[name];',
    "const known = name as 'a' | 'b';",
  ]) {
    it(`are found in ${code}`, () => assert.equal(faultsOf(GIVEN + code).length, 1));
  }

  for (const code of [
    'ours.a;',
    "ours['a'];",
    'ours[few];',
    'list[0];',
    'declare const index: number; list[index];',
    'new Map(Object.entries(ours)).get(name);',
    'Object.hasOwn(ours, name) ? ours[name] : 0;',
    'if (Object.hasOwn(ours, name)) ours[name];',
    'name.length > 1 && Object.hasOwn(ours, name) && ours[name];',
    "'a' in ours;",
    "// own-properties: it is asked for by hasOwn.\nconst known = name as 'a' | 'b';",
  ]) {
    it(`are not found in ${code}`, () => assert.deepEqual(faultsOf(GIVEN + code), []));
  }

  it('are in none of our sources', () => assert.deepEqual(checkOwnProperties(), []));
});
