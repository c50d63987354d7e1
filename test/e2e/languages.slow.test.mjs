// A language by a file beside the browser file: before it, after it, and on a page that shows its tags already.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { languageFile } from '../../build/localize/language-file.js';
import { settled, useSite } from './test-site.mjs';

const MAIN = '<script type="module" src="/dist/cdn/cookie-charter.js"></script>';
const ALL = '<script src="/dist/cdn/cookie-charter.all.js"></script>';
const GERMAN = '<script type="module" src="/de.js"></script>';
const CHARTER = '<link rel="cookie-charter" href="/charter.json">';

/** @param {number} providers */
const charter = (providers) => ({
  language: 'en',
  languages: ['en', 'de'],
  site: { name: 'Town data', charter: '/cookies' },
  categories: [
    {
      id: 'statistics',
      label: { en: 'Statistics', de: 'Statistik' },
      services: Array.from({ length: providers }, (_, index) => ({
        label: `Service ${index}`,
        provider: `Provider ${index}`,
        cookies: [`cookie_${index}`],
      })),
    },
  ],
});

const script = (/** @type {string} */ body) => ({ body, headers: { 'content-type': 'text/javascript' } });

/** @param {string} head @param {{ lang?: string, body?: string }} [more] */
const html = (head, { lang = 'de', body = '<cookie-banner></cookie-banner>' } = {}) => ({
  body: `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Test</title>${CHARTER}${head}</head><body>${body}</body></html>`,
});

const site = useSite({
  '/charter.json': { body: JSON.stringify(charter(1)) },
  '/de.js': script(
    languageFile('de', {
      'ask.accept': 'Alle akzeptieren',
      'ask.refuse': 'Alle ablehnen',
      'ask.name': 'Cookies auf {0}',
      'ask.changing': '„{1}“ gilt {0}.',
      'definition.heading': 'Was ist ein Cookie? $& {9}',
    }),
  ),
  '/before': html(GERMAN + MAIN),
  '/after': html(MAIN + GERMAN),
  '/classic': html(`<script src="/de.js"></script>${ALL}`),
  '/late': html(MAIN),
  '/two': html(MAIN + GERMAN, {
    lang: 'fr',
    body: '<cookie-explainer></cookie-explainer><cookie-explainer lang="de-AT"></cookie-explainer>',
  }),
  '/strict': {
    ...html(GERMAN + MAIN),
    headers: {
      'content-security-policy':
        "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html",
    },
  },
});
const button = (/** @type {import('playwright').Page} */ page, /** @type {string} */ name) =>
  page.getByRole('button', { name, exact: true });

describe('a language by a file of its own', () => {
  for (const path of ['/before', '/after', '/classic', '/strict']) {
    it(`is spoken: ${path}`, async () => {
      const { page, log, context } = await site.open(path);
      await button(page, 'Alle akzeptieren').waitFor();
      await page.getByRole('heading', { name: 'Cookies auf Town data' }).waitFor();
      // Values are where the translation has them, and written as the language writes them.
      await page.getByText('„Cookie settings“ gilt 6 Monate.').waitFor();
      await page.getByText('Statistik').waitFor();
      // What is not translated stays in English.
      await button(page, 'Customise').waitFor();
      const base = page.locator('cookie-banner').last().locator('.base');
      assert.equal(await base.getAttribute('lang'), null);
      await button(page, 'Alle ablehnen').click();
      await page.waitForFunction(() => document.cookie.includes('statistics~0'));
      assert.deepEqual(log.messages, []);
      await context.close();
    });
  }

  it('is taken up by tags that are shown already', async () => {
    const { page, log, context } = await site.open('/late');
    await button(page, 'Accept all').waitFor();
    const base = page.locator('cookie-banner').last().locator('.base');
    assert.equal(await base.getAttribute('lang'), 'en');
    await page.addScriptTag({ url: site.at('/de.js') });
    await button(page, 'Alle akzeptieren').waitFor();
    assert.equal(await base.getAttribute('lang'), null);
    assert.deepEqual(log.messages, []);
    await context.close();
  });

  it('stands beside another on one page, also for a region of it', async () => {
    const { page, log, context } = await site.open('/two');
    await settled(page, 'cookie-explainer');
    await page.getByRole('heading', { name: 'Qu’est-ce qu’un cookie' }).waitFor();
    // A dollar sign is a letter, and a place without a value stays as it is written.
    await page.getByRole('heading', { name: 'Was ist ein Cookie? $& {9}', exact: true }).waitFor();
    const languages = await page
      .locator('cookie-explainer .base')
      .evaluateAll((all) => all.map((one) => one.getAttribute('lang')));
    assert.deepEqual(languages, [null, null]);
    assert.deepEqual(log.messages, []);
    await context.close();
  });

  for (const [count, link] of /** @type {const} */ ([
    [1, 'jeden dostawca'],
    [2, '2 dostawcy'],
    [5, '5 dostawców'],
    [22, '22 dostawcy'],
  ])) {
    it(`has the plural forms of the language: ${count}`, async () => {
      site.add({
        '/pl.js': script(
          languageFile('pl', {
            'ask.provider': 'jeden dostawca',
            'ask.providers': { few: '{0} dostawcy', many: '{0} dostawców', other: '{0} dostawcy?' },
          }),
        ),
        '/charter.json': { body: JSON.stringify(charter(count)) },
        '/pl': html(`${MAIN}<script type="module" src="/pl.js"></script>`, { lang: 'pl' }),
      });
      const { page, log, context } = await site.open('/pl');
      await page.getByRole('link', { name: link, exact: true }).waitFor();
      assert.deepEqual(log.messages, []);
      await context.close();
    });
  }

  it('leaves no name on the page, and the version to the first copy of the package', async () => {
    const { page, context } = await site.open('/before');
    await button(page, 'Alle akzeptieren').waitFor();
    const found = await page.evaluate(() => {
      const key = Object.getOwnPropertySymbols(globalThis).find((one) =>
        String(one).includes('cookie-charter.registry'),
      );
      const names = Object.keys(globalThis).filter((name) =>
        /createPageState|templatesOf|shared|tag$/.test(name),
      );
      return { names, version: key && /** @type {any} */ (globalThis)[key].version };
    });
    assert.deepEqual(found.names, []);
    assert.match(found.version, /^\d+\.\d+\.\d+/);
    await context.close();
  });
});
