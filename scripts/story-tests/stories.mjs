// A story of the catalogue, in every way it is looked at.
import { readFileSync } from 'node:fs';
import { axeFindings } from '../lib/axe.mjs';
import { fromRoot } from '../lib/root.mjs';
import { mediaOf, openCatalogue, showStory } from '../lib/storybook.mjs';
import { watch } from './watch.mjs';

/** Rules about a whole page, of which a story is a part. */
const OF_A_PAGE = [
  'region',
  'page-has-heading-one',
  'landmark-one-main',
  'bypass',
  'document-title',
  'heading-order',
];
/** A language nobody speaks, from right to left: see stories/support/pseudo-language.ts. */
const PSEUDO = 'ar-XB';
/** Dates that stories show, such as that of an answer, stay what they are in their pictures. */
const NOW = new Date('2026-11-25T10:00:00Z');

/** Our English words that must not be read on a French page. */
const ENGLISH = [
  ...readFileSync(fromRoot('locales/fr.xlf'), 'utf8').matchAll(
    /<source>([^<]{8,})<\/source>\s*<target[^>]*>([^<]*)<\/target>/g,
  ),
]
  .filter(([, source, target]) => source !== target)
  .map(([, source = '']) => source.replaceAll('&amp;', '&'));

/**
 * @typedef {object} Variant One way to look at a story.
 * @property {string} name
 * @property {string} language
 * @property {'light' | 'dark'} scheme
 * @property {number} width In px.
 * @property {boolean} [forced] In forced colours.
 * @property {'all' | 'playground'} [pictures] Stories with a committed picture of it.
 * @property {string} [suffix] Of the name of that picture.
 */

/** @type {readonly Variant[]} */
export const VARIANTS = [
  { name: 'fr, light', language: 'fr', scheme: 'light', width: 1024, pictures: 'all', suffix: '' },
  { name: 'fr, dark', language: 'fr', scheme: 'dark', width: 1024, pictures: 'playground', suffix: '-dark' },
  { name: 'en, light', language: 'en', scheme: 'light', width: 1024 },
  { name: 'en, dark', language: 'en', scheme: 'dark', width: 1024 },
  { name: 'pseudo-language', language: PSEUDO, scheme: 'light', width: 1024 },
  {
    name: 'fr, 320 px',
    language: 'fr',
    scheme: 'light',
    width: 320,
    pictures: 'playground',
    suffix: '-narrow',
  },
  {
    name: 'en, forced colours',
    language: 'en',
    scheme: 'dark',
    width: 1024,
    forced: true,
    pictures: 'playground',
    suffix: '-forced',
  },
];

/** Name of the committed picture of a story seen this way. @param {import('../lib/storybook.mjs').Entry} story @param {Variant} variant */
const pictureOf = ({ id, name }, { pictures, suffix }) =>
  pictures === 'all' || (pictures && name === 'Playground') ? id + suffix : undefined;

/** What is read in the elements of the page. @param {import('playwright').Page} page */
const wordsOf = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('#storybook-root *')]
      .map((element) => element.shadowRoot?.querySelector('.base'))
      .map((base) => (base instanceof HTMLElement ? base.innerText : ''))
      .join('\n'),
  );

/**
 * A page that shows one story after another, as visitors of the catalogue go through it.
 * @param {import('playwright').Browser} browser
 * @param {string} address Of the catalogue.
 * @param {Variant} variant
 */
const openVariant = async (browser, address, { language, scheme, width, forced }) => {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    reducedMotion: 'reduce',
    ...(forced && { forcedColors: 'active' }),
  });
  await context.clock.setFixedTime(NOW);
  await context.route('**/favicon*', (route) => route.fulfill({ status: 204 }));
  const page = await context.newPage();
  const heard = watch(page, address);
  await openCatalogue(page, address, { language, scheme });
  return { context, page, heard };
};

/**
 * Looks at stories one way: `faultsOf` says what is wrong with one.
 * @param {import('playwright').Browser} browser
 * @param {string} address Of the catalogue.
 * @param {Variant} variant
 * @param {import('./pictures.mjs').Pictures} pictures
 */
export const looker = (browser, address, variant, pictures) => {
  const { language, width, forced } = variant;
  /** @type {Promise<Awaited<ReturnType<typeof openVariant>>> | undefined} */
  let opened;

  /** @param {import('../lib/storybook.mjs').Entry} story */
  const look = async (story) => {
    const { context, page, heard } = await (opened ??= openVariant(browser, address, variant));
    await page.emulateMedia({ media: null, forcedColors: forced ? 'active' : 'none', ...mediaOf(story) });
    const broken = await showStory(page, story.id);
    const faults = heard.faults(story.tags.includes('warns'));
    if (broken) return [broken, ...faults];
    const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
    if (scroll > width) faults.push(`${scroll} px wide on a page of ${width}`);
    if (language === 'fr' && !story.tags.includes('both-languages')) {
      const words = await wordsOf(page);
      faults.push(
        ...ENGLISH.filter((one) => words.includes(one)).map((one) => `English on a French page: ${one}`),
      );
    }
    const picture = pictureOf(story, variant);
    if (picture) faults.push(...(await pictures.compare(page, picture)));
    faults.push(
      ...(await axeFindings(page, {
        within: '#storybook-root',
        without: [
          ...OF_A_PAGE,
          // Frames hold pages, each with landmarks of its own.
          ...(page.frames().length > 1 ? ['landmark-unique'] : []),
          // The colours are the reader's.
          ...(forced ? ['color-contrast'] : []),
        ],
        with: ['target-size'],
      })),
    );
    const kept = await context.cookies();
    if (kept.length) faults.push(`keeps ${kept.map(({ name }) => name).join(', ')}`);
    await context.clearCookies();
    return [...faults, ...heard.faults(story.tags.includes('warns'))];
  };

  const close = async () => {
    const { context } = (await opened?.catch(() => undefined)) ?? {};
    opened = undefined;
    await context?.close();
  };

  return {
    /** @param {import('../lib/storybook.mjs').Entry} story @returns {Promise<string[]>} */
    faultsOf: async (story) => {
      try {
        return await look(story);
      } catch (error) {
        // The next one gets a page that nothing happened to.
        await close();
        return [String(error)];
      }
    },
    close,
  };
};
