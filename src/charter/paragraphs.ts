import type { Block, Substitute } from './rich-text.js';

/** Any mark that rich text knows. Texts without one need no parser, and most have none. */
const MARKS = /[\\*`[]|(^|\n)\s*(-|\d+\.)\s/;

export const hasMarks = (text: string): boolean => MARKS.test(text);

/**
 * Paragraphs of plain text, in which only `**` has a meaning: what our own texts need.
 * For any text without marks the result is that of the full parser.
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
