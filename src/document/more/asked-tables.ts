/** Tables as the author asked for them: which cookies, grouped by what, in which columns. */
import type { Charter } from '../../charter/reader.js';
import type { Context } from '../context.js';
import type { AskedSection } from '../sections.js';
import { type Row, rowsOf } from '../tables.js';
import type { Table } from '../types.js';
import { cellOf } from './cells.js';
import { readCookie, readSection, type ReadTable } from './facts.js';
import { build } from './tables.js';
import { withTracker } from './tracker.js';
import * as words from './words.js';

const factFor = (group: string, { category, service, cookie }: Row): string | undefined => {
  const known = readCookie(cookie?.raw);
  switch (group) {
    case 'category':
      return category.id;
    case 'consent':
      return category.consent;
    case 'provider':
      return service.provider;
    case 'storage':
      return known?.storage ?? (cookie && 'cookie');
    case 'party':
      return known?.party;
    default:
      return service.id ?? JSON.stringify(service.label);
  }
};

const fits =
  (where: ReadTable['where']) =>
  (row: Row): boolean =>
    !where ||
    (['category', 'provider', 'storage', 'party', 'consent'] as const).every((group) => {
      const wanted = where[group];
      return !wanted.length || wanted.includes(factFor(group, row) ?? '');
    });

/** What a group is called: as a cell of that column says it. */
const groupLabel = (context: Context, charter: Charter, group: string, row: Row): Table['caption'] => {
  const [fact] = cellOf(context, charter, { id: group }, row);
  return fact?.phrase ?? { text: words.ungrouped(context.msg) };
};

const groupsOf = (
  context: Context,
  charter: Charter,
  group: string,
  { columns, view }: ReadTable,
  rows: readonly Row[],
): Table[] =>
  [...new Set(rows.map((row) => factFor(group, row)))].map((fact) => {
    const members = rows.filter((row) => factFor(group, row) === fact);
    return {
      view,
      caption: groupLabel(context, charter, group, members[0] as Row),
      ...build(context, charter, columns, members),
    };
  });

const askedTable = (context: Context, charter: Charter, spec: ReadTable): Table => {
  const { heading, text, where, groupBy, columns, view, disclosure } = spec;
  const rows = rowsOf(charter.categories).filter(fits(where));
  const count = rows.filter(({ cookie }) => cookie).length;
  return {
    caption: context.plain(heading),
    description: context.rich(text),
    view,
    none: words.noCookie(context.msg),
    disclosure: disclosure
      ? { open: disclosure === 'open', count: words.cookieCount(context.msg, context.language, count) }
      : undefined,
    ...(groupBy
      ? { columns: [], rows: [], groups: groupsOf(context, charter, groupBy, spec, rows) }
      : build(context, charter, columns, rows)),
  };
};

/** The tables that a section lists; undefined when it lists none. */
export const askedTables = (context: Context, source: Charter, asked: AskedSection): Table[] | undefined => {
  const { tables = [] } = readSection(asked.raw) ?? {};
  if (!tables.length) return undefined;
  const charter = withTracker(context, source);
  return tables.map((spec) => askedTable(context, charter, spec));
};
