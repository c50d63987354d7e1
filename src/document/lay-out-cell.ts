/**
 * Layout of the facts of a cell, the same in every renderer. Orca 43 reads a block element inside a cell or a `<dd>`
 * twice, and gives a row no name if its header contains one. Remove `isLines` when it does neither.
 */
import type { Inline } from '../charter/parse-rich-text.js';
import type { Cell, Prose } from './document.js';

/** Inline content of a text with one paragraph, which needs no block element. */
export const sentenceOf = ({ blocks: [first, second] }: Prose): readonly Inline[] | undefined =>
  first?.type === 'paragraph' && !second ? first.children : undefined;

/** True if the facts are lines; otherwise, each is in a block element. */
export const isLines = (facts: Cell): boolean =>
  !facts[1] || facts.every(({ href, prose, terms }) => !href && !terms && (!prose || sentenceOf(prose)));
