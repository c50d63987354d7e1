/** The document as Markdown (CommonMark, with the tables of GitHub). */
import type { Phrase } from '../charter/localized-text.js';
import type { Block, Inline } from '../charter/parse-rich-text.js';
import type { Cell, DocumentSection, Fact, Prose, Table, Term } from '../document/document.js';
import { noFact } from '../document/core-document.messages.js';
import type { MsgFn } from '../localize/msg.js';
import { term } from './render.messages.js';

export interface MarkdownOptions {
  readonly msg: MsgFn;
  readonly level: number;
}

/** Escapes every mark; marks that have a meaning only at the start of a line, only there. */
const plainMarkdown = (text: string): string =>
  text
    // Line breaks become spaces: a new line could begin a block.
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .replace(/[\\`*_[\]<>~&]/g, (mark) => `\\${mark}`)
    .replace(/^(\s*\d*)([#+=.)-])/, (_, before: string, mark: string) => `${before}\\${mark}`);

const code = (source: string): string => {
  const text = source.replace(/[\r\n]+/g, ' ');
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^[` ]|[` ]$/.test(text) ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
};

const phraseMd = ({ text }: Phrase): string => plainMarkdown(text);
/**
 * Entities and escapes in an address are decoded by Markdown: encode them, so that the link is the address that was
 * checked.
 */
const address = (href: string): string =>
  `<${href.replaceAll('&', '&amp;').replace(/[\s\\<>\p{Cc}]/gu, encodeURIComponent)}>`;
const linkMd = (href: string | undefined, content: string): string =>
  href ? `[${content}](${address(href)})` : content;

const inlineMd = (node: Inline): string => {
  if (typeof node === 'string') return plainMarkdown(node);
  if (node.type === 'code') return code(node.text);
  const content = node.children.map(inlineMd).join('');
  switch (node.type) {
    case 'strong':
      return `**${content}**`;
    case 'em':
      return `*${content}*`;
    case 'link':
      return linkMd(node.href, content);
    default:
      return content;
  }
};

const blockMd = (block: Block): string =>
  block.type === 'paragraph'
    ? block.children.map(inlineMd).join('')
    : block.items
        .map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${item.map(inlineMd).join('')}`)
        .join('\n');

const proseMd = ({ blocks }: Prose): string => blocks.map(blockMd).join('\n\n');

const factMd = (fact: Fact, msg: MsgFn): string => {
  const { phrase, href, names, prose, terms = [] } = fact;
  if (phrase) return linkMd(href, phraseMd(phrase));
  if (names) return names.map(code).join('\n');
  return prose ? proseMd(prose) : termsMd(terms, msg);
};

const termsMd = (terms: readonly Term[], msg: MsgFn): string =>
  terms.map(({ label, cell }) => term(msg, `**${phraseMd(label).trim()}**`, cellMd(cell, msg))).join('\n\n');

const cellMd = (facts: Cell, msg: MsgFn): string => facts.map((fact) => factMd(fact, msg)).join('\n\n');

/** Row of a table: one line in Markdown, so line breaks become `<br>`, a tag that it allows. */
const oneLine = (text: string): string =>
  text
    .trim()
    .replace(/[\r\n]+/g, '<br>')
    .replaceAll('|', '\\|');

const markdownHeading = (level: number, title: Phrase | undefined): string | undefined =>
  title && `${'#'.repeat(Math.min(level, 6))} ${phraseMd(title)}`;

const join = (parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join('\n\n');

const tableMd = (table: Table, options: MarkdownOptions): string => {
  const {
    caption,
    description,
    terms = [],
    columns,
    rows,
    groups,
    notes = [],
    disclosure,
    emptyMessage,
  } = table;
  const { msg, level } = options;
  const header = Math.max(
    columns.findIndex(({ id }) => id === 'name'),
    0,
  );
  const row = (cells: readonly string[]): string => `| ${cells.map(oneLine).join(' | ')} |`;
  const inside = { ...options, level: level + (caption ? 1 : 0) };
  const body = groups?.length
    ? join(groups.map((group) => tableMd(group, inside)))
    : rows.length
      ? [
          row(columns.map(({ label }) => phraseMd(label))),
          row(columns.map(() => '---')),
          ...rows.map((build) =>
            row(
              build().map((cell, index) => cellMd(cell, msg) || plainMarkdown(noFact(msg, index === header))),
            ),
          ),
        ].join('\n')
      : emptyMessage && plainMarkdown(emptyMessage);
  return join([
    markdownHeading(level, caption),
    disclosure && plainMarkdown(disclosure.count),
    description && proseMd(description),
    termsMd(terms, msg),
    body,
    notes.map((note, index) => `${index + 1}. ${proseMd(note).replace(/\n+/g, ' ')}`).join('\n'),
  ]);
};

const sectionMd = (section: DocumentSection, options: MarkdownOptions): string => {
  const { heading: title, prose, items, terms = [], tables = [], updated } = section;
  const { msg, level } = options;
  const inside = { ...options, level: level + (title ? 1 : 0) };
  return join([
    markdownHeading(level, title),
    prose && proseMd(prose),
    items?.map((item) => `- ${cellMd(item, msg).replace(/\n+/g, '\n  ')}`).join('\n'),
    termsMd(terms, msg),
    ...tables.map((table) => tableMd(table, inside)),
    updated && plainMarkdown(updated.text),
  ]);
};

export const renderMarkdown = (sections: readonly DocumentSection[], options: MarkdownOptions): string =>
  `${join(sections.map((section) => sectionMd(section, options)))}\n`;
