import type { Block, Substitute } from './parse-rich-text.js';

/** Inside a string of JSON, where a line ends with `\n` and a backslash is `\\`. */
const STRONG = /\*\*(?=\S)[^*\\"]*[^*\s\\"]\*\*/g;
const MARKS = /\\[^n"]|[*`]|\][({]|(?:"|\\n)\s*(?:-|\d+\.)\s/;

/** True when some text in a JSON file needs the full parser: it has a mark other than `**` around words. Most have none. */
export const needsRichTextParser = (json: string): boolean => MARKS.test(json.replace(STRONG, ''));

/**
 * Paragraphs of plain text, in which only `**` has a meaning: what our own texts need.
 * For any text in whose JSON `hasMarks` finds none, the result is that of the full parser.
 */
export const parsePlainParagraphs = (text: string, substitute: Substitute): Block[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .split(/\n\n+/)
    .filter(Boolean)
    .map((paragraph) => ({
      type: 'paragraph',
      children: paragraph
        .trim()
        .replaceAll('\n', ' ')
        .split('**')
        .map((part, index) =>
          index % 2 ? { type: 'strong', children: [substitute(part)] } : substitute(part),
        ),
    }));
