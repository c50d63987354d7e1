/** Phrases and texts as Lit templates. Text is always text: nothing here can make markup of it. */
import { html, type TemplateResult } from 'lit';
import type { Phrase } from '../../charter/localized-text.js';
import type { Inline } from '../../charter/parse-rich-text.js';
import type { Prose } from '../../document/document.js';
import type { Renderers } from './renderers.js';

/** The one of a list of one: Lit keeps several objects for a list. */
export const unwrap = (all: readonly unknown[]): unknown => (all.length === 1 ? all[0] : all);

/** Renders text and `**strong**`. Renderers of other marks are lazy-loaded with the texts that have them. */
export const renderInlines = (nodes: readonly Inline[], views: Renderers): unknown =>
  unwrap(
    nodes.map((node) =>
      typeof node === 'string'
        ? node
        : node.type === 'strong'
          ? html`<strong>${renderInlines(node.children, views)}</strong>`
          : views.inline?.(node, views),
    ),
  );

export const renderProse = ({ blocks, lang }: Prose, views: Renderers): unknown => {
  const body = blocks.map((node) =>
    node.type === 'paragraph'
      ? html`<p>${renderInlines(node.children, views)}</p>`
      : views.list?.(node, views),
  );
  return lang ? html`<div lang=${lang} dir="auto">${body}</div>` : body;
};

/** Text in another language than the page's may also run in the other direction. */
export const renderForeign = (lang: string, content: unknown): TemplateResult =>
  html`<span lang=${lang} dir="auto">${content}</span>`;

export const inLanguage = (lang: string | undefined, content: unknown): unknown =>
  lang ? renderForeign(lang, content) : content;

export const renderPhrase = ({ text, lang }: Phrase): unknown => inLanguage(lang, text);

/** Template strings of all heading levels: a Lit template cannot have an expression as a tag name. */
const HEADINGS = [1, 2, 3, 4, 5, 6].map((level) => {
  const strings = [`<h${level} part="heading">`, `</h${level}>`];
  return Object.assign(strings, { raw: strings });
});

/** Heading of a level that fits the outline of the page, 1 to 6; deeper ones stay at 6. */
export const renderHeading = (level: number, content: Phrase): TemplateResult =>
  html((HEADINGS[level - 1] ?? HEADINGS[5]) as unknown as TemplateStringsArray, renderPhrase(content));
