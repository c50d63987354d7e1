// A page of text of the catalogue: it opens, with all its stories, is quiet, can be read by all, and on a phone.
import { axeFindings } from '../lib/axe.mjs';
import { watch } from './watch.mjs';

/** Stories side by side are more than one page, in boxes of Storybook's that scroll: each is looked at alone, as a page. */
const OF_A_PAGE = [
  'landmark-unique',
  'landmark-one-main',
  'page-has-heading-one',
  'duplicate-id-aria',
  'scrollable-region-focusable',
];
const NARROW = { width: 320, height: 640 };
/** What is left of a pixel, in px: a box that ends between two of them makes the page one wider. */
const REST = 1;

/**
 * What is wrong with a page of text, opened as visitors do, inside the catalogue, and then alone.
 * @param {import('playwright').Browser} browser
 * @param {string} address Of the catalogue.
 * @param {import('../lib/storybook.mjs').Entry} entry
 * @returns {Promise<string[]>}
 */
export const pageFaults = async (browser, address, { id }) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  try {
    const heard = watch(page, address);
    await page.route('**/favicon*', (route) => route.fulfill({ status: 204 }));
    await page.goto(`${address}?path=/docs/${id}`);
    const frame = page.frameLocator('#storybook-preview-iframe');
    await frame.locator('#storybook-docs h1').first().waitFor();
    await page.waitForLoadState();
    const faults = await frame
      .locator('.sb-show-errordisplay #error-message, .sb-errordisplay:visible #error-message')
      .allTextContents();
    await page.goto(`${address}iframe.html?id=${id}&viewMode=docs&globals=a11y.manual:!true`);
    await page.locator('#storybook-docs h1').first().waitFor();
    await page.waitForLoadState();
    faults.push(
      ...(await axeFindings(page, { within: '#storybook-docs', without: OF_A_PAGE, frames: false })),
    );
    await page.setViewportSize(NARROW);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > NARROW.width + REST) faults.push(`${wide} px wide on a page of ${NARROW.width}`);
    return [...faults, ...heard.faults(true)];
  } finally {
    await page.close();
  }
};
