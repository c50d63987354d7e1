/** Tables as the author asked for them: which cookies, grouped by what, in which columns. */
import type { Category, Charter } from '../../charter/parse-charter.js';
import type { Context } from '../document-context.js';
import type { AskedSection } from '../sections/build-sections.js';
import { type Row, rowsOf } from './build-table.js';
import type { Table } from '../document.js';
import { cellOf } from '../columns/extended-columns.js';
import { readCookie, readSection, type ReadTable } from '../extended-fields.js';
import { aboutCategory, build } from './category-tables.js';
import { withTracker } from './choice-cookie-row.js';
import * as words from '../values.messages.js';

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
): Table[] => {
  const groups = new Map<string | undefined, Row[]>();
  for (const row of rows) {
    const fact = factFor(group, row);
    const members = groups.get(fact);
    if (members) members.push(row);
    else groups.set(fact, [row]);
  }
  return [...groups.values()].map((members) => {
    const [first] = members as [Row];
    return {
      view,
      caption: groupLabel(context, charter, group, first),
      ...(group === 'category' && aboutCategory(context, first.category)),
      ...build(context, charter, columns, members),
    };
  });
};

/** The one category of a table; what it says of itself belongs there. */
const onlyCategory = ({ where, groupBy }: ReadTable, { categories }: Charter): Category | undefined =>
  where?.category.length === 1 && groupBy !== 'category'
    ? categories.find(({ id }) => id === where.category[0])
    : undefined;

const GROUPS = /^(category|consent|provider|service|storage|party)$/;

const askedTable = (context: Context, charter: Charter, spec: ReadTable): Table => {
  const { heading, text, where, groupBy = '', columns, view, disclosure } = spec;
  const rows = rowsOf(charter.categories).filter(fits(where));
  const count = rows.filter(({ cookie }) => cookie).length;
  const category = onlyCategory(spec, charter);
  const about = category && aboutCategory(context, category);
  return {
    ...about,
    caption: context.plain(heading),
    description: context.rich(text) ?? about?.description,
    view,
    none: words.noCookie(context.msg),
    disclosure: disclosure
      ? { open: disclosure === 'open', count: words.cookieCount(context.msg, context.language, count) }
      : undefined,
    ...(GROUPS.test(groupBy)
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
