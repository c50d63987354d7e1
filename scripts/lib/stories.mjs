import { readFileSync } from 'node:fs';
import { fromRoot } from './root.mjs';

/** @typedef {{ id: string, title: string, name: string }} Story */

/** The stories of the built catalogue. @returns {Story[]} */
export const allStories = () =>
  Object.values(JSON.parse(readFileSync(fromRoot('dist-storybook/index.json'), 'utf8')).entries).filter(
    ({ type }) => type === 'story',
  );

/** Address of a story alone; the catalogue's own check waits to be asked. @param {string} id @param {Record<string, string>} globals */
export const storyPath = (id, globals) =>
  `/dist-storybook/iframe.html?id=${id}&viewMode=story&globals=a11y.manual:!true;${Object.entries(globals)
    .map(([key, value]) => `${key}:${value}`)
    .join(';')}`;

/**
 * Opens a story and waits until it stands, its play function included.
 * @param {import('playwright').Page} page
 * @param {string} address
 * @returns {Promise<string | undefined>} What went wrong.
 */
export const openStory = async (page, address) => {
  await page.goto(address);
  await page.waitForFunction(() => /sb-show-(main|errordisplay|nopreview)/.test(document.body.className));
  return page.evaluate(async () => {
    if (!document.body.classList.contains('sb-show-main')) {
      return document.querySelector('#error-message')?.textContent ?? 'the story is not there';
    }
    for (const element of document.querySelectorAll(
      'cookie-charter, cookie-table, cookie-explainer, cookie-banner, cookie-preferences, cookie-settings, cookie-embed',
    )) {
      // One that waits for its file forever is a story of its own.
      if (!element.matches(':state(loading)')) await /** @type {any} */ (element).updateComplete;
    }
    return undefined;
  });
};
