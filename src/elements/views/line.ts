import { html } from 'lit';
import type { Inline } from '../../charter/rich-text.js';
import type { Prose } from '../../document/types.js';
import type { Views } from './types.js';
import { inlines } from './text.js';

/** The items of a list as one sentence has them. */
const inOneLine = (items: readonly (readonly Inline[])[]): Inline[] =>
  items.flatMap((item, index) => (index ? [', ', ...item] : item));

/** For places that hold one line: the paragraphs run together. */
export const line = ({ blocks, lang }: Prose, views: Views): unknown => {
  const body = blocks.map((node) => [
    inlines(node.type === 'paragraph' ? node.children : inOneLine(node.items), views),
    ' ',
  ]);
  return lang ? html`<span lang=${lang} dir="auto">${body}</span>` : body;
};
