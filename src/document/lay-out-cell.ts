/**
 * How the facts of a cell follow one another: alike in every rendering. What has a box of its own inside a cell or a
 * description is read twice by some screen readers, and gives the row no name where it is in its head.
 */
import type { Inline } from '../charter/parse-rich-text.js';
import type { Cell, Prose } from './document.js';

/** What a text of one paragraph says: it needs no box. */
export const sentenceOf = ({ blocks: [first, second] }: Prose): readonly Inline[] | undefined =>
  first?.type === 'paragraph' && !second ? first.children : undefined;

/** True when the facts are lines; else each has a box. */
export const isLines = (facts: Cell): boolean =>
  !facts[1] || facts.every(({ href, prose, terms }) => !href && !terms && (!prose || sentenceOf(prose)));
