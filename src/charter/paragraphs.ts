import type { Block, Substitute } from './rich-text.js';

const STRONG = /\*\*(?=\S)[^*\n]*[^*\s]\*\*/g;
const MARKS = /[\\*`[]|(^|\n)\s*(-|\d+\.)\s/;

/** True when a text needs the full parser: it has a mark other than `**` around some words. Most have none. */
export const hasMarks = (text: string): boolean => MARKS.test(text.replace(STRONG, ''));

/**
 * Paragraphs of plain text, in which only `**` has a meaning: what our own texts need.
 * For any text in which `hasMarks` finds none, the result is that of the full parser.
 */
export const paragraphs = (text: string, substitute: Substitute): Block[] =>
  text
    .trim()
    .split(/\s*\n\s*\n\s*/)
    .map((paragraph) => ({
      type: 'paragraph',
      children: paragraph.split('**').map((part, index) => {
        const run = substitute(part.replace(/\s*\n\s*/g, ' '));
        return index % 2 ? { type: 'strong', children: [run] } : run;
      }),
    }));
