// What tests of whole pages ask of the page's store and of its cookies, and what they press in the banner.
import { ASKING_BANNER, CHOICE_COOKIE, selectAction, stripDate } from '../fixtures/consent.mjs';

/** @typedef {import('playwright').Page | import('playwright').Frame} Where */
/** @typedef {import('playwright').BrowserContext} BrowserContext */

/** Keeps a choice in a profile, as if it was given before. @param {BrowserContext} context @param {string | undefined} value @param {string} url A page of the site. */
export const keepChoice = async (context, value, url) => {
  if (value !== undefined) await context.addCookies([{ name: CHOICE_COOKIE, value, url }]);
};

/** Reads what a profile has stored, as it is stored: one value, where no path has its own. @param {BrowserContext} context */
export const readChoices = async (context) =>
  (await context.cookies()).filter(({ name }) => name === CHOICE_COOKIE).map(({ value }) => value);

/** Reads the answers that a profile has stored. @param {BrowserContext} context */
export const readStoredAnswers = async (context) => stripDate((await readChoices(context))[0]);

/**
 * Waits until the store of a page, or of a frame, has this in its state.
 * @param {Where} where @param {Partial<import('../../src/consent/consent-state.js').ConsentState>} wanted
 */
export const waitForState = (where, wanted) =>
  where.waitForFunction(
    (entries) =>
      new Promise((resolve) => {
        /** @type {any} */ (globalThis).cookieCharter.push((/** @type {any} */ { state }) =>
          resolve(entries.every(([key, value]) => state[key] === value)),
        );
      }),
    Object.entries(wanted),
  );

/** Presses an action of the banner. @param {Where} where @param {'accept' | 'refuse' | 'settings'} action */
export const pressInBanner = (where, action) =>
  where.locator(`cookie-banner ${selectAction(action)}`).click();

/** Waits until the banner is shown, and minds where the focus comes from. @param {import('playwright').Page} page */
export const waitForBanner = (page) =>
  page.waitForFunction(
    (selector) => document.querySelector(selector)?.shadowRoot?.querySelector('[data-texts]'),
    ASKING_BANNER,
  );

/** Waits until no banner asks. @param {import('playwright').Page} page */
export const waitForAnswer = (page) =>
  page.waitForFunction((selector) => !document.querySelector(selector), ASKING_BANNER);

/** Lists what said in `ran` that it ran. @param {import('playwright').Page} page @returns {Promise<string[]>} */
export const listRan = (page) => page.evaluate(() => /** @type {any} */ (window).ran ?? []);

/** Waits until so much has run. @param {import('playwright').Page} page @param {number} count */
export const waitForRan = (page, count) =>
  page.waitForFunction((many) => /** @type {any} */ (window).ran?.length === many, count);
