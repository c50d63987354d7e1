// Each test charter, in both languages and in every form: no fact of the JSON is lost, none invented, order kept.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { mergeCharters } from '../../build/charter/merge-charters.js';
import { renderCharter } from '../../dist/render/render-charter.js';
import { templates } from '../../dist/localize/catalogs/fr.js';
import { templates as ofFiles } from '../../build/localize/catalogs/fr/render.js';
import { addCatalog } from '../../build/localize/add-catalog.js';
import { fromRoot } from '../../scripts/lib/root.mjs';
import { bare, factsOf, stringsOf } from './expected-facts.mjs';
import { assertAccessible, settled, useSite } from './test-site.mjs';

const CHARTERS = [
  'three',
  'six',
  'flat',
  'grouped',
  'bare',
  'durations',
  'names',
  'portal-a',
  'portal-b',
  'holes',
  'newer',
  'small',
  'awkward',
];
const read = (/** @type {string} */ name) =>
  JSON.parse(readFileSync(fromRoot(`stories/charters/${name}.json`), 'utf8'));
const whole = (/** @type {string} */ name) => {
  const file = read(name);
  return file.extends ? mergeCharters(read('base'), file) : file;
};
const xliff = readFileSync(fromRoot('locales/fr.xlf'), 'utf8');
/** Our own words, in pieces where they hold values. @param {string} lang */
const ourWords = (lang) =>
  [...xliff.matchAll(lang === 'fr' ? /<target[^>]*>([^]*?)<\/target>/g : /<source>([^]*?)<\/source>/g)]
    .flatMap(([, text = '']) => text.split(/<x [^>]*\/>/))
    .map((text) => bare(text.replaceAll('&lt;', '<').replaceAll('&amp;', '&')))
    .filter((text) => /\p{L}{2}/u.test(text));

/** @param {string} said @param {readonly string[]} facts @param {readonly string[]} allowed */
const assertSays = (said, facts, allowed) => {
  const text = bare(said);
  const known = [...new Set(allowed)].filter((word) => word.length > 1).sort((a, b) => b.length - a.length);
  const invented = (/** @type {string} */ gap) => {
    // Counts, numbers of foot-notes and of list items, and what makes an address a link.
    let rest = gap.replace(/\b\d+ cookies?\b|\(\d\)|\b\d+\.|mailto:|tel:\+?\d+|\bbr\b/g, ' ');
    for (const word of known) if (rest.length >= word.length) rest = rest.replaceAll(word, ' ');
    // What is left between the parts of a list in words.
    return rest.replaceAll(/(?<!\p{L})(?:et|and)(?!\p{L})/gu, '').replace(/[^\p{L}\d]/gu, '');
  };
  let from = 0;
  /** One or two letters are everywhere: they count where they stand alone. @param {string} fact */
  const find = (fact) => {
    if (fact.length > 2) return text.indexOf(fact, from);
    for (let at = text.indexOf(fact, from); at >= 0; at = text.indexOf(fact, at + 1)) {
      if (!/[\p{L}\d]/u.test(`${text[at - 1] ?? ' '}${text[at + fact.length] ?? ' '}`)) return at;
    }
    return -1;
  };
  for (const [index, fact] of facts.map(bare).entries()) {
    if (!fact) continue;
    const at = find(fact);
    assert.ok(
      at >= 0,
      `lost, or out of order: “${fact}” (fact ${index}) after …${text.slice(Math.max(0, from - 80), from)}⟨here⟩${text.slice(from, from + 120)}…`,
    );
    const extra = invented(text.slice(from, at));
    assert.equal(extra, '', `invented before “${fact}”: ${text.slice(from, at).slice(0, 300)}`);
    from = at + fact.length;
  }
  assert.equal(invented(text.slice(from)), '', `invented at the end: ${text.slice(from, from + 300)}`);
};

addCatalog('fr', templates, ofFiles);
/** @param {string} name @param {import('../../dist/render/render-charter.js').RenderOptions} options */
const rendered = (name, options) => renderCharter(whole(name), options);

const html = (/** @type {string} */ name, /** @type {string} */ lang) => ({
  body: `<!doctype html><html lang="${lang}"><head><title>T</title><meta name="viewport" content="width=device-width"><script type="module" src="/dist/cdn/cookie-charter.js"></script></head><body><main><h1>T</h1><cookie-charter src="/stories/charters/${name}.json"></cookie-charter></main></body></html>`,
});
const LANGS = /** @type {const} */ (['fr', 'en']);
const site = useSite(
  Object.fromEntries(
    CHARTERS.flatMap((name) =>
      LANGS.flatMap((lang) => [
        [`/${name}.${lang}.html`, html(name, lang)],
        [
          `/${name}.${lang}.rendered.html`,
          {
            get body() {
              return rendered(name, { language: lang });
            },
          },
        ],
      ]),
    ),
  ),
);

