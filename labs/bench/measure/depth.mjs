import { openVisit } from '../browser.mjs';

/** Milliseconds without a request after which all that can be asked for has been. */
const QUIET = 300;
const PATIENCE = 8000;

/**
 * Request depth: every request after the page is held, and all are let go in waves; counts waves until the banner is
 * visible. Requests are held before they reach the network, so that the six connections of HTTP/1.1 do not count.
 * @param {import('../compare-variants.mjs').Subject} subject
 */
export const measureDepth = async ({ browser, variant, address }) => {
  const { page, close } = await openVisit(browser, { probe: variant.accept });
  try {
    /** @type {import('playwright').Route[]} */
    let held = [];
    let last = performance.now();
    const seen = { banner: false };
    await page.route('**/*', async (route) => {
      if (route.request().isNavigationRequest()) return route.continue();
      held.push(route);
      last = performance.now();
    });
    await page.goto(address, { waitUntil: 'commit' });
    page
      .evaluate(() => /** @type {any} */ (globalThis).bench.firstUse)
      .then(() => (seen.banner = true))
      // The page is closed meanwhile: the error of the measure itself says more.
      .catch(() => {});
    let depth = 0;
    for (let start = performance.now(); !seen.banner;) {
      if (performance.now() - start > PATIENCE) throw new Error(`no banner after ${depth} waves`);
      if (held.length && performance.now() - last > QUIET) {
        const wave = held;
        held = [];
        depth++;
        start = last = performance.now();
        await Promise.all(wave.map((route) => route.continue()));
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return { depth };
  } finally {
    await close();
  }
};
