/** Finds the phrases of `words.mjs` in what people read: documents, comments, messages, stories, examples, translations. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { fromRoot } from '../lib/root.mjs';
import { ENGLISH, FRENCH } from './words.mjs';

/** Where phrases are looked for, what of a file is read, and by which lists. The first that has the path is meant. */
export const PLACES = /** @type {const} */ ([
  // Lists of names that we do not use, records of what was decided, files that are written by tools.
  {
    files:
      /(^|\/)(generated|catalogs)\/|^scripts\/lint\/words\.mjs$|^docs\/(glossary|decisions)|\.(lock|png)$|package(-lock)?\.json$/,
    read: 'nothing',
    lists: [],
  },
  { files: /^(LISEZMOI\.md|docs\/.*\.fr\.md)$/, read: 'prose', lists: [FRENCH] },
  {
    files: /^((README|CONTRIBUTING)\.md|docs\/.*\.md|\.changeset\/.*\.md|scripts\/docs\/.*\.md)$/,
    read: 'prose',
    lists: [ENGLISH],
  },
  { files: /^locales\/.*\.xlf$/, read: 'translations', lists: [FRENCH] },
  { files: /^src\/.*\.test\.ts$/, read: 'comments', lists: [ENGLISH] },
  { files: /^src\/.*\.(ts|css)$/, read: 'comments and texts', lists: [ENGLISH] },
  { files: /^scripts\/.*\.mjs$/, read: 'comments and texts', lists: [ENGLISH] },
  { files: /^tokens\/.*\.json$/, read: 'prose', lists: [ENGLISH] },
  { files: /^stories\/.*\.ts$/, read: 'comments and texts', lists: [ENGLISH, FRENCH] },
  { files: /^stories\/.*\.(mdx|json)$/, read: 'prose', lists: [ENGLISH, FRENCH] },
  {
    files: /^examples\/.*\.(html|json|md|astro|vue|css|[jt]sx?|mjs)$/,
    read: 'prose',
    lists: [ENGLISH, FRENCH],
  },
]);

/** @typedef {(typeof PLACES)[number]['read']} Reading */

/** The text with all but line breaks as spaces, so that what is left keeps its place. @param {string} text */
const blank = (text) => text.replace(/[^\n]/g, ' ');

/** Only what the ranges have. @param {string} text @param {readonly { pos: number, end: number }[]} ranges */
const keep = (text, ranges) => {
  let at = 0;
  let kept = '';
  for (const { pos, end } of ranges.toSorted((one, other) => one.pos - other.pos)) {
    if (pos < at) continue;
    kept += blank(text.slice(at, pos)) + text.slice(pos, end);
    at = end;
  }
  return kept + blank(text.slice(at));
};

/** Code in a sentence, between back quotes. */
const CODE = /(?<!`)(`+)(?!`)[^`\n]+\1(?!`)/g;

/** @param {string} text @param {RegExp} pattern */
const without = (text, pattern) => text.replace(pattern, blank);

/** Comments, and with `texts` strings that have a space in them: those are sentences. @param {string} text @param {boolean} texts */
const readCode = (text, texts) => {
  const file = ts.createSourceFile('code.tsx', text, ts.ScriptTarget.Latest, true);
  /** @type {{ pos: number, end: number }[]} */
  const comments = [];
  /** @type {{ pos: number, end: number }[]} */
  const strings = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    comments.push(
      ...(ts.getLeadingCommentRanges(text, node.pos) ?? []),
      ...(ts.getTrailingCommentRanges(text, node.end) ?? []),
    );
    const isText =
      ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
    if (isText && node.text.includes(' ')) strings.push({ pos: node.getStart(), end: node.end });
    for (const child of node.getChildren(file)) visit(child);
  };
  visit(file);
  const commented = without(keep(text, comments), CODE);
  if (!texts) return commented;
  const quoted = keep(text, strings);
  return quoted
    .split('')
    .map((letter, at) => (letter === ' ' ? commented.charAt(at) : letter))
    .join('');
};

/** @type {Record<Exclude<Reading, 'nothing'>, (text: string) => string>} */
const READ = {
  // Neither code in a sentence, nor addresses.
  prose: (text) => without(without(text, CODE), /\]\([^)\s]+\)|https?:[^\s"')]+/g),
  comments: (text) => readCode(text, false),
  'comments and texts': (text) => readCode(text, true),
  translations: (text) =>
    keep(
      text,
      [...text.matchAll(/<target[^>]*>[\s\S]*?<\/target>/g)].map((one) => ({
        pos: one.index,
        end: one.index + one[0].length,
      })),
    ),
};

/** A space in a phrase may be a line break, and in a comment what its next line begins with. */
const BREAK = '(?:\\s|\\*|//)+';

/** Whole words, and no part of an address, a name in code or a path. @param {string} pattern */
const toRegExp = (pattern) =>
  new RegExp(
    `(?<![\\p{L}\\w/#$.=-])(?:${pattern.replaceAll(' ', BREAK)})(?![\\p{L}\\w/=-]|\\.\\p{L})`,
    'giu',
  );

/**
 * The phrases in the text of one file, each with where it is and what to write.
 * @param {string} path From the root of the project.
 * @param {string} text
 */
export const phrasesIn = (path, text) => {
  const place = PLACES.find(({ files }) => files.test(path));
  if (!place || place.read === 'nothing') return [];
  const read = READ[place.read](text);
  const found = place.lists.flatMap((list) =>
    list.flatMap(({ pattern, write }) =>
      [...read.matchAll(toRegExp(pattern))].map((one) => ({ at: one.index, phrase: one[0], write })),
    ),
  );
  /** @type {Map<number, (typeof found)[number]>} */
  const first = new Map();
  for (const one of found) if (!first.has(one.at)) first.set(one.at, one);
  return [...first.values()]
    .toSorted((one, other) => one.at - other.at)
    .map(({ at, phrase, write }) => {
      const lines = text.slice(0, at).split('\n');
      const said = phrase.replace(/[\s*/]+/g, ' ');
      return `${path}:${lines.length}:${(lines.at(-1) ?? '').length + 1}: “${said}” is a phrase of our own: write ${write}`;
    });
};

/** All phrases in the project. */
export const findPhrases = () =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: fromRoot(''),
    encoding: 'utf8',
  })
    .split('\n')
    .filter((path) => PLACES.some(({ files, read }) => read !== 'nothing' && files.test(path)))
    .flatMap((path) => phrasesIn(path, readFileSync(join(fromRoot(''), path), 'utf8')));
