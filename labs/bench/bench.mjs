// npm run bench: ours beside its peers from npm, in one run; then long tables, the portal, our tools in Node. Numbers to
// look at, not to test; README.md beside it says how they are taken.
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startBrowser } from './browser.mjs';
import { compareVariants } from './compare-variants.mjs';
import { measurePortalActs } from './measure/portal-acts.mjs';
import { measureTables } from './measure/tables.mjs';
import { measureTools } from './measure/tools.mjs';
import { renderHead, renderPortalActs, readLoad, renderTables, renderTools } from './report-more.mjs';
import { renderReport } from './report.mjs';
import { Results } from './results.mjs';
import { serveFiles } from './server.mjs';
import { siteFiles } from './page.mjs';
import { fromRoot } from '../../scripts/lib/root.mjs';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '4' },
    only: { type: 'string', default: '' },
    quick: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const rounds = options.quick ? 1 : Number(options.rounds);
if (!(rounds >= 1)) throw new Error(`bench: --rounds is a number from 1, not ${options.rounds}`);

const results = new Results();
const before = readLoad();
const browser = await startBrowser();
const server = await serveFiles(siteFiles());

/** Parts beside the comparison: how each is measured and drawn. @type {Record<string, [measure: () => unknown, draw: (results: Results) => string]>} */
const PARTS = {
  tables: [() => measureTables({ browser, server }, results, Math.min(rounds, 2)), renderTables],
  portal: [() => measurePortalActs(browser, results, rounds), renderPortalActs],
  tools: [() => measureTools(results), renderTools],
};
const isPart = options.only in PARTS;
const subjects = isPart
  ? []
  : await compareVariants({ browser, server, results, rounds, only: options.only });
/** @type {string[]} */
const more = [];
for (const [name, [measure, draw]] of Object.entries(PARTS))
  if (!options.only || name === options.only) {
    console.error(`bench: ${name}`);
    await measure();
    more.push(draw(results));
  }

const head = renderHead({ chromium: browser.version(), rounds, loads: [before, readLoad()] });
const report = renderReport(
  results,
  subjects.map(({ variant }) => variant),
  { head, more },
);
console.log(report);
if (options.write) {
  const folder = fromRoot('labs/bench/results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/${new Date().toISOString().slice(0, 10)}.md`, report);
}
await browser.close();
server.close();
