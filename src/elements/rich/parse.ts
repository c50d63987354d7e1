/** How texts with marks other than `**` are read. */
export { parseRichText as parse } from '../../charter/rich-text.js';
