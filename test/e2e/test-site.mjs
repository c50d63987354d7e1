// A site and a browser for one test file. Whatever a page prints in the console fails its test.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { chromium } from 'playwright';
import { axeFindings } from '../../scripts/lib/axe.mjs';
import { findChromium } from '../../scripts/lib/chromium.mjs';
import { serve } from '../../scripts/lib/server.mjs';

/** @typedef {import('playwright').Page} Page */
/** @typedef {{ messages: string[], requests: string[] }} Log */

/**
 * @param {Record<string, import('../../scripts/lib/server.mjs').Page>} [pages]
 */
export const useSite = (pages = {}) => {
  /** @type {import('playwright').Browser} */
  let browser;
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  before(async () => {
    server = await serve({ pages });
    browser = await chromium.launch(await findChromium());
  });
  after(async () => {
    await browser.close();
    server.close();
  });

  return {
    /** Address of a path. @param {string} path */
    at: (path) => server.origin + path,
    /** Adds pages once the server’s own address is known. @param {typeof pages} more */
    add: (more) => Object.assign(pages, more),
    connections: () => server.connections(),
    /**
     * Opens a page in a fresh profile and gives what it said and asked for.
     * @param {string} path
     * @param {import('playwright').BrowserContextOptions} [options]
     */
    open: async (path, options = {}) => {
      const context = await browser.newContext(options);
      const { page, log } = await openIn(context, path);
      return { page, log, context };
    },
    /** Opens another tab of a profile. @param {import('playwright').BrowserContext} context @param {string} path */
    openIn: (context, path) => openIn(context, path),
  };

  /** @param {import('playwright').BrowserContext} context @param {string} path */
  async function openIn(context, path) {
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    /** @type {Log} */
    const log = { messages: [], requests: [] };
    // Browsers ask for an icon by themselves.
    await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
    page.on('console', (message) => log.messages.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => log.messages.push(`uncaught: ${error.message}`));
    page.on('request', (request) => log.requests.push(request.url()));
    await page.goto(new URL(path, server.origin).href);
    return { page, log };
  }
};

/** Waits until an element of ours shows its charter, or its error. @param {Page} page @param {string} tag */
export const settled = async (page, tag) => {
  await page.waitForFunction((name) => /** @type {any} */ (document.querySelector(name)).updateComplete, tag);
};

/** Waits until the console was told something. @param {Page} page @param {Log} log @param {string} text */
export const told = async (page, log, text) => {
  if (!log.messages.some((message) => message.includes(text))) {
    await page.waitForEvent('console', (message) => message.text().includes(text));
  }
};

/** Fails on any finding of axe, best practices included. @param {Page} page */
export const assertAccessible = async (page) => assert.deepEqual(await axeFindings(page), []);
