// The ways a page is written, and who writes it.
import { pasteInParagraphs, writeByHand, writeHtmlBlocks } from './block-editor.mjs';
import { writeText, writeTextThenVisual, writeVisual } from './classic-editor.mjs';
import { isByHand } from './snippets.mjs';

/** @typedef {import('./snippets.mjs').Piece} Piece */
/**
 * @typedef {object} Way
 * @property {(page: import('playwright').Page, title: string, pieces: readonly Piece[]) => Promise<string>} write Gives
 *   the address of what was published.
 * @property {(piece: Piece) => boolean} takes Whether a person would write a piece so.
 */

/** @satisfies {Record<string, Way>} */
export const WAYS = {
  'block-html': { write: writeHtmlBlocks, takes: () => true },
  'block-paste': { write: pasteInParagraphs, takes: () => true },
  'block-hand': { write: writeByHand, takes: isByHand },
  'classic-text': { write: writeText, takes: () => true },
  'classic-visual': { write: writeTextThenVisual, takes: () => true },
  'classic-hand': { write: writeVisual, takes: () => true },
};
/** @typedef {keyof typeof WAYS} WayName */

/** Who writes, in the order of the table; `filter` is an author where the recipe’s filter is in force. */
export const WRITERS = /** @type {const} */ (['administrator', 'editor', 'author', 'filter']);
/** @typedef {typeof WRITERS[number]} Writer */
