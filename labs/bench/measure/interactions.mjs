// Presses on a slow processor: to the next paint, and to when what they lead to can be used.
import { openVisit, SLOWER } from '../browser.mjs';
import { firstUse, grantedAt, press, settle } from './in-page.mjs';

/** @typedef {import('../compare-variants.mjs').Subject} Subject */

/** @param {Subject} subject */
const openAsked = async ({ browser, variant, address }) => {
  const visit = await openVisit(browser, { probe: variant.accept });
  await visit.page.goto(address);
  await firstUse(visit.page);
  await settle(visit.page);
  await visit.devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return visit;
};

/** @param {Subject} subject @param {'accept' | 'refuse'} answer */
const measureAnswer = async (subject, answer) => {
  const { accept, [answer]: selector } = subject.variant;
  if (!selector) return {};
  const { page, close } = await openAsked(subject);
  try {
    const { start, paint, done } = await press(page, selector, accept, false);
    if (answer === 'accept') await page.waitForFunction(() => performance.getEntriesByName('granted').length);
    const ran = await grantedAt(page);
    return {
      [`${answer} paint`]: paint,
      [`${answer} done`]: done,
      ...(ran !== undefined && { [`${answer} to script, slow`]: ran - start }),
    };
  } finally {
    await close();
  }
};
export const measureAccept = (/** @type {Subject} */ subject) => measureAnswer(subject, 'accept');
export const measureRefuse = (/** @type {Subject} */ subject) => measureAnswer(subject, 'refuse');

/** @param {Subject} subject */
export const measurePreferences = async (subject) => {
  const { open, toggle, save } = subject.variant;
  if (!open || !toggle || !save) return {};
  const { page, close } = await openAsked(subject);
  try {
    const opened = await press(page, open, toggle, true);
    await settle(page);
    /** @type {Record<string, number>} */
    const figures = { 'open paint': opened.paint, 'open done': opened.done };
    const { paint } = await press(page, toggle, toggle, true);
    figures['toggle paint'] = paint;
    await settle(page);
    try {
      const saved = await press(page, save, toggle, false);
      figures['save paint'] = saved.paint;
      figures['save done'] = saved.done;
    } catch (error) {
      // Saving reloads the page: nothing is left to measure.
      if (!/context was destroyed/.test(String(error))) throw error;
    }
    return figures;
  } finally {
    await close();
  }
};
