/** The tables: one category each, one row a cookie, one cell a fact. */
import type { Category, Charter, Column, Cookie, Service } from '../../charter/parse-charter.js';
import type { DocumentContext } from '../document-context.js';
import { hrefOf } from '../href-of.js';
import type { Cell, Fact, Table } from '../document.js';
import { columnLabel, policyOf, serviceAtLocation } from '../core-document.messages.js';

/** The first charter's columns. */
export const CORE_COLUMNS: readonly string[] = ['provider', 'service', 'name', 'purpose'];

/** What a row is about. A service that sets no cookie has a row of its own. */
export interface Row {
  readonly category: Category;
  readonly service: Service;
  readonly cookie: Cookie | undefined;
}

const coreFact = (
  { resolveText, resolveRichText, msg }: DocumentContext,
  { providers }: Charter,
  id: string | undefined,
  { service: { provider, label, location, purpose }, cookie }: Row,
): Fact => {
  switch (id) {
    case 'provider': {
      // A provider the charter does not describe is still named.
      const { name = provider, privacyPolicy } = providers.get(provider ?? '') ?? {};
      const phrase = resolveText(name);
      const href = hrefOf(resolveText, privacyPolicy);
      return {
        phrase,
        href,
        name: href && phrase && policyOf(msg, phrase.text),
      };
    }
    case 'service': {
      const service = resolveText(label);
      const place = resolveText(location);
      return {
        phrase:
          service && place
            ? {
                ...service,
                text: serviceAtLocation(msg, service.text, place.text),
              }
            : (service ?? place),
      };
    }
    case 'name':
      return { names: cookie?.name };
    default:
      return { prose: resolveRichText(cookie?.purpose ?? purpose) };
  }
};

/** @param id Of a column of the first charter; any other is taken for the purpose. */
export const coreCell = (
  context: DocumentContext,
  charter: Charter,
  { id }: Partial<Column>,
  row: Row,
): Cell => {
  const fact = coreFact(context, charter, id, row);
  return fact.phrase || fact.prose || fact.names?.length ? [fact] : [];
};

/** The address of a category on the page. */
export const rowId = ({ id }: Category): string | undefined => id && `charter-category-${id}`;

/** The rows of some categories, in the order of the file. */
export const rowsOf = (categories: readonly Category[]): Row[] =>
  categories.flatMap((category) =>
    category.services.flatMap((service) =>
      (service.cookies.length ? service.cookies : [undefined]).map((cookie) => ({
        category,
        service,
        cookie,
      })),
    ),
  );

/** Heads and cells of a table. */
export const buildTable = (
  context: DocumentContext,
  charter: Charter,
  columns: readonly Partial<Column>[],
  rows: readonly Row[],
  ours = columnLabel,
  cell = coreCell,
): Pick<Table, 'columns' | 'rows'> => ({
  columns: columns.map(({ id = '', label }) => {
    const renamed = context.resolveText(label, true);
    // A head the author renamed in one language only keeps our word in the others.
    return {
      id,
      label: renamed && !renamed.lang ? renamed : { text: ours(context.msg, id) },
    };
  }),
  rows: rows.map((row) => columns.map((column) => cell(context, charter, column, row))),
});

/**
 * The tables of a charter, one per category.
 * @param only Id of the one category wanted. Default: all, in the charter's order.
 */
export const buildTables = (context: DocumentContext, charter: Charter, only?: string | null): Table[] => {
  if (context.more) return context.more.categoryTables(context, charter, only);
  const wanted = charter.categories.filter(({ id }) => !only || id === only);
  const chosen = charter.columns.filter(({ id = '' }) => CORE_COLUMNS.includes(id));
  return wanted.map((category) => ({
    id: rowId(category),
    caption: context.resolveText(category.label ?? category.id),
    description: context.resolveRichText(category.description),
    ...buildTable(
      context,
      charter,
      chosen.length ? chosen : CORE_COLUMNS.map((id) => ({ id })),
      rowsOf([category]),
    ),
  }));
};
