// A page in a frame of another page of its site: one banner on the screen.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pressInBanner, waitForState } from './consent-pages.mjs';
import { GATED_CHARTER, pageOf, useGatedSite } from './gated-site.mjs';

const { site, other } = useGatedSite();
const HEAD = '<link rel="cookie-charter" href="/charter.json">';
const BANNER = '<cookie-banner></cookie-banner>';
const RAN = `<script type="text/plain" data-category="statistics">(window.ran ??= []).push('counted')</script>`;
const FRAME = '<iframe title="Inside" src="/inside" style="inline-size:800px;block-size:500px"></iframe>';

/** @typedef {import('playwright').Page} Page */
/** @typedef {import('playwright').Frame} Frame */

/** @param {Page} page */
const insideOf = async (page) => {
  const frame = page.frames().find((one) => new URL(one.url()).pathname.startsWith('/inside'));
  assert.ok(frame);
  return frame;
};
/** How many banners are seen. @param {Page} page */
const banners = async (page) => {
  const counts = await Promise.all(
    page.frames().map((frame) => frame.locator('cookie-banner [data-action=refuse]:visible').count()),
  );
  return counts.reduce((sum, one) => sum + one, 0);
};
const shown = (/** @type {Page | Frame} */ where) =>
  where.locator('cookie-banner [data-action=refuse]').waitFor();

describe('a page in a frame of its site', () => {
  site.add({
    '/inside': { body: pageOf(BANNER + RAN, { head: HEAD }) },
    '/outside': { body: pageOf(BANNER + FRAME, { head: HEAD }) },
    '/no-banner': { body: pageOf(FRAME, { head: HEAD }) },
  });

  it('shows no banner beside that of the page around, and follows the answer given there', async () => {
    const { page, log, context } = await site.open('/outside');
    await shown(page);
    const inside = await insideOf(page);
    await waitForState(inside, { promptNeeded: true });
    await inside.locator('cookie-banner').evaluate((/** @type {any} */ banner) => banner.updateComplete);
    assert.equal(await banners(page), 1);
    await pressInBanner(page, 'accept');
    await inside.waitForFunction(() => /** @type {any} */ (window).ran?.length === 1);
    // The page around stores the answer, tells the frame, then closes its banner.
    await page.locator('cookie-banner [data-action=refuse]').waitFor({ state: 'hidden' });
    assert.equal(await banners(page), 0);
    assert.deepEqual(log.messages, []);
    await context.close();
  });

  it('gives its banner up to that of the page around, where it was faster', async () => {
    const { page, context } = await site.open('/no-banner');
    const inside = await insideOf(page);
    await shown(inside);
    await page.evaluate(() => document.body.prepend(document.createElement('cookie-banner')));
    await shown(page);
    await inside.locator('cookie-banner:not(:state(prompt))').first().waitFor({ state: 'attached' });
    assert.equal(await banners(page), 1);
    await context.close();
  });

  it('asks by itself where the page around has no banner, and where it is not in a frame', async () => {
    const { page, context } = await site.open('/no-banner');
    const inside = await insideOf(page);
    await shown(inside);
    await pressInBanner(inside, 'refuse');
    const { page: alone, context: second } = await site.open('/inside');
    await shown(alone);
    await context.close();
    await second.close();
  });

  it('asks by itself in a page of another origin, which it may not look into', async () => {
    other.add({
      '/charter.json': {
        body: JSON.stringify(GATED_CHARTER),
        headers: { 'content-type': 'application/json' },
      },
      '/around': { body: pageOf(BANNER + FRAME.replace('/inside', site.at('/inside')), { head: HEAD }) },
    });
    const { page, log, context } = await site.open('/inside');
    log.messages.length = 0;
    await page.goto(other.at('/around'));
    const inside = await insideOf(page);
    await shown(inside);
    assert.deepEqual(
      log.messages.filter((one) => !/charter/.test(one)),
      [],
    );
    await context.close();
  });
});
