// Longest task of each act of asking, on the example portal: no peer has its embeds and blocked scripts.
import { servePortal } from '../../../scripts/lib/portal.mjs';
import { waitForAnswer, waitForBanner } from '../../../test/e2e/consent-pages.mjs';
import { SLOWER } from '../browser.mjs';

/** Runs of each act in one round. */
const RUNS = 4;

/** @typedef {import('playwright').Page} Page */
/** @typedef {{ name: string, ph: string, tdur?: number, pid: number, tid: number, args: any }} Event */

/** @param {Page} page @param {string} action @param {string} [within] */
const button = (page, action, within = 'cookie-banner') => page.locator(`${within} [data-action=${action}]`);
const opened = (/** @type {Page} */ page) => page.getByRole('dialog').getByRole('checkbox').first().waitFor();
const closed = (/** @type {Page} */ page) => page.getByRole('dialog').waitFor({ state: 'hidden' });
const openChoices = async (/** @type {Page} */ page) => {
  await button(page, 'settings').click();
  await opened(page);
};

/** What is done before the clock runs, what is pressed then, and how its end shows. @type {Record<string, { before?: (page: Page) => Promise<unknown>, press: [action: string, within?: string], after: (page: Page) => Promise<unknown> }>} */
export const ACTS = {
  refuse: { press: ['refuse'], after: waitForAnswer },
  accept: { press: ['accept'], after: waitForAnswer },
  'open the choices': { press: ['settings'], after: opened },
  save: {
    before: async (page) => {
      await openChoices(page);
      await page.getByRole('dialog').getByRole('checkbox').first().check();
    },
    press: ['save', 'dialog'],
    after: closed,
  },
};

/** The longest task of the main thread of the page, in milliseconds. @param {Buffer} trace */
const longest = (trace) => {
  /** @type {{ traceEvents: Event[] }} */
  const { traceEvents } = JSON.parse(trace.toString('utf8'));
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}/${tid}`),
  );
  // The frames of others live in processes of their own.
  const ours = traceEvents.find(
    ({ name, args }) => name === 'EventDispatch' && args.data?.type === 'click',
  )?.pid;
  // Time on the processor: what else the machine does meanwhile is not ours.
  const times = traceEvents
    .filter(({ name, pid, tid }) => name.endsWith('RunTask') && pid === ours && mains.has(`${pid}/${tid}`))
    .map(({ tdur = 0 }) => tdur / 1000);
  if (!times.some(Boolean)) throw new Error('bench: the trace holds no task');
  return Math.max(...times);
};

/** @param {import('playwright').Browser} browser @param {string} origin @param {string} name */
const measureAct = async (browser, origin, name) => {
  const { before, press, after } = /** @type {(typeof ACTS)[string]} */ (ACTS[name]);
  const context = await browser.newContext({ locale: 'fr-FR' });
  const page = await context.newPage();
  await page.goto(`${origin}/examples/portal/index.html`);
  await waitForBanner(page);
  await page.waitForLoadState('networkidle');
  await before?.(page);
  // With the bare mouse: what a test tool does to be sure of its click would count as ours.
  const box = await button(page, ...press).boundingBox();
  if (!box) throw new Error(`bench: no button for ${name}`);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await browser.startTracing(page, {
    categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'],
  });
  await page.mouse.down();
  await page.mouse.up();
  await after(page);
  // What follows from it in the same breath belongs to it.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(resolve))),
  );
  const trace = await browser.stopTracing();
  await context.close();
  return longest(trace);
};

/** @param {import('playwright').Browser} browser @param {import('../results.mjs').Results} results @param {number} rounds */
export const measurePortalActs = async (browser, results, rounds) => {
  const portal = await servePortal();
  // To the browser another site than the outside hosts, as it is on the web: the two share no thread.
  const origin = portal.origin.replace('127.0.0.1', 'localhost');
  for (let run = 0; run < rounds * RUNS; run++)
    for (const name of Object.keys(ACTS))
      try {
        results.add(name, { 'longest act': await measureAct(browser, origin, name) });
      } catch (reason) {
        results.fail(name, 'portal', reason);
      }
  portal.close();
};
