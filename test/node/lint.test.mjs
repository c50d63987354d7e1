import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importFault } from '../../scripts/lint/layers.mjs';
import { untranslatedText } from '../../scripts/lint/untranslated-text.mjs';
import { fromRoot } from '../../scripts/lib/root.mjs';
import { copyProject } from './copy.mjs';

describe('the layers', () => {
  /** @type {readonly (readonly [from: string, specifier: string, types?: boolean])[]} */
  const wrong = [
    ['src/charter/reader.ts', 'lit'],
    ['src/charter/reader.ts', '../registry.js'],
    ['src/document/tables.ts', '../elements/views/table.js'],
    ['src/document/tables.ts', 'lit/html.js'],
    ['src/consent/notice.ts', '../elements/base/property.js', true],
    ['src/elements/table/table.ts', '../../define/table.js'],
    ['src/localize/msg.ts', 'lit'],
  ];
  for (const [from, specifier, types = false] of wrong) {
    it(`keep ${from} from importing ${specifier}`, () =>
      assert.ok(importFault(fromRoot(from), specifier, types)));
  }

  /** @type {readonly (readonly [from: string, specifier: string, types?: boolean])[]} */
  const right = [
    ['src/elements/table/table.ts', '../views/table.js'],
    ['src/elements/table/table.ts', 'lit'],
    ['src/document/tables.ts', '../charter/reader.js'],
    ['src/localize/locale-controller.ts', 'lit', true],
    ['src/localize/msg.ts', '@lit/localize/internal/str-tag.js'],
    ['scripts/build.mjs', 'rolldown'],
  ];
  for (const [from, specifier, types = false] of right) {
    it(`let ${from} import ${specifier}`, () =>
      assert.equal(importFault(fromRoot(from), specifier, types), undefined));
  }
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
