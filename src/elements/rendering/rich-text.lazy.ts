/** Parser and renderers for texts with marks other than `**`, in one file. */
export { parseRichText as parse } from '../../charter/parse-rich-text.js';
export { richTextRenderers as views } from './rich-text-renderers.js';
