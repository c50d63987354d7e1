// What we show on pages of other people: whole, in their type, with answers that are twins.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FOREIGN } from './host-styles.mjs';
import { useSite } from './test-site.mjs';

const site = useSite(FOREIGN);

/** @typedef {import('playwright').Page} Page */

/** The place and the looks of a button of the banner. @param {Page} page @param {string} action */
const looksOf = (page, action) =>
  page.locator(`cookie-banner [data-action=${action}]`).evaluate((button) => {
    const { width, height, y } = button.getBoundingClientRect();
    const { color, backgroundColor, font, letterSpacing, textTransform, opacity } = getComputedStyle(button);
    // Columns differ by what is left of a pixel.
    return {
      width: width.toFixed(1),
      height,
      y,
      color,
      backgroundColor,
      font,
      letterSpacing,
      textTransform,
      opacity,
    };
  });

/** What sticks out of its box, by tag and class. @param {Page} page @param {string} tag */
const cut = (page, tag) =>
  page
    .locator(tag)
    .first()
    .evaluate((element) =>
      [...(element.shadowRoot?.querySelectorAll('p, li, h2, h3, th, td, button, dd, summary') ?? [])]
        .filter((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1)
        .map((one) => `${one.localName}.${one.className} ${one.textContent?.trim().slice(0, 40)}`),
    );

describe('a page of other people', () => {
  for (const path of Object.keys(FOREIGN)) {
    for (const width of [320, 1280]) {
      it(`shows all of it, ${width} px wide: ${path}`, async () => {
        const { page, log } = await site.open(path, { viewport: { width, height: 800 }, locale: 'fr-FR' });
        await page.locator('cookie-banner:state(prompt)').first().waitFor({ state: 'attached' });
        await page.getByRole('button', { name: 'Personnaliser' }).waitFor();
        assert.deepEqual(await looksOf(page, 'refuse'), await looksOf(page, 'accept'));
        assert.deepEqual(await cut(page, 'cookie-banner:state(prompt)'), []);
        await page.locator('cookie-banner [data-action=refuse]').click();
        // Accents came whole, whatever the page is in.
        await page.getByRole('heading', { name: 'Cookies nécessaires' }).first().waitFor();
        for (const tag of ['cookie-table', 'cookie-embed', 'cookie-settings'])
          assert.deepEqual(await cut(page, tag), [], tag);
        const sizes = await page.evaluate(() => {
          const size = (/** @type {Element | null | undefined} */ one) =>
            one && parseFloat(getComputedStyle(one).fontSize);
          const table = document.querySelector('cookie-table');
          return [size(table?.shadowRoot?.querySelector('tbody th')), size(table)];
        });
        assert.equal(sizes[0], sizes[1]);
        assert.deepEqual(log.messages, []);
      });
    }
  }
});
