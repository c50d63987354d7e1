/** The charter as a person writes it; `reader.ts` says what the page makes of it. */
export type * from './generated/charter-file.js';
export type { LocalizedText } from './parsers.js';
