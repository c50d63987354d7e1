// Ours, from dist/: as the README places it, and in the other ways that a site can take it.
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { fromRoot } from '../../../scripts/lib/root.mjs';
import { BLOCKED, BLOCKED_SCRIPT, PURPOSES } from '../words.mjs';
import { folderFiles } from './variant.mjs';

/** @typedef {import('./variant.mjs').Variant} Variant */

const CHARTER = '/cookie-charter.json';
const MODULE = '/dist/cdn/cookie-charter.js';

const charter = {
  format: 1,
  language: 'fr',
  revision: 1,
  updated: '2026-11-23',
  site: { name: 'Val-de-Brume Agglomération' },
  categories: PURPOSES.map(({ services, title, ...purpose }) => ({
    ...purpose,
    consent: 'opt-in',
    label: title,
    services: services.map(({ id, title: label }) => ({ id, label })),
  })),
};

const blocked = `<script type="text/plain" data-category="${BLOCKED.purpose}" data-service="${BLOCKED.service}">${BLOCKED_SCRIPT}</script>`;
/** @param {string} script @param {string} [attributes] Of the link to the charter. */
const place = (script, attributes = '') => ({
  head: `<link rel="cookie-charter" href="${CHARTER}"${attributes}>\n${script}\n${blocked}`,
  top: '<cookie-banner></cookie-banner>',
  footer: '<cookie-settings with-status></cookie-settings>',
});
const moduleTag = `<script type="module" src="${MODULE}"></script>`;

/** Bundle of a site: the two tags it uses and the engine, one file a chunk. */
const bundleModules = async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `import './dist/define/banner.js';
import './dist/define/settings.js';
import { startConsent } from './dist/consent/index.js';
startConsent();`,
      resolveDir: fromRoot(''),
      sourcefile: 'entry.js',
    },
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    outdir: fromRoot('labs/bench/bundle'),
    entryNames: 'entry',
    write: false,
    logLevel: 'error',
  });
  return Object.fromEntries(
    outputFiles.map(({ path, contents }) => [
      `/bundle/${path.replaceAll('\\', '/').split('/labs/bench/bundle/')[1]}`,
      Buffer.from(contents),
    ]),
  );
};

/** Selectors and files that all our variants share. */
const common = {
  files: { ...folderFiles('/dist/cdn', 'dist/cdn'), [CHARTER]: JSON.stringify(charter) },
  accept: 'cookie-banner >>> [data-action=accept]',
  refuse: 'cookie-banner >>> [data-action=refuse]',
  open: 'cookie-banner >>> [data-action=settings]',
  toggle: 'cookie-preferences >>> dialog input[type=checkbox]',
  save: 'cookie-preferences >>> dialog [data-action=save]',
};

/** @type {Variant} */
const scriptTag = {
  ...common,
  name: 'ours',
  note: '`cookie-charter.js` as the README places it, in the head.',
  placement: place(moduleTag),
};

/** Head of a page with a banner, with the lines that the build wrote for it. */
const preloadedPlace = () => {
  const kinds = readFileSync(fromRoot('dist/cdn/preload.html'), 'utf8').split('\n\n');
  const lines = kinds.find((kind) => kind.includes('<cookie-banner>'));
  if (!lines) throw new Error('bench: preload.html has no lines for a banner');
  return { ...place(''), head: `${lines}\n${blocked}` };
};

/** All ways to place ours. @returns {Promise<Variant[]>} */
export const placeOurs = async () => {
  return [
    scriptTag,
    {
      ...common,
      name: 'ours, hinted',
      note: 'With the lines of `dist/cdn/preload.html` for a page with a banner.',
      placement: preloadedPlace(),
    },
    {
      ...common,
      name: 'ours, classic',
      note: '`cookie-charter.all.js`, the one classic script, in the head.',
      placement: place('<script src="/dist/cdn/cookie-charter.all.js"></script>'),
    },
    {
      ...common,
      name: 'ours, bundle',
      note: 'esbuild with code splitting of `define/banner`, `define/settings` and the engine.',
      files: { ...common.files, ...(await bundleModules()) },
      placement: place('<script type="module" src="/bundle/entry.js"></script>'),
    },
    {
      ...common,
      name: 'ours, data-revision',
      note: 'As `ours`, with `data-revision` on the link: measured for the returning visitor only.',
      placement: place(moduleTag, ' data-revision="1"'),
      isReturning: true,
    },
  ];
};
