/** The tables of the document as CSV (RFC 4180): one row a cookie, for spreadsheets. */
import type { Block, Inline } from '../charter/parse-rich-text.js';
import type { Cell, DocumentSection, Fact, Table } from '../document/document.js';
import { noFact } from '../document/core-document.messages.js';
import type { MsgFn } from '../localize/msg.js';
import { tableColumn, term } from './render.messages.js';

const inlineText = (node: Inline): string => {
  if (typeof node === 'string') return node;
  if (node.type === 'code') return node.text;
  const content = node.children.map(inlineText).join('');
  return node.type === 'link' && node.href !== content ? `${content} (${node.href})` : content;
};

const blockText = (block: Block): string =>
  block.type === 'paragraph'
    ? block.children.map(inlineText).join('')
    : block.items
        .map((item, index) => `${block.ordered ? `${index + 1}.` : '•'} ${item.map(inlineText).join('')}`)
        .join('\n');

const factText = ({ phrase, href, names, prose, terms = [] }: Fact, msg: MsgFn): string => {
  if (phrase) return href && href !== phrase.text ? `${phrase.text} (${href})` : phrase.text;
  if (names) return names.join('\n');
  if (prose) return prose.blocks.map(blockText).join('\n');
  return terms.map(({ label, cell }) => term(msg, label.text, cellText(cell, msg))).join('\n');
};

const cellText = (facts: Cell, msg: MsgFn): string => facts.map((fact) => factText(fact, msg)).join('\n');

/**
 * CSV injection (OWASP): a spreadsheet takes a field that begins with such a character for a formula, and runs it.
 * One that separates fields by semicolons finds beginnings inside ours.
 */
const harmless = (text: string): string => text.replace(/(^|[;\t\r\n])(?=[=+\-@＝＋－＠\t])/g, "$1'");

const csvField = (text: string): string => `"${harmless(text).replaceAll('"', '""')}"`;

/** Table with rows, and the headings above it. */
interface FoundTable {
  readonly table: Table;
  readonly titles: readonly string[];
}

const withRows = (tables: readonly Table[], titles: readonly string[]): FoundTable[] =>
  tables.flatMap((table) => {
    const all = [...titles, ...(table.caption ? [table.caption.text] : [])];
    return table.groups ? withRows(table.groups, all) : table.rows.length ? [{ table, titles: all }] : [];
  });

/** Heads of a table; the second of two alike is numbered, so that neither is lost. */
const headsOf = ({ columns }: Table): string[] =>
  columns.map(({ label: { text } }, index) => {
    const before = columns.slice(0, index).filter(({ label }) => label.text === text).length;
    return before ? `${text} ${before + 1}` : text;
  });

/** Merges all tables into one: their columns are side by side, or the same if the heads are. */
export const renderCsv = (sections: readonly DocumentSection[], msg: MsgFn): string => {
  const found = sections.flatMap(({ heading, tables = [] }) =>
    withRows(tables, heading ? [heading.text] : []),
  );
  const heads = [...new Set(found.flatMap(({ table }) => headsOf(table)))];
  const records = found.flatMap(({ table, titles }) => {
    const header = Math.max(
      table.columns.findIndex(({ id }) => id === 'name'),
      0,
    );
    return table.rows
      .map((build) => build())
      .map((cells) => [
        titles.join(' > '),
        ...heads.map((head) => {
          const index = headsOf(table).indexOf(head);
          const cell = cells[index];
          return cell ? cellText(cell, msg) || noFact(msg, index === header) : '';
        }),
      ]);
  });
  const lines = [[tableColumn(msg), ...heads], ...records].map(
    (record) => `${record.map(csvField).join(',')}\r\n`,
  );
  // Byte order mark: without it, spreadsheets assume another encoding.
  return `\uFEFF${lines.join('')}`;
};
