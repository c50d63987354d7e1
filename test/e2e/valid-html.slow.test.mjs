// What we write and what we teach is valid HTML for the Nu checker, which RGAA 8.2 is judged with.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { globSync } from 'tinyglobby';
import { checkHtml } from '../../scripts/lib/nu.mjs';
import { fromRoot } from '../../scripts/lib/root.mjs';
import { BLOCKS, blocksIn } from './docs/blocks.mjs';
import { charterFiles, rendered } from './rendered.mjs';

/** @typedef {import('../../scripts/lib/nu.mjs').Finding} Finding */

/** A fragment in a page: what belongs into the head gets there by itself. @param {string} markup */
const around = (markup, language = 'en') =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>T</title>\n${markup}</html>`;

/** @type {Map<string, string>} */
const written = new Map(
  charterFiles().flatMap(({ name, file }) =>
    ['fr', 'en'].flatMap((language) => [
      [`${name}, ${language}, page`, rendered(file, { language })],
      [
        `${name}, ${language}, fragment`,
        around(`<h1>T</h1>${rendered(file, { language, fragment: true })}`, language),
      ],
    ]),
  ),
);

/** Folders that hold pages as they are served. */
const EXAMPLES = [
  'examples/blois',
  'examples/portal',
  'examples/portal/outside',
  'examples/react',
  'examples/vue',
];
const examples = new Map(
  EXAMPLES.flatMap((folder) =>
    readdirSync(fromRoot(folder))
      .filter((name) => name.endsWith('.html'))
      .map((name) => [`${folder}/${name}`, readFileSync(fromRoot(`${folder}/${name}`), 'utf8')]),
  ),
);

const taught = new Map(
  [...BLOCKS, ...globSync('docs/{start/*,recipes*}.md', { cwd: fromRoot('') }).flatMap(blocksIn)]
    .filter(({ language, before: above }) => language === 'html' && !/^(Before|Avant)/.test(above))
    .map(({ place, code }) => [place, /^\s*<!doctype/i.test(code) ? code : around(code)]),
);

/** What is known and meant: the page, the message, and why. @type {readonly (readonly [RegExp, RegExp, string])[]} */
const MEANT = [
  [/^stories-charters-names/, /Normalization Form C/, 'a name is written as browsers keep it'],
  [/outside\/map\.html$/, /paint-order/, 'a property that the checker does not know yet'],
  [/^docs\/recipes/, /data block\) must not have a “src”/, 'Trusted Types need it: the recipe says so'],
  [
    /^docs\/engine\.md/,
    /“link” element must have|“img” is missing/,
    'the valid way is a template: the page says so',
  ],
  [
    /wix-sharepoint/,
    /“100%” for attribute “width”/,
    'widths in percent: browsers know them, the standard no longer does',
  ],
];

describe('the Nu checker', () => {
  /** @type {Finding[]} */
  let findings = [];
  before(() => {
    findings = checkHtml(new Map([...written, ...examples, ...taught]));
  });

  for (const [what, pages] of /** @type {const} */ ([
    ['what render writes', written],
    ['the examples', examples],
    ['the markup that the documentation teaches', taught],
  ])) {
    it(`finds nothing in ${what}`, () => {
      assert.ok(pages.size > 5, `${pages.size} pages`);
      assert.deepEqual(
        findings.filter(
          ({ page, message }) =>
            pages.has(page) && !MEANT.some(([where, said]) => where.test(page) && said.test(message)),
        ),
        [],
      );
    });
  }
});
