// Opens markup of the documentation in a page that has the rest of what it needs, and looks at what comes of it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { renderCharter } from 'cookie-charter/render';
import { fromRoot } from '../../../scripts/lib/root.mjs';
import { engine } from '../gated-site.mjs';
import { heldBack, tagsOf } from './markup.mjs';

/** @typedef {import('playwright').Page} Page */
/** @typedef {ReturnType<typeof import('../site.mjs').useSite>} Site */

const CHARTER = {
  language: 'en',
  languages: ['en', 'fr'],
  revision: 1,
  categories: [
    {
      id: 'necessary',
      consent: 'none',
      label: { en: 'Necessary', fr: 'Nécessaires' },
      services: [
        { label: 'Account', cookies: [{ name: 'session', purpose: { en: 'Log-in.', fr: 'Connexion.' } }] },
      ],
    },
    { id: 'statistics', label: { en: 'Statistics', fr: 'Statistiques' } },
    { id: 'audience', consent: 'opt-out', label: 'Audience' },
    { id: 'video', label: 'Films', services: [{ id: 'youtube', label: 'YouTube' }] },
  ],
};
/** What shows that an element stands, in its shadow root. @type {Record<string, string>} */
const STANDS = {
  'cookie-charter': '[part~=section]',
  'cookie-explainer': '[part~=section]',
  'cookie-table': '[part~=table]',
  'cookie-banner': '[part~=surface] [data-action=refuse]',
  'cookie-preferences': '[part~=category]',
  'cookie-settings': '[data-action=settings]',
  'cookie-embed': '[data-action=once]',
};
/** What docs/integrations.md has in the page before its own lines. */
const GOOGLE_AND_MATOMO =
  '<script>window.dataLayer = []; function gtag() { dataLayer.push([...arguments]); } window._paq = [];</script>';
/** Where pages of the documentation put the folder, and the charter. */
const FILES = /\/(?:wp-content\/|assets\/)?cookie-charter\/((?:chunks\/.*|cookie-charter(?:\.all)?)\.js)$/;
const CHARTERS = /\/(?:cookies|cookie-charter|cookie-charter\/charter)\.json$/;

/** Plays the site of the author, and all others. @param {Page} page @param {'en' | 'fr'} language */
const play = async (page, language) => {
  await page.route(FILES, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: readFileSync(fromRoot(`dist/cdn/${FILES.exec(new URL(route.request().url()).pathname)?.[1]}`)),
    }),
  );
  await page.route(CHARTERS, (route) => route.fulfill({ json: CHARTER }));
  await page.route('**/cookies.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: renderCharter(CHARTER, { language }) }),
  );
  await page.route('**/count.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  await page.route(/^https:/, (route) =>
    route.request().resourceType() === 'script'
      ? route.fulfill({ contentType: 'text/javascript', body: '' })
      : route.fulfill({ contentType: 'text/html', body: '<title>Film</title>' }),
  );
};

/** The page around it: what the markup brings itself is not there twice. @param {string} html @param {string} language */
const pageAround = (html, language) => {
  const hasScript = /cookie-charter(?:\.all)?\.js/.test(html);
  const hasLink = /rel="cookie-charter"|link\.rel/.test(html);
  const needs = /\b(?:gtag|_paq)\b/.test(html) ? GOOGLE_AND_MATOMO : '';
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>Test</title>${hasLink ? '' : '<link rel="cookie-charter" href="/cookies.json">'}${hasScript ? '' : '<script type="module" src="/dist/cdn/cookie-charter.js"></script>'}${needs}</head><body>${html}${tagsOf(html).length ? '' : '<cookie-table></cookie-table>'}</body></html>`;
};

/** @param {Page} page @param {string} tag */
const standing = (page, tag) =>
  page.waitForFunction(
    ([name = '', inside = '']) =>
      [...document.querySelectorAll(name)].some((one) => one.shadowRoot?.querySelector(inside)),
    [tag, STANDS[tag] ?? ':not(*)'],
  );

/** Bridges written by hand in a page: what Google's tags or Matomo hear of a yes. @param {Page} page @param {string} html */
const bridged = async (page, html) => {
  const heard = html.includes("gtag('consent'")
    ? '["consent","update",{"analytics_storage":"granted"}]'
    : '["setConsentGiven"]';
  if (/gtag\('consent'|'setConsentGiven'/.test(html))
    await page.waitForFunction(
      (text) =>
        JSON.stringify([/** @type {any} */ (window).dataLayer, /** @type {any} */ (window)._paq]).includes(
          text,
        ),
      heard,
    );
};

/**
 * @param {Site} site @param {string} html @param {'en' | 'fr'} language
 */
export const visit = async (site, html, language) => {
  const { page, log, context } = await site.open('/examples/blois/town.css');
  try {
    await play(page, language);
    site.add({ '/cookies': { body: pageAround(html, language) } });
    log.requests.length = 0;
    await page.goto(site.at('/cookies'));
    const tags = tagsOf(html);
    for (const tag of tags.length ? tags : ['cookie-table']) await standing(page, tag);
    const outside = () => log.requests.filter((url) => url.startsWith('https:')).toSorted();
    const [, named] = /<link rel="cookie-charter" href="([^"]+)"/.exec(html) ?? [];
    if (named)
      assert.ok(
        log.requests.some((url) => url.endsWith(named)),
        `${named} was not read`,
      );
    for (const frame of page.frames().slice(1)) await frame.getByText('session').first().waitFor();
    const held = heldBack(html);
    if (held.length || html.includes('self.cookieCharter')) {
      assert.equal((await engine(page)).status, 'undecided');
      const free = held.filter(({ category }) => category === 'audience').map(({ url }) => url);
      assert.deepEqual(outside(), free);
      await engine(page, 'accept');
      await bridged(page, html);
      for (const { url } of held) if (!log.requests.includes(url)) await page.waitForRequest(url);
    }
    assert.deepEqual(outside(), held.map(({ url }) => url).toSorted());
    const opener = page.locator('a[href$="#cookie-settings"]');
    if (await opener.count()) {
      await opener.first().evaluate((link) => /** @type {HTMLElement} */ (link).click());
      await page.locator('cookie-preferences dialog[open]').waitFor();
    }
    assert.deepEqual(log.messages, []);
  } finally {
    await context.close();
  }
};
