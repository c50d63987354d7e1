// The blocks of code in the recipes: what the tests stage is what people read.
import { readFileSync } from 'node:fs';
import { fromRoot } from '../../scripts/lib/root.mjs';

/** @typedef {{ id: string, language: string, code: string }} Block */

const BLOCK = /(?:<!-- staged: ([\w-]+) -->\n+)?^```(\w+)\n([\s\S]*?)^```$/gmu;

/**
 * The blocks of a recipe, in order; one without a name has no id.
 * @param {string} file A path in the project.
 * @returns {Block[]}
 */
export const blocksOf = (file) =>
  [...readFileSync(fromRoot(file), 'utf8').matchAll(BLOCK)].map(([, id = '', language = '', code = '']) => ({
    id,
    language,
    code: code.trimEnd(),
  }));

/**
 * The code of one block.
 * @param {string} file
 * @param {string} id
 * @throws {Error} When the recipe has no such block.
 */
export const staged = (file, id) => {
  const block = blocksOf(file).find((one) => one.id === id);
  if (!block) throw new Error(`cms: ${file} has no block of code after <!-- staged: ${id} -->`);
  return block.code;
};
