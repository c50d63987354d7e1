import { html, nothing, type TemplateResult } from 'lit';
import type { Prose } from '../../document/types.js';
import { inlines } from './text.js';

/** For places that hold one line: the paragraphs run together. */
export const line = ({ blocks, lang }: Prose): TemplateResult =>
  html`<span lang=${lang ?? nothing}
    >${blocks.map((node) => [inlines(node.type === 'paragraph' ? node.children : node.items.flatMap((item, index) => (index ? [', ', ...item] : item))), ' '])}</span
  >`;
