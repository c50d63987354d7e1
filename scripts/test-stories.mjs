// Every story of the built catalogue, in French and English, light and dark, and in the pseudo-language: it renders, the console stays quiet
// (but for what the story is about), nothing is wider than the page, and axe finds nothing.
import { appendFileSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { axeFindings } from './lib/axe.mjs';
import { findChromium } from './lib/chromium.mjs';
import { fromRoot } from './lib/root.mjs';
import { serve } from './lib/server.mjs';
import { allStories, openStory, storyPath } from './lib/stories.mjs';

/** Rules about a whole page, of which a story is a part. */
const OF_A_PAGE = [
  'region',
  'page-has-heading-one',
  'landmark-one-main',
  'bypass',
  'document-title',
  'heading-order',
];
/** Stories about what goes wrong say so, and Chromium says that a file is missing. */
const EXPECTED =
  /<cookie-[a-z]+> has no charter to show|Failed to load resource|the browser keeps nothing for 127\.0\.0\.1/;
/** A charter that lacks languages it promises says so. */
const HOLES = /the charter promises "[a-z]+" in its "languages"/;

/** @type {import('./lib/summary-reporter.mjs').Count} */
const count = { passed: 0, failed: 0, skipped: 0, failures: [] };
const { origin, close } = await serve();
const browser = await chromium.launch(await findChromium());

/** Our English words that must not be read on a French page. */
const ENGLISH = [
  ...readFileSync(fromRoot('locales/fr.xlf'), 'utf8').matchAll(
    /<source>([^<]{8,})<\/source>\s*<target[^>]*>([^<]*)<\/target>/g,
  ),
]
  .filter(([, source, target]) => source !== target)
  .map(([, source = '']) => source.replaceAll('&amp;', '&'));

/** What is read in the elements of the page. @param {import('playwright').Page} page */
const wordsOf = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('#storybook-root *')]
      .map((element) => element.shadowRoot?.querySelector('.base'))
      .map((base) => (base instanceof HTMLElement ? base.innerText : ''))
      .join('\n'),
  );

/** @param {import('playwright').Page} page @param {string} address @param {boolean} aboutErrors */
const faultsOf = async (page, address, aboutErrors) => {
  /** @type {string[]} */
  const faults = [];
  const listen = (/** @type {string} */ text) => {
    if (
      !(aboutErrors && EXPECTED.test(text)) &&
      !(address.includes('holes') && HOLES.test(text)) &&
      !text.includes('Lit is in dev mode')
    )
      faults.push(text);
  };
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && listen(message.text()));
  page.on('pageerror', (error) => listen(error.message));
  const broken = await openStory(page, address);
  if (broken) return [broken];
  const { width, scroll } = await page.evaluate(() => ({
    width: document.documentElement.clientWidth,
    scroll: document.documentElement.scrollWidth,
  }));
  if (scroll > width) faults.push(`${scroll} px wide on a page of ${width}`);
  if (address.includes('language:fr') && !/two-languages|story--in-english/.test(address)) {
    const words = await wordsOf(page);
    faults.push(
      ...ENGLISH.filter((one) => words.includes(one)).map((one) => `English on a French page: ${one}`),
    );
  }
  const found = await axeFindings(page, { within: '#storybook-root', without: OF_A_PAGE });
  return [...faults, ...found];
};

const runs = allStories().flatMap((story) => [
  ...['fr', 'en'].flatMap((language) => ['light', 'dark'].map((scheme) => ({ story, language, scheme }))),
  { story, language: 'ar-XB', scheme: 'light' },
]);
const work = async () => {
  for (let run = runs.pop(); run; run = runs.pop()) {
    const { story, language, scheme } = run;
    const context = await browser.newContext({
      viewport: { width: 1024, height: 900 },
      colorScheme: /** @type {'light' | 'dark'} */ (scheme),
    });
    const page = await context.newPage();
    await page.route('**/favicon*', (route) => route.fulfill({ status: 204 }));
    const faults = await faultsOf(
      page,
      origin + storyPath(story.id, { language, scheme }),
      /error|blocked/i.test(story.name),
    ).catch((error) => [String(error)]);
    await context.close();
    if (faults.length) {
      count.failed++;
      const failure = `${story.title}/${story.name}, ${language}, ${scheme}\n  ${faults.join('\n  ')}`;
      count.failures.push(failure);
      console.error(`✖ ${failure}`);
    } else count.passed++;
  }
};
await Promise.all([work(), work()]);
await browser.close();
close();

console.log(`stories: ${count.passed} passed, ${count.failed} failed`);
if (process.env['TEST_COUNTS']) appendFileSync(process.env['TEST_COUNTS'], `${JSON.stringify(count)}\n`);
process.exitCode = count.failed ? 1 : 0;
