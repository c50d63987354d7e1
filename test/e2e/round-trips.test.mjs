import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { AT_REST } from '../../scripts/lib/portal.mjs';
import { fromRoot } from '../../scripts/lib/root.mjs';
import { ASKING_CHARTER, CHOICE_COOKIE, writeChoice } from '../fixtures/consent.mjs';
import { countRoundTrips } from './count-round-trips.mjs';
import { portalVisits } from './portal-visits.mjs';

/** A page with a script that waits for consent. @param {string} link Attributes of the link to the charter. */
const gatedPage = (link) => `<!doctype html><html lang="en"><title>Statistics</title>
  <link rel="cookie-charter" href="/examples/portal/charter.json" ${link}>
  <script type="module" src="/dist/cdn/cookie-charter.js"></script><cookie-banner></cookie-banner>
  ${BLOCKED_SCRIPT}`;

/**
 * Head of a page of a kind, with the lines that `preload.html` has for it.
 * @param {string} tag
 * @param {string} charter
 */
const preloadedHead = (tag, charter) => {
  const kinds = readFileSync(fromRoot('dist/cdn/preload.html'), 'utf8').split('\n\n');
  const lines = kinds.find((one) => one.includes(`<${tag}>`)) ?? '';
  return lines.replace('/cookie-charter.json', charter);
};
const preloadedPage = (/** @type {string} */ tag, charter = '/examples/portal/charter.json', more = '') =>
  `<!doctype html><html lang="en"><title>Preloaded</title>${preloadedHead(tag, charter)}<${tag}></${tag}>${more}`;
const BLOCKED_SCRIPT = `<script type="text/plain" data-category="statistics" data-blocked-src="${AT_REST}/outside/mesurio.js"></script>`;

const { visitor, origin, openIn } = portalVisits({
  'preloaded-banner.html': preloadedPage('cookie-banner'),
  'preloaded-charter.html': preloadedPage('cookie-charter'),
  'preloaded-core.html': preloadedPage('cookie-charter', '/examples/blois/charter.json'),
  'preloaded-gate.html': preloadedPage('cookie-banner', undefined, BLOCKED_SCRIPT),
  'revision.html': gatedPage('data-revision="1"'),
  'no-revision.html': gatedPage(''),
  'inline-charter.html': `<!doctype html><html lang="en"><title>Inline</title>
    <script type="application/json" data-charter>${JSON.stringify(ASKING_CHARTER)}</script>
    <script type="module" src="/dist/cdn/cookie-charter.js"></script><cookie-banner></cookie-banner>`,
  'own-address.html': `<!doctype html><html lang="en"><title>Own address</title>
    <script type="module" src="/dist/cdn/cookie-charter.js"></script><cookie-table src="/examples/blois/charter.json"></cookie-table>`,
  'banner-address.html': `<!doctype html><html lang="en"><title>Banner</title>
    <script type="module" src="/dist/cdn/cookie-charter.js"></script><cookie-banner src="/examples/portal/charter.json"></cookie-banner>`,
});

const showsBanner = () => document.querySelector('cookie-banner:state(prompt)') !== null;
const showsTable = () =>
  !!document.querySelector('cookie-charter, cookie-table')?.shadowRoot?.querySelector('table');
const ranStatistics = () => /** @type {any} */ (globalThis).ran?.includes('mesurio') === true;

