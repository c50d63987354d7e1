// A story of the catalogue, in every way it is looked at.
import { readFileSync } from 'node:fs';
import { axeFindings } from '../lib/axe.mjs';
import { fromRoot } from '../lib/root.mjs';
import { mediaOf, openStory, storyPath } from '../lib/stories.mjs';
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
/** What stories about failures and gaps make our elements, and Chromium, say. */
const WARNING =
  /<cookie-[a-z]+> has no charter to show|Failed to load resource|the browser keeps nothing for|the charter promises "[a-z]+" in its "languages"/;
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
 * @property {string} [picture] Name of the committed picture.
 */

/** @param {import('../lib/stories.mjs').Entry} story @returns {Variant[]} */
export const variantsOf = ({ id, name }) => {
  // A picture of everything, and of each element in every way.
  const also = (/** @type {string} */ way) => (name === 'Playground' ? { picture: `${id}-${way}` } : {});
  return [
    { name: 'fr, light', language: 'fr', scheme: 'light', width: 1024, picture: id },
    { name: 'fr, dark', language: 'fr', scheme: 'dark', width: 1024, ...also('dark') },
    { name: 'en, light', language: 'en', scheme: 'light', width: 1024 },
    { name: 'en, dark', language: 'en', scheme: 'dark', width: 1024 },
    { name: 'pseudo-language', language: 'ar-XB', scheme: 'light', width: 1024 },
    { name: 'fr, 320 px', language: 'fr', scheme: 'light', width: 320, ...also('narrow') },
    {
      name: 'en, forced colours',
      language: 'en',
      scheme: 'dark',
      width: 1024,
      forced: true,
      ...also('forced'),
    },
  ];
};

/** What is read in the elements of the page. @param {import('playwright').Page} page */
const wordsOf = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('#storybook-root *')]
      .map((element) => element.shadowRoot?.querySelector('.base'))
      .map((base) => (base instanceof HTMLElement ? base.innerText : ''))
      .join('\n'),
  );

/**
 * Contexts to look at stories in, one for each kind of browser, so that what they have loaded is loaded once.
 * @param {import('playwright').Browser} browser
 */
export const contextsOf = (browser) => {
  /** @type {Map<string, Promise<import('playwright').BrowserContext>>} */
  const contexts = new Map();
  /** @param {Variant} variant */
  return ({ scheme, width, forced = false }) => {
    const key = `${scheme} ${width} ${forced}`;
    const context =
      contexts.get(key) ??
      browser
        .newContext({
          viewport: { width, height: 900 },
          colorScheme: scheme,
          reducedMotion: 'reduce',
          ...(forced && { forcedColors: 'active' }),
        })
        .then(async (made) => {
          await made.clock.setFixedTime(NOW);
          await made.route('**/favicon*', (route) => route.fulfill({ status: 204 }));
          return made;
        });
    contexts.set(key, context);
    return context;
  };
};

/**
 * What is wrong with a story.
 * @param {ReturnType<typeof contextsOf>} contexts
 * @param {string} address Of the catalogue.
 * @param {import('../lib/stories.mjs').Entry} story
 * @param {Variant} variant
 * @param {import('./pictures.mjs').Pictures} pictures
 * @returns {Promise<string[]>}
 */
export const storyFaults = async (contexts, address, story, variant, pictures) => {
  const { language, scheme, width, forced, picture } = variant;
  const context = await contexts(variant);
  const page = await context.newPage();
  try {
    await page.emulateMedia(mediaOf(story));
    const faults = watch(page, address, story.tags.includes('warns') ? WARNING : undefined);
    const broken = await openStory(page, address + storyPath(story.id, { language, scheme }));
    if (broken) return [broken, ...faults];
    const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
    if (scroll > width) faults.push(`${scroll} px wide on a page of ${width}`);
    if (language === 'fr' && !story.tags.includes('both-languages')) {
      const words = await wordsOf(page);
      faults.push(
        ...ENGLISH.filter((one) => words.includes(one)).map((one) => `English on a French page: ${one}`),
      );
    }
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
    return faults;
  } finally {
    await page.close();
  }
};
