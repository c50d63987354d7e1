// Loaded where a text has marks beyond `**strong**`, and nothing draws it with Lit: the line of information.
export { parseRichText as parse } from './parse-rich-text.js';
