/** Phrases and rich text as HTML source. */
import type { Phrase } from '../charter/localized-text.js';
import type { Block, Inline } from '../charter/parse-rich-text.js';
import type { Prose } from '../document/document.js';

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (mark) => ENTITIES.get(mark) ?? mark);

const foreignHtml = (lang: string | undefined, tag: 'span' | 'div', content: string): string =>
  lang ? `<${tag} lang="${escapeHtml(lang)}" dir="auto">${content}</${tag}>` : content;

export const phraseHtml = ({ text, lang }: Phrase): string => foreignHtml(lang, 'span', escapeHtml(text));

export const linkHtml = (href: string | undefined, content: string, name?: string): string =>
  href
    ? `<a href="${escapeHtml(href)}"${name ? ` aria-label="${escapeHtml(name)}"` : ''}>${content}</a>`
    : content;

export const codeHtml = (text: string): string => `<code translate="no">${escapeHtml(text)}</code>`;

const inlineHtml = (node: Inline): string => {
  if (typeof node === 'string') return escapeHtml(node);
  if (node.type === 'code') return codeHtml(node.text);
  const content = inlinesHtml(node.children);
  switch (node.type) {
    case 'link':
      return linkHtml(node.href, content);
    case 'span':
      return foreignHtml(node.lang, 'span', content);
    case 'choices':
      return content;
    default:
      return `<${node.type}>${content}</${node.type}>`;
  }
};

const inlinesHtml = (nodes: readonly Inline[]): string => nodes.map(inlineHtml).join('');

const blockHtml = (block: Block): string => {
  if (block.type === 'paragraph') return `<p>${inlinesHtml(block.children)}</p>`;
  const tag = block.ordered ? 'ol' : 'ul';
  return `<${tag}>${block.items.map((item) => `<li>${inlinesHtml(item)}</li>`).join('')}</${tag}>`;
};

/** Text of one paragraph, without a `<p>`. */
export const sentenceHtml = (nodes: readonly Inline[], lang: string | undefined): string =>
  foreignHtml(lang, 'span', inlinesHtml(nodes));

export const proseHtml = ({ blocks, lang }: Prose): string =>
  foreignHtml(lang, 'div', blocks.map(blockHtml).join(''));
