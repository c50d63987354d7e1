// A site with everything held back that can be, and another origin where it comes from.
import { useSite } from './test-site.mjs';

const JS = { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' };

/** Scripts of the other origin say that they ran. @param {string} name @param {string} [more] */
const script = (name, more = '') => ({ body: `(window.ran ??= []).push('${name}');${more}`, headers: JS });

export const GATED_CHARTER = {
  language: 'en',
  revision: 1,
  site: { name: 'Town data' },
  providers: { counter: 'Counter', player: 'Player' },
  categories: [
    {
      id: 'necessary',
      label: 'Necessary',
      consent: 'none',
      services: [
        {
          id: 'log-in',
          label: 'Log-in',
          cookies: [
            { name: 'session', purpose: 'Log-in.' },
            { name: 'shared', purpose: 'Log-in.' },
          ],
        },
      ],
    },
    {
      id: 'statistics',
      label: 'Statistics',
      services: [
        {
          id: 'counter',
          provider: 'counter',
          label: 'Counter',
          cookies: [
            { name: '_count', purpose: 'Counts.' },
            { match: '_count_*', purpose: 'Counts.' },
            { name: 'shared', purpose: 'Counts.' },
            { name: 'count-queue', storage: 'localStorage', purpose: 'Counts.' },
            { name: 'count-page', storage: 'sessionStorage', purpose: 'Counts.' },
            { name: 'count-db', storage: 'indexedDB', purpose: 'Counts.' },
            { name: 'count-files', storage: 'cacheStorage', purpose: 'Counts.' },
            { name: 'far', domain: 'counter.example', purpose: 'Counts.' },
          ],
        },
      ],
    },
    {
      id: 'video',
      label: 'Video',
      services: [
        {
          id: 'player',
          provider: 'player',
          label: 'Player',
          cookies: [{ name: 'volume', storage: 'localStorage', purpose: 'Keeps the volume.' }],
        },
        { id: 'maps', label: 'Maps' },
      ],
    },
  ],
};

/** What the counter keeps on the device. */
const KEEPS = `
  document.cookie = '_count=1; Path=/; Max-Age=9999';
  document.cookie = '_count_x.9=1; Path=/pages; Max-Age=9999';
  document.cookie = 'shared=1; Path=/; Max-Age=9999';
  document.cookie = 'stranger_count_1=1; Path=/; Max-Age=9999';
  localStorage.setItem('count-queue', '1');
  localStorage.setItem('count-queue-of-others', '1');
  sessionStorage.setItem('count-page', '1');
  window.kept = (async () => {
    await new Promise((resolve) => { indexedDB.open('count-db').onsuccess = ({ target }) => { target.result.close(); resolve(); }; });
    await caches.open('count-files');
  })();`;

/** @param {string} other Origin of what is held back. */
export const gates = (other) => `
<link rel="preconnect" data-blocked-href="${other}" data-category="statistics">
<link rel="prefetch" data-blocked-href="${other}/prefetched.js" data-category="statistics">
<script type="text/plain" data-category="statistics" src="${other}/first.js"></script>
<script type="text/plain" data-category="statistics">(window.ran ??= []).push('inline after first')</script>
<script type="text/plain" data-category="statistics" src="${other}/second.js" defer></script>
<script type="text/plain" data-category="statistics" src="${other}/any-time.js" async></script>
<script type="text/plain" data-type="module" data-category="statistics" src="${other}/module.js"></script>
<script type="text/plain" data-category="statistics" data-service="counter">(window.ran ??= []).push('by service')</script>
<iframe title="Film" data-category="video" data-service="player" data-blocked-src="${other}/frame"></iframe>
<img alt="Map" data-category="video" data-service="maps" data-blocked-src="${other}/map.svg" data-blocked-srcset="${other}/map-2x.svg 2x">
<template data-category="video"><p>The film:</p><div><script src="${other}/in-template.js"></script><script>(window.ran ??= []).push('inline in template')</script></div><img alt="Still" src="${other}/still.svg"></template>`;

/**
 * @param {string} body
 * @param {{ head?: string, origin?: string }} [more]
 */
export const pageOf = (
  body,
  { head = '<link rel="cookie-charter" href="/charter.json" data-revision="1">', origin = '' } = {},
) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test</title>${head}<script type="module" src="${origin}/dist/cdn/cookie-charter.js"></script></head><body><main><h1>Data</h1>${body}</main></body></html>`;

/** Uses two servers: the site, and another origin. */
export const useGatedSite = () => {
  const other = useSite({
    '/first.js': script('first', KEEPS),
    '/second.js': script('second'),
    '/any-time.js': script('any time'),
    '/module.js': script('module'),
    '/in-template.js': script('in template'),
    '/prefetched.js': script('prefetched'),
    '/frame': { body: '<!doctype html><title>Film</title><p>A film</p>' },
    ...Object.fromEntries(
      ['/map.svg', '/map-2x.svg', '/still.svg'].map((path) => [
        path,
        {
          body: '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"/>',
          headers: { 'content-type': 'image/svg+xml' },
        },
      ]),
    ),
  });
  const site = useSite({
    '/charter.json': { body: JSON.stringify(GATED_CHARTER), headers: { 'content-type': 'application/json' } },
  });
  return { site, other };
};

/**
 * Lets the page's engine do something, and gives its state afterwards.
 * @param {import('playwright').Page | import('playwright').Frame} page
 * @param {'accept' | 'refuse' | 'save' | 'withdraw'} [act]
 * @param {...unknown} args
 * @returns {Promise<any>}
 */
export const engine = (page, act, ...args) =>
  page.evaluate(
    ([method, values]) =>
      new Promise((resolve, reject) => {
        const calls = (/** @type {any} */ (globalThis).cookieCharter ??= []);
        calls.push(async (/** @type {any} */ consent) => {
          try {
            await consent.ready;
            if (method) await consent[method](...values);
            resolve(consent.state);
          } catch (error) {
            reject(error);
          }
        });
      }),
    /** @type {const} */ ([act, args]),
  );

/** Everything on the device, by kind. @param {import('playwright').Page} page */
export const stored = async (page) => ({
  cookies: (await page.context().cookies()).map(({ name }) => name).toSorted(),
  ...(await page.evaluate(async () => ({
    localStorage: Object.keys(localStorage).toSorted(),
    sessionStorage: Object.keys(sessionStorage),
    indexedDB: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
  }))),
});

export const NOTHING = { cookies: [], localStorage: [], sessionStorage: [], indexedDB: [], caches: [] };
