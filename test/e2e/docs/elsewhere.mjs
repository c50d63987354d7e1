// Blocks that another test executes, by what they are and the file that does it.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fromRoot } from '../../../scripts/lib/root.mjs';

/** @typedef {import('./blocks.mjs').Block} Block */
/** @typedef {{ is: (block: Block) => boolean, by: string }} Claim */

/** @param {RegExp} file @param {RegExp} language @param {RegExp} [code] @returns {(block: Block) => boolean} */
const inFile =
  (file, language, code = /^/) =>
  (block) =>
    file.test(block.file) && language.test(block.language) && code.test(block.code);

/** @type {Claim[]} */
const CLAIMS = [
  {
    is: inFile(/^docs\/server-cookie\.md$/, /^(js|nginx|php)$/, /^(const NAME|# In the http block|<\?php)/),
    by: 'test/node/server-cookie.test.mjs',
  },
  {
    is: inFile(/^docs\/frameworks\.md$/, /^(tsx?|vue|svelte|astro)$/),
    by: 'test/node/framework-types.slow.test.mjs',
  },
  // What the head is given is a text of the package, too.
  {
    is: inFile(/^docs\/integrations\.md$/, /^js$/, /^window\.dataLayer/),
    by: 'src/integrations/integrations.test.ts',
  },
  { is: inFile(/^docs\/engine\.md$/, /^html$/, /data-category/), by: 'test/e2e/migration.slow.test.mjs' },
  {
    is: (block) => inFile(/^docs\/migration\.md$/, /^html$/)(block) && block.before === 'After:',
    by: 'test/e2e/migration.slow.test.mjs',
  },
  { is: inFile(/^docs\/any-page(\.fr)?\.md$/, /^html$/), by: 'test/e2e/readme.test.mjs' },
  { is: inFile(/^docs\/accessibility\.md$/, /^text$/), by: 'test/e2e/walk-throughs.slow.test.mjs' },
  { is: inFile(/^docs\/performance(\.fr)?\.md$/, /^text$/), by: 'test/node/cli.test.mjs' },
  // Written from what the command says of a file with each problem; `npm run check` compares.
  { is: inFile(/^docs\/validation\.md$/, /^text$/), by: 'scripts/schema.mjs' },
];

/** @param {Block} block */
export const elsewhere = (block) => CLAIMS.find(({ is }) => is(block));

/** Claims of files that no longer name the page, or of blocks that are not there. @param {readonly Block[]} blocks */
export const emptyClaims = (blocks) =>
  CLAIMS.flatMap(({ is, by }) => {
    const claimed = blocks.filter(is);
    const test = readFileSync(fromRoot(by), 'utf8');
    const names = claimed.map(({ file }) => basename(file).replace(/(\.fr)?\.md$/, ''));
    return claimed.length && names.every((name) => test.includes(name)) ? [] : [by];
  });
