/** Texts with marks other than `**`: how they are read and shown, in one file. */
export { parseRichText as parse } from '../../charter/rich-text.js';
export { richViews as views } from './views.js';
