// Sites made of what the documentation says to paste: the hosts of the town over https, and every other host played.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before } from 'node:test';
import { build } from 'esbuild';
import { chromium } from 'playwright';
import { findChromium } from '../../scripts/lib/chromium.mjs';
import { fromRoot } from '../../scripts/lib/root.mjs';
import { inFolder, install } from './pasted-blocks.mjs';

/** @typedef {{ body: string, headers?: Record<string, string> }} Answer */
/** @typedef {Record<string, string | object | Answer>} Pages By path, or by address where hosts differ. */

export const TOWN = 'https://www.town.example';
const TYPES = { html: 'text/html; charset=utf-8', js: 'text/javascript', json: 'application/json' };

/** @param {string} body @param {string} [head] @param {string} [lang] */
export const pageOf = (body, head = '', lang = 'en') =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Test</title>${head}</head><body>${body}</body></html>`;

/** @param {string} path */
const typeOf = (path) => (path.endsWith('.js') ? TYPES.js : path.endsWith('.json') ? TYPES.json : TYPES.html);

/** A file of the package, where the pages say that it is. @param {string} path */
const packaged = (path) => {
  const file = fromRoot(path.slice(1).replace(/^cookie-charter\//, 'dist/cdn/'));
  return file.includes('/dist/cdn/') && existsSync(file) ? readFileSync(file, 'utf8') : undefined;
};

/** What other hosts answer: a script that says it ran, a page with a film. @param {string} kind @param {string} url */
const outside = (kind, url) =>
  kind === 'script'
    ? {
        body: `(window.ran ??= []).push('${url}'); document.cookie = '_pk_id.1=1; Path=/; Max-Age=9999';`,
        contentType: TYPES.js,
        headers: { 'access-control-allow-origin': '*' },
      }
    : { body: '<!doctype html><title>Film</title><p>A film</p>', contentType: TYPES.html };

export const usePasted = () => {
  /** @type {import('playwright').Browser} */
  let browser;
  before(async () => {
    browser = await chromium.launch(await findChromium());
  });
  after(() => browser.close());

  /**
   * A visitor in a fresh profile.
   * @param {Pages} pages
   */
  return async (pages) => {
    const context = await browser.newContext();
    /** @type {string[]} */
    const messages = [];
    /** Addresses of other hosts that were asked for. @type {string[]} */
    const asked = [];
    await context.route('**/*', (route) => {
      const request = route.request();
      const url = new URL(request.url());
      if (url.pathname === '/favicon.ico') return route.fulfill({ status: 204 });
      if (!url.hostname.endsWith('town.example')) {
        asked.push(url.href);
        return route.fulfill(outside(request.resourceType(), url.href));
      }
      const found = pages[url.origin + url.pathname] ?? pages[url.pathname] ?? packaged(url.pathname);
      if (found === undefined) return route.fulfill({ status: 404, body: 'Not found' });
      const answer =
        typeof found === 'string'
          ? { body: found }
          : 'body' in found
            ? found
            : { body: JSON.stringify(found) };
      return route.fulfill({ contentType: typeOf(url.pathname), .../** @type {Answer} */ (answer) });
    });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    page.on('console', (message) => messages.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => messages.push(`uncaught: ${error.message}`));
    return {
      page,
      context,
      asked,
      messages,
      /** @param {string} address */
      open: (address) => page.goto(new URL(address, TOWN).href),
      /** The cookies of the visitor, by name. */
      cookies: async () => (await context.cookies()).map(({ name }) => name).toSorted(),
      /** @param {string} name */
      button: (name) => page.getByRole('button', { name, exact: true }),
      close: async () => {
        assert.deepEqual(messages, []);
        await context.close();
      },
    };
  };
};

/**
 * What a bundler makes of a block of code, by path.
 * @param {string} code
 * @param {Record<string, string>} [others]
 */
export const bundled = (code, others = {}) =>
  inFolder({ 'app.js': code, ...others }, async (folder) => {
    install(folder);
    const { outputFiles } = await build({
      absWorkingDir: folder,
      entryPoints: ['app.js'],
      bundle: true,
      splitting: true,
      format: 'esm',
      outdir: 'app',
      write: false,
      logLevel: 'silent',
    });
    return Object.fromEntries(
      outputFiles.map(({ path, text }) => [path.slice(path.lastIndexOf('/app/')), text]),
    );
  });

/** What the page's engine says. @param {import('playwright').Page} page @returns {Promise<any>} */
export const stateOf = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        (/** @type {any} */ (globalThis).cookieCharter ??= []).push(async (/** @type {any} */ consent) => {
          await consent.ready;
          resolve(consent.state);
        });
      }),
  );

/** What the visitor reads, by language. */
export const WORDS = {
  en: {
    accept: 'Accept all',
    refuse: 'Refuse all',
    settings: 'Cookie settings',
    save: 'Save my choices',
    once: 'Show it this once',
    news: 'New since your last choice:',
    none: 'No problem found.',
    reload: 'Reload the page',
    kinds: 'What is a cookie?',
    responsible: 'Who is responsible',
  },
  fr: {
    accept: 'Tout accepter',
    refuse: 'Tout refuser',
    settings: 'Gérer les cookies',
    save: 'Enregistrer mes choix',
    once: 'Afficher cette fois',
    news: 'Nouveau depuis votre dernier choix\u00a0:',
    none: 'Aucun problème.',
    reload: 'Recharger la page',
    kinds: 'Qu’est-ce qu’un cookie\u202f?',
    responsible: 'Qui est responsable',
  },
};
