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
 * A spreadsheet takes what begins so for a formula, and runs it (OWASP, CSV injection); one that parts
 * fields by semicolons finds beginnings inside ours.
 */
const harmless = (text: string): string => text.replace(/(^|[;\t\r\n])(?=[=+\-@＝＋－＠\t])/g, "$1'");

const csvField = (text: string): string => `"${harmless(text).replaceAll('"', '""')}"`;

/** A table with rows, and the headings it stands under. */
interface FoundTable {
  readonly table: Table;
  readonly titles: readonly string[];
}

const withRows = (tables: readonly Table[], titles: readonly string[]): FoundTable[] =>
  tables.flatMap((table) => {
    const all = [...titles, ...(table.caption ? [table.caption.text] : [])];
    return table.groups ? withRows(table.groups, all) : table.rows.length ? [{ table, titles: all }] : [];
  });

/** The heads of a table; the second of two alike is numbered, so that neither is lost. */
const headsOf = ({ columns }: Table): string[] =>
  columns.map(({ label: { text } }, index) => {
    const before = columns.slice(0, index).filter(({ label }) => label.text === text).length;
    return before ? `${text} ${before + 1}` : text;
  });

/** One table of all: the columns of each, side by side where they have the same head. */
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
    return table.rows.map((cells) => [
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
  // Without this mark, spreadsheets take the file for another encoding.
  return `\uFEFF${lines.join('')}`;
};
