/** The charter file: its types, its reader and its texts. Runs anywhere, without a DOM. */
export * from './types.js';
export { CharterError, type CharterProblem } from './charter-error.js';
export { readCharter } from './reader.js';
export { localize, type Phrase, type Reader } from './localized-text.js';
export { parseRichText, type Block, type Inline } from './rich-text.js';
