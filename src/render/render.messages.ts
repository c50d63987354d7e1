import { type MsgFn, str } from '../localize/msg.js';

/** A fact with its name, in one line. */
export const term = (msg: MsgFn, label: string, value: string): string =>
  // A fact with its name, in one line.
  msg(str`${label}: ${value}`, { id: 'term.line' });

export const tableColumn = (msg: MsgFn): string =>
  // Head of a column in a spreadsheet: the headings above the table.
  msg('Table', { id: 'csv.table' });

export const pageTitle = (msg: MsgFn): string =>
  // Title of a page that holds nothing but the charter.
  msg('Cookie charter', { id: 'page.title' });
