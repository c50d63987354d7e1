import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { chromium } from 'playwright';
import { findChromium } from '../../scripts/lib/chromium.mjs';
import { servePortal } from '../../scripts/lib/portal.mjs';

/** @typedef {import('playwright').Page} Page */
/** @typedef {import('playwright').BrowserContext} BrowserContext */

export const HOME = '/examples/portal/index.html';

/**
 * Served and opened before the tests of a file, closed after them.
 * @param {Record<string, string>} [more] Pages beside those of the portal, by the name of their file.
 */
export const portalVisits = (more = {}) => {
  /** @type {Awaited<ReturnType<typeof servePortal>>} */
  let portal;
  /** @type {import('playwright').Browser} */
  let browser;
  before(async () => {
    portal = await servePortal({ more });
    browser = await chromium.launch(await findChromium());
  });
  after(async () => {
    await browser.close();
    portal.close();
  });

  /** A page in a tab of its own, with what it says and asks for. @param {BrowserContext} context @param {string} [path] */
  const openIn = async (context, path = HOME) => {
    const page = await context.newPage();
    /** @type {string[]} */
    const messages = [];
    /** @type {string[]} */
    const requests = [];
    await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
    page.on('console', (message) => messages.push(message.text()));
    page.on('pageerror', (error) => messages.push(error.message));
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(portal.origin + path);
    return { page, messages, requests };
  };
  /** A new visitor. @param {import('playwright').BrowserContextOptions} [options] */
  const visitor = (options = {}) => {
    portal.requests.length = 0;
    return browser.newContext({ locale: 'fr-FR', ...options });
  };
  return {
    origin: () => portal.origin,
    openIn,
    visitor,
    /** @param {string} [path] @param {import('playwright').BrowserContextOptions} [options] */
    open: async (path, options) => {
      const context = await visitor(options);
      return { context, ...(await openIn(context, path)) };
    },
    /** What the other origin was asked for, in the order of the alphabet. */
    outside: () => portal.requests.map((path) => path.replace('/outside/', '')).toSorted(),
  };
};

/** @param {Page} page @param {string} name */
export const button = (page, name) => page.getByRole('button', { name, exact: true });

/** What has the focus: its name, else the name of its element. @param {Page} page */
export const focused = (page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const label = /** @type {HTMLInputElement} */ (element).labels?.[0]?.textContent;
    const text = element?.matches('a, button, summary, label') ? element.textContent : undefined;
    return (label ?? text ?? element?.localName ?? '').replace(/\s+/g, ' ').trim();
  });

/**
 * Presses Tab until something with this name has the focus.
 * @param {Page} page @param {string | RegExp} name @param {string} [key]
 */
export const tabTo = async (page, name, key = 'Tab') => {
  /** @type {string[]} */
  const passed = [];
  for (let steps = 0; steps < 40; steps++) {
    await page.keyboard.press(key);
    const now = await focused(page);
    if (typeof name === 'string' ? now === name : name.test(now)) return passed;
    passed.push(now);
  }
  return assert.fail(`${key} never comes to ${name}; it passes: ${passed.join(' > ')}`);
};