/** Files that are ours, or the charter. @param {string[]} urls */
const filesOf = (urls) =>
  urls
    .map((url) => new URL(url).pathname)
    .filter((path) => !path.startsWith('/examples/') || path.endsWith('.json'))
    .map((path) => path.replace(/.*\//, ''))
    .toSorted();

describe('round trips after the page', () => {
  for (const [what, path, isShown, expected] of /** @type {const} */ ([
    ['until the banner is shown', '/examples/portal/dataset.html', showsBanner, 2],
    [
      'with preload lines, until the banner is shown',
      '/examples/portal/preloaded-banner.html',
      showsBanner,
      1,
    ],
    ['with preload lines, until core parts are shown', '/examples/portal/preloaded-core.html', showsTable, 1],
    // Its charter needs the extended parts.
    [
      'with preload lines, until the charter is shown',
      '/examples/portal/preloaded-charter.html',
      showsTable,
      2,
    ],
    ['where the banner names the charter', '/examples/portal/banner-address.html', showsBanner, 2],
    ['until a charter of core parts is shown', '/examples/blois/fr.html', showsTable, 2],
    ['until a table that names its charter is shown', '/examples/portal/own-address.html', showsTable, 2],
    [
      'until a charter that needs the extended parts is shown',
      '/examples/portal/cookies.html',
      showsTable,
      3,
    ],
  ])) {
    it(`${what}: ${expected}`, async () => {
      const context = await visitor();
      const trips = await countRoundTrips(await context.newPage(), origin() + path, isShown);
      assert.equal(trips.length - 1, expected, trips.map((trip) => filesOf(trip).join(' ')).join('\n'));
      assert.equal(new Set(trips.flat()).size, trips.flat().length, 'a file was requested twice');
      await context.close();
    });
  }

  it('request no file twice and print no warning, with preload lines', async () => {
    const context = await visitor();
    await context.addCookies([
      { name: CHOICE_COOKIE, value: writeChoice('statistics~1.media~0'), url: origin() },
    ]);
    for (const path of ['preloaded-banner', 'preloaded-charter']) {
      const { page, messages, requests } = await openIn(context, `/examples/portal/${path}.html`);
      await page.waitForLoadState('networkidle');
      assert.deepEqual(messages, []);
      assert.equal(new Set(requests).size, requests.length, requests.join('\n'));
    }
    await context.close();
  });

  it('are those of store and charter at once, for all that the banner needs', async () => {
    const context = await visitor();
    const url = `${origin()}/examples/portal/banner-address.html`;
    const [, first = [], second = []] = await countRoundTrips(await context.newPage(), url, showsBanner);
    assert.deepEqual(filesOf(first), ['cookie-charter.js']);
    assert.deepEqual(filesOf(second), ['banner.js', 'charter.json', 'commands.js', 'engine.js', 'policy.js']);
    await context.close();
  });

  it('none for the preferences: fetched once when the page is idle, evaluated when a visitor is about to open them', async () => {
    const context = await visitor();
    const { page, messages, requests } = await openIn(context, '/examples/portal/inline-charter.html');
    const isEvaluated = () => 'litElementVersions' in globalThis;
    await page.waitForFunction(() => document.querySelectorAll('link[rel=modulepreload]').length === 3);
    await page.waitForLoadState('networkidle');
    const fetched = filesOf(requests).filter((name) => /^(page|preferences|consent-ui)\.js$/.test(name));
    assert.deepEqual(fetched, ['consent-ui.js', 'page.js', 'preferences.js']);
    assert.equal(await page.evaluate(isEvaluated), false);
    const before = requests.length;
    await page.locator('cookie-banner [data-action=settings]').hover();
    await page.waitForFunction(isEvaluated);
    await page.locator('cookie-banner [data-action=settings]').click();
    await page.locator('cookie-preferences dialog[open]').waitFor();
    // What the texts of this charter need beyond the preferences.
    const ofCharter = /^(country-names|duration|extended)\.js$/;
    assert.deepEqual(
      filesOf(requests.slice(before)).filter((name) => !ofCharter.test(name)),
      [],
    );
    assert.deepEqual(messages, []);
    await context.close();
  });

  it('until a script that was granted runs, with preload lines: 2', async () => {
    const context = await visitor();
    const value = writeChoice('statistics~1.media~0');
    await context.addCookies([{ name: CHOICE_COOKIE, value, url: origin() }]);
    const url = `${origin()}/examples/portal/preloaded-gate.html`;
    const trips = await countRoundTrips(await context.newPage(), url, ranStatistics);
    assert.equal(trips.length - 1, 2, trips.map((trip) => filesOf(trip).join(' ')).join('\n'));
    await context.close();
  });

  for (const [what, path, isRead] of /** @type {const} */ ([
    ['where the page states the revision', '/examples/portal/revision.html', false],
    ['where it does not', '/examples/portal/no-revision.html', true],
  ])) {
    it(`until a script that was granted runs, ${what}: 3`, async () => {
      const context = await visitor();
      const value = writeChoice('statistics~1.media~0');
      await context.addCookies([{ name: CHOICE_COOKIE, value, url: origin() }]);
      const trips = await countRoundTrips(await context.newPage(), origin() + path, ranStatistics);
      const [, loader, store, script] = trips.map(filesOf);
      assert.deepEqual(loader, ['cookie-charter.js']);
      assert.deepEqual(store, isRead ? ['charter.json', 'engine.js', 'policy.js'] : ['engine.js']);
      // The charter may come with it: where it was not needed, it is read when the page is idle.
      assert.ok(script?.includes('mesurio.js'), script?.join());
      await context.close();
    });
  }
});
