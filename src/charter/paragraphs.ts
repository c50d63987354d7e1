import type { Block, Substitute } from './rich-text.js';

const STRONG = /\*\*(?=\S)[^*\n]*[^*\s]\*\*/g;
const MARKS = /[\\*`[]|^[ \t]*(-|\d+\.)\s/m;

/** True when a text needs the full parser: it has a mark other than `**` around some words. Most have none. */
export const hasMarks = (text: string): boolean => MARKS.test(text.replace(STRONG, ''));

/**
 * Paragraphs of plain text, in which only `**` has a meaning: what our own texts need.
 * For any text in which `hasMarks` finds none, the result is that of the full parser.
 */
export const paragraphs = (text: string, substitute: Substitute): Block[] =>
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
