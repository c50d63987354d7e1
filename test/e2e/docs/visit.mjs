// Opens markup of the documentation in a page that has the rest of what it needs, and looks at what comes of it.
import assert from 'node:assert/strict';
import { engine } from '../gated-site.mjs';
import { settled } from '../test-site.mjs';
import { play } from './author.mjs';
import { heldBack, tagsOf } from './markup.mjs';

/** @typedef {import('playwright').Page} Page */
/** @typedef {ReturnType<typeof import('../test-site.mjs').useSite>} Site */

/** What shows that an element stands, in its shadow root. @type {Record<string, string>} */
const STANDS = {
  'cookie-charter': '[part~=section]',
  'cookie-explainer': '[part~=section]',
  'cookie-table': '[part~=table]',
  'cookie-banner': '.surface [data-action=refuse]',
  'cookie-preferences': '[part~=category]',
  'cookie-settings': '[data-action=settings]',
  'cookie-embed': '[data-action=once]',
};
/** What docs/integrations.md has in the page before its own lines. */
const GOOGLE_AND_MATOMO =
  '<script>window.dataLayer = []; function gtag() { dataLayer.push([...arguments]); } window._paq = [];</script>';
/** Lines that tell another tool of a yes, where it listens, and what it must hear. */
const BRIDGES = /** @type {const} */ ([
  [/gtag\('consent'/, 'dataLayer', '["consent","update",{"analytics_storage":"granted"}]'],
  [/'setConsentGiven'/, '_paq', '["setConsentGiven"]'],
]);
/** The page around it: what the markup brings itself is not there twice. @param {string} html @param {string} language */
const pageAround = (html, language) => {
  const hasScript = /cookie-charter(?:\.all)?\.js["']/.test(html);
  const hasLink = /rel="cookie-charter"|link\.rel/.test(html);
  const needs = /\b(?:gtag|_paq)\b/.test(html) ? GOOGLE_AND_MATOMO : '';
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>Test</title>${hasLink ? '' : '<link rel="cookie-charter" href="/cookies.json">'}${hasScript ? '' : '<script type="module" src="/dist/cdn/cookie-charter.js"></script>'}${needs}</head><body>${html}${tagsOf(html).length ? '' : '<cookie-table></cookie-table>'}</body></html>`;
};

/** @param {Page} page @param {string} tag */
const standing = async (page, tag) => {
  await page.waitForFunction(
    ([name = '', inside = '']) =>
      [...document.querySelectorAll(name)].some((one) => one.shadowRoot?.querySelector(inside)),
    [tag, STANDS[tag] ?? ':not(*)'],
  );
  // With all there is to say: the charter may add a link.
  await settled(page, tag);
};

/** Bridges written by hand in a page: what Google's tags or Matomo hear of a yes. @param {Page} page @param {string} html */
const bridged = async (page, html) => {
  const [, name, heard] = BRIDGES.find(([form]) => form.test(html)) ?? [];
  if (name)
    await page.waitForFunction(
      ([queue = '', text = '']) => JSON.stringify(/** @type {any} */ (window)[queue]).includes(text),
      [name, heard],
    );
};

/** A profile in which nothing was answered; those who answer have one of their own. @param {Site} site */
const profile = async (site) => {
  const { page, context } = await site.open('/examples/blois/town.css');
  await page.close();
  await play(context);
  return context;
};
/** @type {Promise<import('playwright').BrowserContext> | undefined} */
let undecided;
let visited = 0;

/**
 * Lets the visitor say yes: nothing has left the page before, everything leaves it then.
 * @param {Page} page @param {string[]} requests @param {string} html
 */
const answer = async (page, requests, html) => {
  const held = heldBack(html);
  assert.equal((await engine(page)).status, 'undecided');
  const free = held.filter(({ category }) => category === 'audience').map(({ url }) => url);
  assert.deepEqual(outside(requests), free);
  await engine(page, 'accept');
  await bridged(page, html);
  for (const { url } of held) if (!requests.includes(url)) await page.waitForRequest(url);
};
const outside = (/** @type {string[]} */ requests) =>
  requests.filter((url) => url.startsWith('https:')).toSorted();

/** @param {Site} site @param {string} html @param {'en' | 'fr'} language */
export const visit = async (site, html, language) => {
  const held = heldBack(html);
  const answers = held.length > 0 || html.includes('self.cookieCharter');
  const context = await (answers ? profile(site) : (undecided ??= profile(site)));
  const path = `/page-${++visited}`;
  site.add({ [path]: { body: pageAround(html, language) } });
  const { page, log } = await site.openIn(context, path);
  const tags = tagsOf(html);
  for (const tag of tags.length ? tags : ['cookie-table']) await standing(page, tag);
  const [, named] = /<link rel="cookie-charter" href="([^"]+)"/.exec(html) ?? [];
  if (named)
    assert.ok(
      log.requests.some((url) => url.endsWith(named)),
      `${named} was not read`,
    );
  if (html.includes('src="/cookies.html"'))
    await page.frameLocator('iframe').getByText('session').first().waitFor();
  if (answers) await answer(page, log.requests, html);
  assert.deepEqual(outside(log.requests), held.map(({ url }) => url).toSorted());
  const opener = page.locator('a[href$="#cookie-settings"]');
  if (await opener.count()) {
    await opener.first().evaluate((link) => /** @type {HTMLElement} */ (link).click());
    await page.locator('cookie-preferences dialog[open]').waitFor();
  }
  assert.deepEqual(log.messages, []);
  await (answers ? context : page).close();
};
