// The files that a browser loads, beside the one that a page names. A file of source named *.lazy.ts is lazy-loaded, and
// becomes a chunk of its name; this table says which of them share a chunk, and what one bundle loads of another.
import { dirname, join } from 'node:path';
import { BLOCKER_WORDS } from '../lib/blocker-words.mjs';
import { fromRoot } from '../lib/root.mjs';

/**
 * The bundles, each with code of its own: what two of them share is in both. That costs a page with both a kilobyte, and
 * a page with one of them nothing.
 * @typedef {object} Bundle
 * @property {string} folder Where its chunks go.
 * @property {Record<string, string>} entries Source by the name of its file.
 * @property {Record<string, string>} links Chunk of another bundle, from that folder, by the source that is imported.
 * @property {Record<string, string>} [replaced] Source in the place of another, which exports the same.
 * @property {Record<string, readonly string[]>} [together] Sources that share a chunk with all that they import, by the
 * name of the chunk; what several import is in the first.
 * @property {boolean} [isOneFile] Whatever it imports is in it.
 */

const PREFERENCES = 'elements/preferences/open-preferences.lazy.ts';
const CONSENT = 'consent/start-consent.lazy.ts';
const WARNINGS = 'author-warnings.lazy.ts';

/** @type {Bundle[]} */
export const BUNDLES = [
  {
    // The consent store, and what is drawn without Lit: a page that shows the charter alone pays nothing for it.
    folder: 'chunks/engine',
    entries: { engine: 'cdn/consent-bootstrap.ts' },
    links: { [PREFERENCES]: '../preferences.js', [CONSENT]: './engine.js' },
    replaced: {
      // Without the request for the charter, which the loader has sent.
      'consent/start-consent.ts': 'cdn/consent-bootstrap.ts',
      'elements/preferences/prefetch-preferences.ts': 'cdn/fetch-preferences.ts',
    },
    together: {
      // On every page that asks, for visitors who have answered, too.
      engine: [
        'cdn/consent-bootstrap.ts',
        // Small, and shared by the others, which would load one another for them.
        'loading/page-address.ts',
      ],
      // Each visitor who has not answered: the charter is read to know what to ask.
      policy: ['consent/load-policy.lazy.ts'],
      // Each answer.
      commands: ['consent/commands.lazy.ts', 'consent/storage/write-cookie.lazy.ts'],
    },
  },
  {
    // On every page, as a rule alone.
    folder: 'chunks',
    entries: { forms: 'cdn/cms-markup.ts' },
    links: { [WARNINGS]: './author-warnings.js' },
  },
  {
    // On few pages: what it shares with the cookie policy page would be files of their own there, one request more for each.
    folder: 'chunks',
    entries: { doctor: 'cdn/doctor.ts' },
    links: { [WARNINGS]: './author-warnings.js' },
    isOneFile: true,
  },
  {
    folder: 'chunks',
    entries: { settings: 'define/settings.ts' },
    links: {
      [PREFERENCES]: './preferences.js',
      [CONSENT]: './engine/engine.js',
      [WARNINGS]: './author-warnings.js',
    },
  },
  {
    // The cookie policy page, and the elements that share most of its code.
    folder: 'chunks',
    entries: {
      page: 'cdn/charter-page.ts',
      explainer: 'cdn/explainer.ts',
      embed: 'cdn/embed.ts',
      preferences: 'cdn/preferences.ts',
    },
    links: { [PREFERENCES]: './preferences.js', [CONSENT]: './engine/engine.js' },
    together: {
      page: ['cdn/charter-page.ts'],
      // The preferences and the embed share these: one file, not four.
      'consent-ui': [
        'elements/consent-ui/consent-ui.messages.ts',
        'elements/base/consent-controller.ts',
        'elements/consent-ui/answer-buttons.styles.ts',
        'localize/catalogs/fr/consent-ui.ts',
        'charter/category-consent.ts',
        'charter/choice-settings.ts',
        'util/yield-to-main.ts',
      ],
      // The explainer always shows them; the other pages, where the charter has none of its own.
      'default-texts': ['document/default-texts.lazy.ts'],
      // The report reads the base of a charter, too.
      'load-base': ['loading/load-base.lazy.ts'],
    },
  },
  {
    // The file that a page names.
    folder: '.',
    entries: { 'cookie-charter': 'cdn/loader.ts' },
    links: {
      'cdn/consent-bootstrap.ts': './chunks/engine/engine.js',
      'consent/load-policy.lazy.ts': './chunks/engine/policy.js',
      'consent/commands.lazy.ts': './chunks/engine/commands.js',
      'define/banner.ts': './chunks/engine/banner.js',
      'cdn/charter-page.ts': './chunks/page.js',
      'cdn/explainer.ts': './chunks/explainer.js',
      'cdn/embed.ts': './chunks/embed.js',
      'cdn/preferences.ts': './chunks/preferences.js',
      'cdn/cms-markup.ts': './chunks/forms.js',
      'cdn/doctor.ts': './chunks/doctor.js',
      'define/settings.ts': './chunks/settings.js',
    },
  },
];

const sourceOf = (/** @type {string} */ path) => fromRoot(`src/${path}`);

/**
 * What a bundle loads of another stays an import.
 * @param {Bundle['links']} links
 * @param {Bundle['replaced']} [replaced]
 * @returns {import('rollup').Plugin}
 */
export const linkBundles = (links, replaced = {}) => {
  const files = new Map(Object.entries(links).map(([path, file]) => [sourceOf(path), file]));
  const sources = new Map(Object.entries(replaced).map(([path, other]) => [sourceOf(path), sourceOf(other)]));
  return {
    name: 'link-bundles',
    resolveId: (specifier, importer = '') =>
      sources.get(join(dirname(importer), specifier).replace(/\.js$/, '.ts')) ?? null,
    resolveDynamicImport(specifier, importer) {
      if (typeof specifier !== 'string' || !specifier.startsWith('.')) return null;
      const file = files.get(join(dirname(importer), specifier).replace(/\.js$/, '.ts'));
      return file ? { id: file, external: 'absolute' } : null;
    },
  };
};

/** What Rollup takes for `together`. @param {Bundle['together']} together */
export const manualChunks = (together = {}) =>
  Object.fromEntries(Object.entries(together).map(([name, paths]) => [name, paths.map(sourceOf)]));

/** The file of a chunk: the name of its source, without what makes it lazy. @param {import('rollup').PreRenderedChunk} chunk */
export const chunkFileName = ({ name }) => {
  if (BLOCKER_WORDS.test(name)) throw new Error(`bundle: blocker lists would stop ${name}.js`);
  return `${name.replace(/\.lazy$/, '')}.js`;
};
