// What the tests write into a page: each form, as the recipe has it in English and in French.
import { blocksOf, staged } from './recipe-snippets.mjs';

/** Languages, and the recipe in each. */
export const RECIPES = { en: 'docs/cms/wordpress.md', fr: 'docs/cms/wordpress.fr.md' };
/** Blocks that go into the site and not into a page. */
export const OF_THE_SITE = ['loader', 'filter', 'head', 'body', 'footer', 'footer-all'];

/** Forms in the order of the table. */
export const FORMS = /** @type {const} */ ([
  'page',
  'link',
  'marker',
  'marker-quoted',
  'container',
  'element',
  'element-paragraph',
  'embed-marker',
  'embed-container',
  'embed',
  'settings',
]);

/** @typedef {typeof FORMS[number]} Form */
/**
 * @typedef {object} Piece
 * @property {Form} form
 * @property {keyof typeof RECIPES} language
 * @property {string} name Said above it on the page.
 * @property {string} code
 * @property {{ href: string, text: string }} [link] For a link that is a whole paragraph.
 */

const LINK = /^<p><a href="([^"]+)">([^<]+)<\/a><\/p>$/;
const MARKER = /^\[.*\]$/;

/**
 * Every form in both languages. What both recipes have alike is written once: a page becomes one legal page.
 * @returns {Piece[]}
 */
export const allPieces = () =>
  FORMS.flatMap((form) =>
    /** @type {const} */ (['en', 'fr']).map((language) => {
      const code = staged(RECIPES[language], form);
      const [, href, text] = LINK.exec(code) ?? [];
      return {
        form,
        language,
        name: `${form} ${language}`,
        code,
        ...(href && text ? { link: { href, text } } : {}),
      };
    }),
  ).filter(
    ({ form, code }, index, all) => all.findIndex((one) => one.form === form && one.code === code) === index,
  );

/** Whether a person can write it without code. @param {Piece} piece */
export const isByHand = ({ code, link }) => Boolean(link) || MARKER.test(code);

/** Names of blocks of HTML or PHP in the recipes that nothing stages. @returns {string[]} */
export const unstaged = () => {
  const known = new Set([...OF_THE_SITE, ...FORMS]);
  return Object.values(RECIPES).flatMap((file) =>
    blocksOf(file)
      .filter(({ id }) => !known.has(id))
      .map(({ id, language, code }) => `${file}: ${id || language}: ${code.split('\n')[0]}`),
  );
};

/** The lighter recipes, in English. */
export const ELSEWHERE = [
  'drupal',
  'typo3',
  'spip',
  'joomla',
  'ghost',
  'opendatasoft',
  'wix-sharepoint',
  'gtm',
  'text-only',
].map((name) => `docs/cms/${name}.md`);
/** The index of all recipes, in each language. */
export const INDEX = { en: 'docs/cms/README.md', fr: 'docs/cms/README.fr.md' };
