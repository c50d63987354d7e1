/** The charter as its author writes it; `parse-charter.ts` defines what the page reads of it. */
export type * from './generated/charter-file.js';
export type { LocalizedText } from './parsers.js';
