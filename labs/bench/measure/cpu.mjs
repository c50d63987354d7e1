// Main thread and memory: nothing of ours runs in the page meanwhile, and neighbours on the machine do not count.
import { openVisit, SLOWER } from '../browser.mjs';
import { installProbe } from './probe.mjs';
import { press } from './in-page.mjs';

/** @typedef {import('../compare-variants.mjs').Subject} Subject */

/** Milliseconds after `load` in which everything is done. */
const REST = 2000;
const KIB = 1024;

const rest = () => new Promise((resolve) => setTimeout(resolve, REST));

/** @param {import('playwright').CDPSession} devtools */
const readMetrics = async (devtools) => {
  const { metrics } = await devtools.send('Performance.getMetrics');
  const read = (/** @type {string} */ wanted) => metrics.find(({ name }) => name === wanted)?.value ?? 0;
  return {
    script: read('ScriptDuration') * 1000,
    task: read('TaskDuration') * 1000,
    heap: read('JSHeapUsedSize') / KIB,
  };
};
/** Thread ticks: time on the processor. */
const countTicks = (/** @type {import('playwright').CDPSession} */ devtools) =>
  devtools.send('Performance.enable', { timeDomain: 'threadTicks' });

/** @param {Subject} subject */
export const measureCpu = async ({ browser, variant, address }) => {
  const { page, context, devtools, close } = await openVisit(browser);
  try {
    await countTicks(devtools);
    await page.goto(address);
    await rest();
    const { script, task } = await readMetrics(devtools);
    await devtools.send('HeapProfiler.collectGarbage');
    const { heap } = await readMetrics(devtools);
    if (variant.accept) {
      await page.evaluate(installProbe, '');
      await press(page, variant.accept, variant.accept, false);
      await rest();
    }
    await page.close();
    const again = await context.newPage();
    const tools = await context.newCDPSession(again);
    await countTicks(tools);
    await again.goto(address);
    await rest();
    const { script: next, task: nextTask } = await readMetrics(tools);
    return { script, task, heap, 'returning script': next, 'returning task': nextTask };
  } finally {
    await close();
  }
};

/** Long tasks on a slow processor. @param {Subject} subject */
export const measureBlocking = async ({ browser, address }) => {
  const { page, close } = await openVisit(browser, { cpu: SLOWER });
  try {
    await page.goto(address);
    await rest();
    /** @type {number[]} */
    const tasks = await page.evaluate(() => {
      const observer = new PerformanceObserver(() => {});
      observer.observe({ type: 'longtask', buffered: true });
      return observer.takeRecords().map(({ duration }) => duration);
    });
    return {
      // From 50 ms a visitor feels it.
      blocking: tasks.reduce((sum, task) => sum + task - 50, 0),
      'longest task': Math.max(0, ...tasks),
    };
  } finally {
    await close();
  }
};
