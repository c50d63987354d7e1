// What measures ask of the probe inside a page; each gives up rather than wait for ever.

/** @typedef {import('playwright').Page} Page */
/** Milliseconds after a click: to the next paint, to what it leads to; and when the click was. @typedef {{ start: number, paint: number, done: number }} Press */

const PATIENCE = 20_000;

/** @template T @param {Promise<T>} promise @param {string} what @returns {Promise<T>} */
export const inTime = (promise, what, patience = PATIENCE) => {
  /** @type {NodeJS.Timeout} */
  let timer;
  return Promise.race([
    promise,
    new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no ${what} after ${patience / 1000} s`)), patience);
    }),
  ]).finally(() => clearTimeout(timer));
};

/** Milliseconds from navigation to the first use of what the probe was given. @param {Page} page */
export const firstUse = (page) =>
  inTime(
    page.evaluate(() => /** @type {any} */ (globalThis).bench.firstUse),
    'banner',
  );

/** Waits until nothing has been asked for, or moved, for some time. @param {Page} page */
export const settle = async (page) => {
  await page.waitForLoadState('networkidle');
  await inTime(
    page.evaluate(
      () =>
        new Promise((resolve) => {
          // What turns for ever never comes to rest.
          const isMoving = (/** @type {Animation} */ { playState, effect }) =>
            playState === 'running' && Number(effect?.getComputedTiming().endTime) < 10_000;
          const look = () =>
            document.getAnimations().some(isMoving)
              ? void setTimeout(look, 50)
              : requestIdleCallback(() => resolve(undefined), { timeout: 2000 });
          setTimeout(look, 500);
        }),
    ),
    'rest',
  );
};

/** Centre of the first element of a selector that can be used. @param {Page} page @param {string} selector */
const findPoint = async (page, selector) => {
  const point = await page.evaluate((path) => {
    const { find, usable, centre } = /** @type {any} */ (globalThis).bench;
    if (!usable(path))
      for (const element of find(path)) {
        element.scrollIntoView({ block: 'center', behavior: 'instant' });
        if (usable(path)) break;
      }
    const found = usable(path);
    return found && centre(found);
  }, selector);
  if (!point) throw new Error(`nothing to press at ${selector}`);
  return point;
};

/**
 * Presses what a selector finds, with the mouse, and waits until another can be used (or no longer).
 * @param {Page} page @param {string} selector @param {string} awaited @param {boolean} wanted
 * @returns {Promise<Press>}
 */
export const press = async (page, selector, awaited, wanted) => {
  const { x, y } = await findPoint(page, selector);
  await page.mouse.move(x, y);
  const watched = page.evaluate(
    ([path, shown]) => {
      /** @type {any} */ (globalThis).pressed = /** @type {any} */ (globalThis).bench.watchPress(path, shown);
    },
    /** @type {const} */ ([awaited, wanted]),
  );
  await watched;
  await page.mouse.down();
  await page.mouse.up();
  return inTime(
    page.evaluate(() => /** @type {any} */ (globalThis).pressed),
    `end of a press on ${selector}`,
  );
};

/** Milliseconds from navigation to the run of the blocked script; undefined: it has not run. @param {Page} page */
export const grantedAt = (page) => page.evaluate(() => performance.getEntriesByName('granted')[0]?.startTime);

/** Milliseconds from navigation to the largest paint, and how far the layout shifted. @param {Page} page */
export const readVitals = (page) =>
  page.evaluate(() => {
    const { entries } = /** @type {any} */ (globalThis).bench;
    const paints = entries('largest-contentful-paint');
    return {
      paint: /** @type {number} */ (paints.at(-1)?.startTime),
      shift: /** @type {number} */ (
        entries('layout-shift')
          .filter((/** @type {any} */ shift) => !shift.hadRecentInput)
          .reduce((/** @type {number} */ sum, /** @type {any} */ { value }) => sum + value, 0)
      ),
    };
  });
