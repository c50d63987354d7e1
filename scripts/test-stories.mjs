// The built catalogue, served under a path: every story in French and English, light and dark, on a narrow page, in
// forced colours, and in the pseudo-language; every page of text. Each opens, the console stays quiet (but for stories
// tagged `warns`), nothing is asked of another site and nothing is missing, nothing is wider than the page, axe finds
// nothing, and each story looks as its committed picture.
import { appendFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { findChromium } from './lib/chromium.mjs';
import { serveCatalogue, allPages, allStories } from './lib/storybook.mjs';
import { pageFaults } from './story-tests/pages.mjs';
import { pictures } from './story-tests/pictures.mjs';
import { looker, VARIANTS } from './story-tests/stories.mjs';

/** The least number of stories; fewer are a build that went wrong. */
const LEAST = 60;
/** Characters of a fault; what comes after is the whole page. */
const LONGEST = 500;
const only = process.argv.slice(2).find((word) => !word.startsWith('--')) ?? '';

/** @type {import('./lib/summary-reporter.mjs').Count} */
const count = { passed: 0, failed: 0, skipped: 0, failures: [] };
/** @param {string} name @param {readonly string[]} faults */
const report = (name, faults) => {
  if (!faults.length) count.passed++;
  else {
    count.failed++;
    const failure = `${name}\n  ${faults.map((one) => one.slice(0, LONGEST)).join('\n  ')}`;
    count.failures.push(failure);
    console.error(`✖ ${failure}`);
  }
};

const { address, close } = await serveCatalogue();
const browser = await chromium.launch(await findChromium());
const compare = pictures(browser.version(), { write: process.argv.includes('--write') });
const stories = allStories();
if (stories.length < LEAST)
  report('the catalogue', [`${stories.length} stories, expected ${LEAST} at least`]);

const matching = (/** @type {import('./lib/storybook.mjs').Entry} */ { id }) => id.includes(only);

/** Two at a time, until the list is empty. @template T @param {T[]} list @param {(item: T) => Promise<void>} act */
const work = async (list, act) => {
  for (let item = list.shift(); item; item = list.shift()) await act(item);
};

for (const variant of VARIANTS) {
  const left = stories.filter(matching);
  const side = async () => {
    const { faultsOf, close: leave } = looker(browser, address, variant, compare);
    await work(left, async (story) =>
      report(`${story.title}/${story.name}, ${variant.name}`, await faultsOf(story)),
    );
    await leave();
  };
  await Promise.all([side(), side()]);
}
const pages = allPages().filter(matching);
const read = () =>
  work(pages, async (page) =>
    report(
      `${page.title}/${page.name}`,
      await pageFaults(browser, address, page).catch((error) => [String(error)]),
    ),
  );
await Promise.all([read(), read()]);
if (!only) report('pictures', compare.left());
await browser.close();
close();

count.skipped += compare.skipped();
if (compare.skipped())
  console.log(
    `stories: ${compare.skipped()} pictures not compared, since another Chromium took them: look at the stories, then take them again with npm run test:stories -- --write`,
  );
console.log(`stories: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
if (process.env['TEST_COUNTS']) appendFileSync(process.env['TEST_COUNTS'], `${JSON.stringify(count)}\n`);
process.exitCode = count.failed ? 1 : 0;
