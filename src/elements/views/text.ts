/** Phrases and rich text as Lit templates. Text is always text: nothing here can make markup of it. */
import { html, type TemplateResult } from 'lit';
import type { Phrase } from '../../charter/localized-text.js';
import type { Block, Inline } from '../../charter/rich-text.js';
import type { Prose } from '../../document/types.js';

export const inlines = (nodes: readonly Inline[]): unknown => nodes.map(inline);

const inline = (node: Inline): unknown => {
  if (typeof node === 'string') return node;
  switch (node.type) {
    case 'strong':
      return html`<strong>${inlines(node.children)}</strong>`;
    case 'em':
      return html`<em>${inlines(node.children)}</em>`;
    case 'code':
      return html`<code translate="no">${node.text}</code>`;
    case 'link':
      return html`<a part="link" href=${node.href}>${inlines(node.children)}</a>`;
    case 'span':
      return foreign(node.lang, inlines(node.children));
    default:
      // Nothing can be chosen on this page, so `#choices` leads nowhere and is plain text.
      return inlines(node.children);
  }
};

const block = (node: Block): TemplateResult => {
  if (node.type === 'paragraph') return html`<p>${inlines(node.children)}</p>`;
  const items = node.items.map((item) => html`<li>${inlines(item)}</li>`);
  return node.ordered
    ? html`<ol>
        ${items}
      </ol>`
    : html`<ul>
        ${items}
      </ul>`;
};

export const prose = ({ blocks, lang }: Prose): unknown => {
  const body = blocks.map(block);
  return lang ? html`<div lang=${lang} dir="auto">${body}</div>` : body;
};

/** Text in another language than the page's may also run in the other direction. */
const foreign = (lang: string, content: unknown): TemplateResult =>
  html`<span lang=${lang} dir="auto">${content}</span>`;

export const phrase = ({ text, lang }: Phrase): unknown => (lang ? foreign(lang, text) : text);

/** A heading of the level that the outline of the page asks for, 1 to 6; deeper ones stay at 6. */
export const heading = (level: number, content: Phrase): TemplateResult => {
  const text = phrase(content);
  switch (level) {
    case 1:
      return html`<h1 part="heading">${text}</h1>`;
    case 2:
      return html`<h2 part="heading">${text}</h2>`;
    case 3:
      return html`<h3 part="heading">${text}</h3>`;
    case 4:
      return html`<h4 part="heading">${text}</h4>`;
    case 5:
      return html`<h5 part="heading">${text}</h5>`;
    default:
      return html`<h6 part="heading">${text}</h6>`;
  }
};
