import { readFileSync } from 'node:fs';
import sirv from 'sirv';
import { isSandboxed } from './axe.mjs';
import { fromRoot } from './root.mjs';
import { listen, notFound } from './server.mjs';

/** @typedef {{ id: string, title: string, name: string, type: string, tags: readonly string[] }} Entry */

/** Where the catalogue is served: under a path, as on a site that has other things too. */
const UNDER = '/design/system/';

/** @returns {Entry[]} */
const entries = () =>
  Object.values(JSON.parse(readFileSync(fromRoot('dist-storybook/index.json'), 'utf8')).entries);

/** The stories of the built catalogue. */
export const allStories = () => entries().filter(({ type }) => type === 'story');

/** Its pages of text. */
export const allPages = () => entries().filter(({ type }) => type === 'docs');

/** Serves the built catalogue. The address ends in a slash. */
export const serveCatalogue = async () => {
  const files = sirv(fromRoot('dist-storybook'), { maxAge: 3600 });
  const { origin, close } = await listen(0, (request, response) => {
    if (!request.url?.startsWith(UNDER)) return notFound(response);
    request.url = request.url.slice(UNDER.length - 1);
    files(request, response, () => notFound(response));
  });
  return { address: origin + UNDER, close };
};

/** Address of a story alone; the catalogue's own check waits to be asked. @param {string} id @param {Record<string, string>} globals */
export const storyPath = (id, globals) =>
  `iframe.html?id=${id}&viewMode=story&globals=a11y.manual:!true;${Object.entries(globals)
    .map(([key, value]) => `${key}:${value}`)
    .join(';')}`;

/**
 * How a story is to be seen, by its tags.
 * @param {Entry} story
 * @returns {NonNullable<Parameters<import('playwright').Page['emulateMedia']>[0]>}
 */
export const mediaOf = ({ tags }) => ({
  ...(tags.includes('forced-colors') && { forcedColors: 'active' }),
  ...(tags.includes('print') && { media: 'print' }),
});

/**
 * Waits until all our elements on the page are drawn. What waits for its file forever is a story of its own.
 * @param {import('playwright').Frame} frame
 * @param {boolean} waits
 */
const settled = (frame, waits) =>
  frame.evaluate(async (forever) => {
    // The banner is fetched by pages that ask for consent, and by no other.
    const asks = /"opt-in"/.test(document.querySelector('[data-charter]')?.textContent ?? '');
    for (const element of document.querySelectorAll(
      'cookie-charter, cookie-table, cookie-explainer, cookie-banner, cookie-preferences, cookie-settings, cookie-embed',
    )) {
      if (asks || element.localName !== 'cookie-banner') await customElements.whenDefined(element.localName);
      if (!forever && element.matches(':defined')) await /** @type {any} */ (element).updateComplete;
    }
    // What was drawn a moment ago may not have asked for its font yet.
    await Promise.all([...document.fonts].map((font) => font.load()));
  }, waits);

/**
 * Waits until a story is drawn, its play function and the pages in its frames included.
 * @param {import('playwright').Page} page
 * @param {string} id
 * @returns {Promise<string | undefined>} What went wrong.
 */
const stands = async (page, id) => {
  const ended = await page.waitForFunction((wanted) => {
    const { __STORYBOOK_PREVIEW__: preview } = /** @type {any} */ (window);
    const { id: shown, phase } = preview?.currentRender ?? {};
    if (shown !== wanted) return /sb-show-nopreview/.test(document.body.className) && 'errored';
    return /^(finished|errored|aborted)$/.test(phase ?? '') && phase;
  }, id);
  if ((await ended.jsonValue()) !== 'finished')
    return page.evaluate(
      () => document.querySelector('#error-message')?.textContent || 'the story is not there',
    );
  for (const frame of page.frames()) {
    await frame.waitForLoadState();
    if (!(await isSandboxed(frame))) await settled(frame, id.endsWith('--loading'));
  }
  return undefined;
};

/**
 * Opens a story by its address.
 * @param {import('playwright').Page} page
 * @param {string} address
 */
export const openStory = async (page, address) => {
  await page.goto(address);
  return stands(page, new URL(address).searchParams.get('id') ?? '');
};

/**
 * Opens the catalogue at its first story, for `showStory`.
 * @param {import('playwright').Page} page
 * @param {string} address Of the catalogue.
 * @param {Record<string, string>} globals
 */
export const openCatalogue = async (page, address, globals) => {
  const [first] = allStories();
  await openStory(page, address + storyPath(first?.id ?? '', globals));
};

/**
 * Goes to a story as the sidebar does, without loading the catalogue again.
 * @param {import('playwright').Page} page
 * @param {string} id
 * @returns {Promise<string | undefined>} What went wrong.
 */
export const showStory = async (page, id) => {
  await page.mouse.move(0, 0);
  await page.evaluate((storyId) => {
    const { __STORYBOOK_PREVIEW__: preview, __STORYBOOK_ADDONS_CHANNEL__: channel } = /** @type {any} */ (
      window
    );
    // The first is shown already.
    if (preview.currentRender?.id !== storyId)
      channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
    scrollTo(0, 0);
  }, id);
  return stands(page, id);
};
