// Full rich text parser without Lit renderers: lazy-loaded by the `notice` of the banner for marks beyond
// `**strong**`.
export { parseRichText as parse } from './parse-rich-text.js';
