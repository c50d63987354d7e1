import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDER } from './preload.mjs';

/**
 * The tags that let a browser run our files only as they were built (Subresource Integrity). What the file loads is
 * in an import map, the one place where a page can state it.
 * @param {string} dir
 */
export const integrity = (dir) => {
  const hashOf = (/** @type {string} */ path) =>
    `sha384-${createHash('sha384')
      .update(readFileSync(join(dir, path)))
      .digest('base64')}`;
  const chunks = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /^chunks\/.*\.js$/.test(path))
    .toSorted();
  const map = { integrity: Object.fromEntries(chunks.map((path) => [FOLDER + path, hashOf(path)])) };
  const tag = (/** @type {string} */ kind, /** @type {string} */ file) =>
    `<script${kind} src="${FOLDER}${file}" integrity="${hashOf(file)}" crossorigin="anonymous"></script>`;
  return `<!-- The module, and what it loads. Write your own path in the place of ${FOLDER}. -->
<script type="importmap">
${JSON.stringify(map, null, 2)}
</script>
${tag(' type="module"', 'cookie-charter.js')}

<!-- Or the one classic script. -->
${tag('', 'cookie-charter.all.js')}
`;
};
