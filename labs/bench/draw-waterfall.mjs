// node labs/bench/draw-waterfall.mjs FILE.svg: the requests of a first visit on the slow network, one bar each, until the
// banner is visible. For the eye; `npm run bench` has the figures.
import { writeFileSync } from 'node:fs';
import { openVisit, startBrowser } from './browser.mjs';
import { firstUse, settle } from './measure/in-page.mjs';
import { renderPage, siteFiles } from './page.mjs';
import { serveFiles } from './server.mjs';
import { placeOurs } from './variants/ours.mjs';

/** @typedef {{ name: string, from: number, to: number }} Bar */

const [file] = process.argv.slice(2);
if (!file) throw new Error('draw-waterfall: name the file to write');
const SHOWN = new Set(['ours', 'ours, hinted', 'ours, bundle']);
const WIDTH = 900;
const NAMES = 170;
const ROW = 16;

/**
 * Requests of the page that began before the banner was visible, but for those of the site.
 * @param {import('playwright').Browser} browser @param {string} address @param {string} accept
 */
const visit = async (browser, address, accept) => {
  const { page, close } = await openVisit(browser, { slow: true, probe: accept });
  await page.goto(address, { waitUntil: 'commit' });
  const visible = /** @type {number} */ (await firstUse(page));
  await settle(page);
  /** @type {Bar[]} */
  const bars = await page.evaluate(() =>
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map(
      (entry) => {
        const { name, startTime, responseEnd } = /** @type {PerformanceResourceTiming} */ (entry);
        return { name: new URL(name).pathname.replace(/.*\//, ''), from: startTime, to: responseEnd };
      },
    ),
  );
  await close();
  return {
    visible,
    bars: bars.filter(({ name, from }) => from < visible && !/^(site|hero|figure)/.test(name)),
  };
};

/** @param {string} title @param {{ visible: number, bars: Bar[] }} visited @param {number} top @param {number} scale Pixels a ms. */
const drawVisit = (title, { visible, bars }, top, scale) => {
  const x = (/** @type {number} */ ms) => (NAMES + ms * scale).toFixed(1);
  const bottom = top + 24 + bars.length * ROW;
  const rows = bars.map(({ name, from, to }, index) => {
    const y = top + 24 + index * ROW;
    return `<text x="${NAMES - 8}" y="${y + 11}" text-anchor="end">${name}</text><rect x="${x(from)}" y="${y + 2}" width="${Math.max((to - from) * scale, 1).toFixed(1)}" height="${ROW - 4}"/>`;
  });
  return `<text class="title" x="0" y="${top + 14}">${title}: banner visible after ${(visible / 1000).toFixed(1)} s</text>
${rows.join('\n')}
<line x1="${x(visible)}" x2="${x(visible)}" y1="${top + 20}" y2="${bottom}"/>`;
};

const browser = await startBrowser();
const server = await serveFiles(siteFiles());
/** @type {[string, Awaited<ReturnType<typeof visit>>][]} */
const visits = [];
for (const { name, files, placement, accept } of (await placeOurs()).filter((one) => SHOWN.has(one.name))) {
  for (const [path, content] of Object.entries(files)) server.add(path, content);
  server.add('/waterfall.html', renderPage(placement));
  visits.push([name, await visit(browser, `${server.origin}/waterfall.html`, accept)]);
}
await browser.close();
server.close();

const scale = (WIDTH - NAMES - 10) / Math.max(...visits.map(([, { visible }]) => visible));
let top = 0;
const drawn = visits.map(([name, visited]) => {
  const text = drawVisit(name, visited, top, scale);
  top += 40 + visited.bars.length * ROW;
  return text;
});
writeFileSync(
  file,
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${top}" font-family="system-ui, sans-serif" font-size="11">
<style>rect { fill: #2a6f97 } line { stroke: #b5179e; stroke-width: 2 } .title { font-weight: bold; font-size: 13px }</style>
<rect width="100%" height="100%" style="fill: #fff"/>
${drawn.join('\n')}
</svg>
`,
);
