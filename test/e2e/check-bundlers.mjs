// What a bundled application requests before the consent banner is shown, and that it has one of each thing.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fromRoot } from '../../scripts/lib/root.mjs';
import { bundleApp } from './bundled-app.mjs';
import { countRoundTrips } from './count-round-trips.mjs';
import { useSite } from './test-site.mjs';

const CHARTER = {
  body: readFileSync(fromRoot('examples/portal/charter.json'), 'utf8'),
  headers: { 'content-type': 'application/json' },
};
const BANNER_ALONE = `import 'cookie-charter/define/banner';`;
/** An element with Lit, and each entry that brings the banner or the consent store. */
const ALL_ENTRIES = `import { html, LitElement } from 'lit';
import { BannerElement } from 'cookie-charter';
import { startConsent } from 'cookie-charter/consent';
import 'cookie-charter/define/banner';
customElements.define('site-greeting', class extends LitElement { render() { return html\`Welcome\`; } });
globalThis.app = { BannerElement, startConsent };`;

const showsBanner = () => document.querySelector('cookie-banner:state(prompt)') !== null;

/** @param {string} bundler */
export const checkBundler = (bundler) => {
  /** @type {Record<string, import('../../scripts/lib/server.mjs').Page>} */
  const pages = {};
  const site = useSite(pages);
  const open = async (/** @type {string} */ source) => {
    for (const path of Object.keys(pages)) delete pages[path];
    site.add({ ...(await bundleApp(bundler, source)), '/charter.json': CHARTER });
    return site.open('/no-such-page');
  };

  describe(`an application that ${bundler} bundled`, () => {
    it('shows the banner after three requests at most beside its own, none deeper than two', async () => {
      const { page } = await open(BANNER_ALONE);
      const trips = await countRoundTrips(page, site.at('/'), showsBanner);
      const [, own, ...files] = trips.map((urls) => urls.map((url) => new URL(url).pathname));
      const ours = files.map((paths) => paths.filter((path) => path !== '/charter.json'));
      assert.equal(own?.length, 1);
      assert.ok(ours.length <= 2 && ours.flat().length <= 3, ours.join(' | '));
      // The charter is requested with the last of them.
      assert.ok(files.at(-1)?.includes('/charter.json'), files.join(' | '));
    });

    it('has one consent store, one class of the banner and one Lit', async () => {
      const { page, log } = await open(ALL_ENTRIES);
      log.messages.length = 0;
      await page.goto(site.at('/'));
      await page.waitForFunction(showsBanner);
      await page.evaluate(() => /** @type {any} */ (document.querySelector('cookie-banner')).updateComplete);
      await page.locator('cookie-banner [data-action=settings]').click();
      await page.locator('cookie-preferences dialog[open]').waitFor();
      const found = await page.evaluate(() => {
        const { app, litElementVersions, litHtmlVersions, reactiveElementVersions } = /** @type {any} */ (
          globalThis
        );
        const { BannerElement, startConsent } = app;
        return {
          isSameClass: customElements.get('cookie-banner') === BannerElement,
          isSameStore:
            startConsent() === /** @type {any} */ (document.querySelector('cookie-preferences')).consent,
          lits: [litElementVersions, litHtmlVersions, reactiveElementVersions].map(({ length }) => length),
        };
      });
      assert.deepEqual(found, { isSameClass: true, isSameStore: true, lits: [1, 1, 1] });
      await page.evaluate(() => /** @type {any} */ (globalThis).app.startConsent().refuse());
      await page.waitForFunction(() => !document.querySelector('cookie-banner:state(prompt)'));
      assert.deepEqual(log.messages, []);
    });
  });
};
