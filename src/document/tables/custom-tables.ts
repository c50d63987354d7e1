/** Tables of the author's: which cookies, grouped by what, in which columns. */
import type { Category, Charter } from '../../charter/parse-charter.js';
import type { DocumentContext, SectionRequest } from '../document-context.js';
import { type Row, rowsOf } from '../rows.js';
import type { Table } from '../document.js';
import { findColumn } from '../columns/extended-columns.js';
import { readCookie, readSection, type ReadTable } from '../extended-fields.js';
import { categoryDescription, buildExtendedTable } from './category-tables.js';
import { withChoiceCookie } from './choice-cookie-row.js';
import * as words from '../values.messages.js';

const factFor = (group: string, { category, service, cookie }: Row): string | undefined => {
  const known = readCookie(cookie?.json);
  switch (group) {
    case 'category':
      return category.id;
    case 'consent':
      return category.consent;
    case 'provider':
      return service.provider;
    case 'storage':
      return known.storage ?? (cookie && 'cookie');
    case 'party':
      return known.party;
    default:
      return service.id ?? JSON.stringify(service.label);
  }
};

const matchesFilter =
  (where: ReadTable['where']) =>
  (row: Row): boolean =>
    !where ||
    (['category', 'provider', 'storage', 'party', 'consent'] as const).every((group) => {
      const wanted = where[group];
      return !wanted.length || wanted.includes(factFor(group, row) ?? '');
    });

/** Caption of a group: its value, as a cell of that column shows it. */
const groupLabel = (
  context: DocumentContext,
  charter: Charter,
  group: string,
  row: Row,
): Table['caption'] => {
  const [fact] = findColumn(group)?.cell(context, charter, row) ?? [];
  return fact?.phrase ?? { text: words.ungrouped(context.msg) };
};

const groupsOf = (
  context: DocumentContext,
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
      ...(group === 'category' && categoryDescription(context, first.category)),
      ...buildExtendedTable(context, charter, columns, members),
    };
  });
};

/** Category of a table that shows only one: its description is shown there. */
const onlyCategory = ({ where, groupBy }: ReadTable, { categories }: Charter): Category | undefined =>
  where?.category.length === 1 && groupBy !== 'category'
    ? categories.find(({ id }) => id === where.category[0])
    : undefined;

const GROUPS = /^(category|consent|provider|service|storage|party)$/;

const buildCustomTable = (context: DocumentContext, charter: Charter, spec: ReadTable): Table => {
  const { heading, text, where, groupBy = '', columns, view, disclosure } = spec;
  const rows = rowsOf(charter.categories).filter(matchesFilter(where));
  const count = rows.filter(({ cookie }) => cookie).length;
  const category = onlyCategory(spec, charter);
  const about = category && categoryDescription(context, category);
  return {
    ...about,
    caption: context.resolveText(heading),
    description: context.resolveRichText(text) ?? about?.description,
    view,
    emptyMessage: words.noCookie(context.msg),
    disclosure: disclosure
      ? { open: disclosure === 'open', count: words.cookieCount(context.msg, context.language, count) }
      : undefined,
    ...(GROUPS.test(groupBy)
      ? { columns: [], rows: [], groups: groupsOf(context, charter, groupBy, spec, rows) }
      : buildExtendedTable(context, charter, columns, rows)),
  };
};

/** The tables that a section lists; undefined when it lists none. */
export const customTables = (
  context: DocumentContext,
  source: Charter,
  asked: SectionRequest,
): Table[] | undefined => {
  const { tables = [] } = readSection(asked.json) ?? {};
  if (!tables.length) return undefined;
  const charter = withChoiceCookie(context, source);
  return tables.map((spec) => buildCustomTable(context, charter, spec));
};
