/** Texts with marks other than `**`: how they are read and shown, in one file. */
export { parseRichText as parse } from '../../charter/parse-rich-text.js';
export { richTextRenderers as views } from './rich-text-renderers.js';
