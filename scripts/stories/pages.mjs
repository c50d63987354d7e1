// A page of text of the catalogue: it opens, with all its stories, and is quiet.
import { watch } from './watch.mjs';

/**
 * What is wrong with a page of text, opened as visitors do, inside the catalogue.
 * @param {import('playwright').Browser} browser
 * @param {string} address Of the catalogue.
 * @param {import('../lib/stories.mjs').Entry} entry
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
    const error = await frame
      .locator('.sb-show-errordisplay #error-message, .sb-errordisplay:visible #error-message')
      .allTextContents();
    return [...error, ...heard.faults(true)];
  } finally {
    await page.close();
  }
};
