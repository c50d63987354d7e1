import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where README has the folder of the browser files; a site writes its own path. */
export const FOLDER = '/dist/cdn/';
const CHARTER = '/cookie-charter.json';

/** What a page loads before it shows something of ours, by the names of chunks. @type {Record<string, readonly string[]>} */
export const PRELOADED = {
  'cookie-banner': ['engine/engine', 'engine/policy', 'engine/banner', 'engine/commands'],
  'cookie-charter': ['page'],
};

/** The chunks of a kind of page. @param {string} dir @param {keyof typeof PRELOADED} tag */
export const preloadedChunks = (dir, tag) => {
  const paths = readdirSync(join(dir, 'chunks'), { recursive: true, encoding: 'utf8' }).map(
    (path) => `chunks/${path.replaceAll('\\', '/')}`,
  );
  return (PRELOADED[tag] ?? []).map((name) => {
    const path = paths.find((one) => one.endsWith(`/${name}.js`));
    if (!path) throw new Error(`preload: no chunk ${name}`);
    return path;
  });
};

/**
 * The lines for the head of a page that let the browser request at once what it would find step by step.
 * @param {string} dir Folder of the browser files.
 */
export const preloadLines = (dir) => {
  const linesFor = (/** @type {string} */ tag) => `<!-- A page with <${tag}> -->
<link rel="cookie-charter preload" as="fetch" crossorigin href="${CHARTER}" data-revision="1">
<script type="module" src="${FOLDER}cookie-charter.js"></script>
${preloadedChunks(dir, tag)
  .map((path) => `<link rel="modulepreload" href="${FOLDER}${path}">`)
  .join('\n')}
`;
  return `<!-- Write your own paths in the place of ${FOLDER} and ${CHARTER}, and the revision of your charter. -->

${Object.keys(PRELOADED).map(linesFor).join('\n')}`;
};
