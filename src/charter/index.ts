/**
 * The charter file: its types, its reader and its texts. Runs anywhere, without a DOM.
 *
 * @module
 */
export * from './charter-json.js';
export { CharterError } from './assert-showable.js';
export {
  type Category,
  type Charter,
  type Cookie,
  parseCharter,
  type Section,
  type Service,
} from './parse-charter.js';
export { localizeText, type Phrase, type LanguagePreference } from './localized-text.js';
export { parseRichText, type Block, type Inline } from './parse-rich-text.js';
