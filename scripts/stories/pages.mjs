// A page of text of the catalogue: it opens, with all its stories, and is quiet.
import { watch } from './watch.mjs';

/** What stories about failures make our elements and Chromium say, among the others of the page. */
const WARNING =
  /<cookie-[a-z]+> has no charter to show|Failed to load resource|the browser keeps nothing for|the charter promises "[a-z]+" in its "languages"/;

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
    const faults = watch(page, address, WARNING);
    await page.goto(`${address}?path=/docs/${id}`);
    const frame = page.frameLocator('#storybook-preview-iframe');
    await frame.locator('#storybook-docs h1').first().waitFor();
    const error = await frame
      .locator('.sb-show-errordisplay #error-message')
      .textContent({ timeout: 1 })
      .catch(() => '');
    return error ? [error, ...faults] : faults;
  } finally {
    await page.close();
  }
};
