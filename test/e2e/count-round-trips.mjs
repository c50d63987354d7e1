// Counts the round trips that a page needs: every answer is held until the page waits for nothing else, then all of them
// are given at once.
import { EventEmitter, once } from 'node:events';

/** @typedef {import('playwright').Page} Page */

/** Settles once the page has nothing to do but wait for answers. @param {Page} page */
const idle = (page) =>
  page.evaluate(async () => {
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setTimeout(resolve));
  });

/**
 * Opens a page and counts its round trips until it shows what it should.
 * @param {Page} page A page that was not opened yet.
 * @param {string} url
 * @param {() => unknown} isShown Asked in the page after each round trip.
 * @returns The requests of each round trip, the page's own first. The number of round trips after the page is one less.
 */
export const countRoundTrips = async (page, url, isShown) => {
  /** @type {import('playwright').Route[]} */
  let held = [];
  /** Answers that were given and have not arrived. */
  const open = new Set();
  const events = new EventEmitter();
  const change = () => once(events, 'change');
  const notify = () => events.emit('change');
  await page.route('**/*', (route) => {
    if (route.request().url().endsWith('/favicon.ico')) return route.fulfill({ status: 204 });
    held.push(route);
    notify();
    return undefined;
  });
  const arrive = (/** @type {import('playwright').Request} */ request) => {
    open.delete(request);
    notify();
  };
  page.on('requestfinished', arrive);
  page.on('requestfailed', arrive);
  /** @type {string[][]} */
  const trips = [];
  const give = async () => {
    const given = held;
    held = [];
    for (const route of given) open.add(route.request());
    trips.push(given.map((route) => route.request().url()));
    await Promise.all(given.map((route) => route.continue()));
  };
  const opening = page.goto(url, { waitUntil: 'commit' });
  while (!held.length) await change();
  await give();
  await opening;
  for (;;) {
    while (open.size) await change();
    await idle(page);
    if (await page.evaluate(isShown)) break;
    // An answer may have led to a request only now.
    while (!held.length) await change();
    await idle(page);
    await give();
  }
  for (const route of held) await route.continue();
  await page.unrouteAll();
  return trips;
};
