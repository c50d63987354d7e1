/** The charter file: its types, its reader and its texts. Runs anywhere, without a DOM. */
export * from './types.js';
export { CharterError } from './charter-error.js';
export {
  type Category,
  type Charter,
  type Cookie,
  readCharter,
  type Section,
  type Service,
} from './reader.js';
export { localize, type Phrase, type Reader } from './localized-text.js';
export { parseRichText, type Block, type Inline } from './rich-text.js';
