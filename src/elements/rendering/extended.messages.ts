import { type MsgFn, str } from '../../localize/msg.js';

export const tableOfContentsName = (msg: MsgFn): string =>
  // Name of the list of the sections of the page.
  msg('On this page', { id: 'contents.name' });

export const tableName = (msg: MsgFn): string =>
  // Name of the place that a table without a heading is moved in.
  msg('Table of cookies', { id: 'table.wide' });

export const searchLabel = (msg: MsgFn): string =>
  // Name of a field that filters a long table.
  msg('Search in the table', { id: 'filter.label' });

export const rowsShown = (msg: MsgFn, language: string, shown: number, total: number): string =>
  new Intl.PluralRules(language).select(shown) === 'one'
    ? // Below the field that filters a table, and read out: how many rows are left, where the language uses the singular.
      msg(str`${shown} of ${total} rows shown`, { id: 'filter.one' })
    : // Below the field that filters a table, and read out: how many rows are left.
      msg(str`${shown} of ${total} rows shown`, { id: 'filter.status' });
