// First visit, fast and on a slow phone; then accepting, and the next visit of the same person.
import { openVisit } from '../browser.mjs';
import { firstUse, grantedAt, press, readVitals, settle } from './in-page.mjs';

/** @typedef {import('../compare-variants.mjs').Subject} Subject */

/** Sums of what was answered. @param {import('../server.mjs').Answer[]} answers */
const sumAnswers = (answers) => {
  /** @type {Record<string, number>} */
  const sums = { requests: 0 };
  for (const { path, kind, ...sizes } of answers) {
    if (path.startsWith('/site/')) continue;
    if (kind !== 'html') sums['requests'] = (sums['requests'] ?? 0) + 1;
    for (const [coding, size] of Object.entries(sizes)) {
      const key = `${kind} ${coding}`;
      sums[key] = (sums[key] ?? 0) + size;
    }
  }
  return sums;
};

/** @param {Subject} subject */
export const measureFirstVisit = async ({ browser, server, variant, address }) => {
  server.takeAnswers();
  const { page, close } = await openVisit(browser, { probe: variant.accept });
  try {
    await page.goto(address);
    const visible = variant.accept ? await firstUse(page) : undefined;
    await settle(page);
    const { paint, shift } = await readVitals(page);
    const first = sumAnswers(server.takeAnswers());
    /** @type {Record<string, number | undefined>} */
    const figures = { visible, paint, shift, ...first };
    if (variant.accept) {
      const { start } = await press(page, variant.accept, variant.accept, false);
      await page.waitForFunction(() => performance.getEntriesByName('granted').length);
      figures['accept to script'] = /** @type {number} */ (await grantedAt(page)) - start;
      await settle(page);
    }
    server.takeAnswers();
    await page.goto(address);
    await settle(page);
    const next = sumAnswers(server.takeAnswers());
    figures['returning bytes'] = Object.entries(next)
      .filter(([key]) => key.endsWith('brotli'))
      .reduce((sum, [, size]) => sum + size, 0);
    figures['returning script at'] = await grantedAt(page);
    figures['returning asked'] = variant.accept
      ? Number(
          await page.evaluate(
            (path) => !!(/** @type {any} */ (globalThis).bench.usable(path)),
            variant.accept,
          ),
        )
      : 0;
    return figures;
  } finally {
    await close();
  }
};

/** @param {Subject} subject */
export const measureSlowVisit = async ({ browser, variant, address }) => {
  const { page, close } = await openVisit(browser, { slow: true, probe: variant.accept });
  try {
    await page.goto(address);
    const visible = variant.accept ? await firstUse(page) : undefined;
    await settle(page);
    const { paint, shift } = await readVitals(page);
    return { 'slow visible': visible, 'slow paint': paint, 'slow shift': shift };
  } finally {
    await close();
  }
};
