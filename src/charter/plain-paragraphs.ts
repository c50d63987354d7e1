import type { Block, Substitute } from './parse-rich-text.js';

/** Patterns for text inside a JSON string, where a line ends with `\n` and a backslash is `\\`. */
const STRONG = /\*\*(?=\S)[^*\\"]*[^*\s\\"]\*\*/g;
const MARKS = /\\[^n"]|[*`]|\][({]|(?:"|\\n)\s*(?:-|\d+\.)\s/;

/** True if a text in a JSON file has a mark other than `**` around words, and needs the full parser. Most do not. */
export const needsRichTextParser = (json: string): boolean => MARKS.test(json.replace(STRONG, ''));

/**
 * Parses paragraphs in which only `**` is a mark, as in the default texts. Where `needsRichTextParser` is false, the
 * result equals that of the full parser.
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
