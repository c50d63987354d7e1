// Browser of the bench: a fresh context for each pass, and the network and processor of a phone where that is asked for.
import { chromium } from 'playwright';
import { findChromium } from '../../scripts/lib/chromium.mjs';
import { installProbe } from './measure/probe.mjs';

/** @typedef {import('playwright').Page} Page */
/** @typedef {{ page: Page, context: import('playwright').BrowserContext, devtools: import('playwright').CDPSession, close: () => Promise<void> }} Visit */

/** How much slower a phone of some years ago is than this machine. */
export const SLOWER = 4;
/** Slow 4G, as Lighthouse has it with DevTools throttling: milliseconds a request, bytes a second. */
const SLOW_4G = { latency: 562, throughput: (1.44 * 1024 * 1024) / 8 };
const PHONE = { width: 412, height: 823 };
const DESK = { width: 1280, height: 800 };

// Last switch of a name wins: what playwright turns off and matters here stands beside the two lists below the address
// bar, which begin two renderers a context.
const OFF = 'HttpsUpgrades,PaintHolding,Translate,OptimizationHints,WebUIOmniboxPopup,WebUIOmniboxAimPopup';

export const startBrowser = async () => {
  const found = await findChromium();
  return chromium.launch({
    ...found,
    // A peer hides its question from browsers that are driven.
    args: [...found.args, `--disable-features=${OFF}`, '--disable-blink-features=AutomationControlled'],
  });
};

/** @param {Page} page @param {{ slow?: boolean, cpu?: number }} options */
const openDevtools = async (page, { slow = false, cpu = slow ? SLOWER : 1 }) => {
  const devtools = await page.context().newCDPSession(page);
  if (slow) {
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: SLOW_4G.latency,
      downloadThroughput: SLOW_4G.throughput,
      uploadThroughput: SLOW_4G.throughput,
    });
  }
  if (cpu > 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  return devtools;
};

/**
 * Opens an empty page in a context of its own.
 * @param {import('playwright').Browser} browser
 * @param {{ slow?: boolean, cpu?: number, probe?: string }} [options] `slow`: network and processor of a phone;
 *   `probe`: the selector that the page watches for from its start.
 * @returns {Promise<Visit>}
 */
export const openVisit = async (browser, { slow = false, cpu, probe } = {}) => {
  const context = await browser.newContext({ locale: 'fr-FR', viewport: slow ? PHONE : DESK });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  if (probe !== undefined) await page.addInitScript(installProbe, probe);
  const devtools = await openDevtools(page, { slow, cpu });
  return { page, context, devtools, close: () => context.close() };
};
