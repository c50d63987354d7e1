// Every block of code of the documentation, with where it stands.
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { fromRoot } from '../../../scripts/lib/root.mjs';

/**
 * @typedef {object} Block
 * @property {string} file
 * @property {string} place File and line, for messages.
 * @property {string} language
 * @property {string} code
 * @property {string} before The line of text above it.
 * @property {'en' | 'fr'} reader What people read the page in.
 */

/** The first steps and the recipes have a test of their own. */
const FILES = globSync(['README.md', 'LISEZMOI.md', 'CONTRIBUTING.md', 'docs/**/*.md'], {
  cwd: fromRoot(''),
  ignore: ['docs/start/**', 'docs/recipes*.md'],
}).toSorted();

/** @param {string} file @returns {Block[]} */
export const blocksIn = (file) => {
  /** @type {Block[]} */
  const found = [];
  /** @type {{ line: number, fence: string, language: string, before: string, code: string[] } | undefined} */
  let open;
  let before = '';
  for (const [index, line] of readFileSync(fromRoot(file), 'utf8').split('\n').entries()) {
    const [, fence = '', language = ''] = /^\s*(`{3,})(.*)$/.exec(line) ?? [];
    if (open && fence === open.fence && !language) {
      const { code } = open;
      const indent = /^ */.exec(code[0] ?? '')?.[0].length ?? 0;
      found.push({
        file,
        place: `${file}:${open.line}`,
        language: open.language,
        before: open.before,
        code: code
          .map((one) => (open?.language === 'text' ? one : one.slice(Math.min(indent, one.search(/\S|$/)))))
          .join('\n'),
        reader: /\.fr\.md$|^LISEZMOI/.test(file) ? 'fr' : 'en',
      });
      open = undefined;
      before = '';
    } else if (open) open.code.push(line);
    else if (fence) open = { line: index + 1, fence, language, before, code: [] };
    else if (line.trim() && !line.startsWith('<!--')) before = line.trim();
  }
  if (open) throw new Error(`${file}:${open.line}: a block without an end`);
  return found;
};

export const BLOCKS = FILES.flatMap(blocksIn);