/** The rows of a CSV file, less its head, and less the first cell of each, which says what it stands under. @param {string} text */
const csvRows = (text) => {
  /** @type {string[][]} */
  const rows = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain).replace(/^'(?=[=+\-@])/, ''));
    if (end !== ',') rows.push([]);
  }
  return rows.slice(1, -1).map(([, ...cells]) => cells.join(' '));
};

/** Where a link leads, in a text: said beside what it says. @param {string} text */
const withoutAddresses = (text) =>
  text.replace(/ ?\(<?(?:https?:|mailto:|tel:|[/#])[^()\s]*(?:\([^()]*\))?[^()\s]*\)/g, '');

for (const name of CHARTERS) {
  describe(`the charter ${name}`, () => {
    const file = whole(name);
    for (const lang of LANGS) {
      const { page: facts, rows } = factsOf(file, lang);
      const allowed = [
        'Chrome',
        'Edge',
        'Firefox',
        'Safari',

        ...stringsOf(file)
          .flatMap((one) => [one, ...one.split('\n')])
          .map(bare),
        ...ourWords(lang),
        ...facts.map(bare),
      ];

      it(`says every fact, in order, and no other, as tables and as cards: ${lang}`, async () => {
        const { page, log } = await site.open(`/${name}.${lang}.html`, {
          viewport: { width: 1280, height: 900 },
        });
        await settled(page, 'cookie-charter');
        if (lang === 'fr') await assertAccessible(page);
        // What is closed is opened, as for paper.
        await page.evaluate(() => {
          window.dispatchEvent(new Event('beforeprint'));
          // A caption says again what the heading above says.
          const root = document.querySelector('cookie-charter')?.shadowRoot;
          for (const caption of root?.querySelectorAll('caption') ?? []) caption.remove();
        });
        for (const width of [1280, 320]) {
          await page.setViewportSize({ width, height: 900 });
          const said = await page.evaluate(() => {
            const root = /** @type {ShadowRoot} */ (document.querySelector('cookie-charter')?.shadowRoot);
            return /** @type {HTMLElement} */ (root.querySelector('.base')).innerText;
          });
          assertSays(said, facts, allowed);
          assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
        }
        // Holes are told in the console; nothing else is.
        assert.deepEqual(
          log.messages.filter((message) => !message.includes('promises')),
          [],
        );
      });

      it(`is rendered as HTML with every fact, readable by all: ${lang}`, async () => {
        const { page, log } = await site.open(`/${name}.${lang}.rendered.html`, {
          javaScriptEnabled: true,
          viewport: { width: 1280, height: 900 },
        });
        const said = await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
          for (const caption of document.querySelectorAll('caption')) caption.remove();
          return /** @type {HTMLElement} */ (document.querySelector('main')).innerText;
        });
        assertSays(said.replace(/^.*\n/, ''), facts, allowed);
        if (lang === 'fr') await assertAccessible(page);
        await page.setViewportSize({ width: 320, height: 900 });
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
        if (lang === 'en') await assertAccessible(page);
        assert.deepEqual(log.messages, []);
      });

      it(`is rendered as Markdown with every fact: ${lang}`, () => {
        const said = rendered(name, { language: lang, format: 'md', fragment: true });
        assertSays(
          withoutAddresses(said.replaceAll('<br>', ' ').replace(/\n/g, ' ')),
          facts.map(withoutAddresses),
          allowed.map(withoutAddresses),
        );
        assert.equal(said, rendered(name, { language: lang, format: 'md', fragment: true }));
      });

      it(`is rendered as CSV with every fact of its tables: ${lang}`, () => {
        const said = csvRows(rendered(name, { language: lang, format: 'csv' }));
        assert.equal(said.length, rows.length);
        // Its columns are those of all tables side by side, so the order of a row may be another.
        for (const [index, row] of rows.entries()) {
          let rest = bare(withoutAddresses(said[index] ?? ''));
          for (const fact of row
            .map((one) => bare(withoutAddresses(one)))
            .toSorted((a, b) => b.length - a.length)) {
            assert.ok(rest.includes(fact), `lost: “${fact}” in ${said[index]}`);
            rest = rest.replace(fact, () => ' ');
          }
          assertSays(rest, [], allowed.map(withoutAddresses));
        }
      });
    }
  });
}

describe('the field of a long table', () => {
  for (const [device, isMobile, size] of /** @type {const} */ ([
    ['a touch screen', true, '16px'],
    ['a desk', false, '13px'],
  ])) {
    it(`has letters of ${size} on ${device}, in a page of 13 px`, async () => {
      const { page, context } = await site.open('/flat.en.html', { isMobile, hasTouch: isMobile });
      await page.addStyleTag({ content: 'body { font-size: 13px }' });
      const field = page.locator('cookie-charter input').first();
      await field.waitFor();
      assert.equal(await field.evaluate((one) => getComputedStyle(one).fontSize), size);
      await context.close();
    });
  }
});
