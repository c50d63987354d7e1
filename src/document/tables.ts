/** The tables: one category each, one row a cookie, one cell a fact. */
import type { Category, Charter, Column, Cookie, Service } from '../charter/types.js';
import type { Context } from './context.js';
import type { Cell, Table, TableColumn } from './types.js';
import { columnLabel, serviceAtLocation } from './words.js';

const NONE: Cell = { type: 'none' };

const label = (context: Context, { id, label: own }: Column): TableColumn => {
  const phrase = own && context.plain(own);
  // A head the author renamed in one language only keeps our word in the others.
  return { id, label: phrase && !phrase.lang ? phrase : { text: columnLabel(context.msg, id) } };
};

const serviceCell = (context: Context, { label: name, location }: Service): Cell => {
  const service = name && context.plain(name);
  const place = location && context.plain(location);
  const phrase =
    service && place
      ? { ...service, text: serviceAtLocation(context.msg, service.text, place.text) }
      : (service ?? place);
  return phrase ? { type: 'text', phrase, href: undefined } : NONE;
};

/** @param cookie Absent in the row of a service that sets none. */
const cellOf = (context: Context, { id }: Column, service: Service, cookie: Cookie | undefined): Cell => {
  switch (id) {
    case 'provider': {
      const { provider } = service;
      return provider ? { type: 'text', phrase: { text: provider.name }, href: provider.privacyPolicy } : NONE;
    }
    case 'service':
      return serviceCell(context, service);
    case 'name':
      return cookie?.names.length ? { type: 'names', names: cookie.names } : NONE;
    case 'purpose': {
      const purpose = cookie?.purpose ?? service.purpose;
      return purpose ? { type: 'prose', prose: context.rich(purpose) } : NONE;
    }
  }
};

export const buildTable = (context: Context, category: Category, columns: readonly Column[]): Table => ({
  category: category.id,
  caption: context.plain(category.label),
  description: category.description === undefined ? undefined : context.rich(category.description),
  columns: columns.map((column) => label(context, column)),
  rows: category.services.flatMap((service) =>
    (service.cookies.length ? service.cookies : [undefined]).map((cookie) =>
      columns.map((column) => cellOf(context, column, service, cookie)),
    ),
  ),
});

/**
 * The tables of a charter, one per category.
 * @param only Id of the one category wanted. Default: all, in the charter's order.
 */
export const buildTables = (context: Context, charter: Charter, only?: string | null): Table[] =>
  charter.categories
    .filter(({ id }) => !only || id === only)
    .map((category) => buildTable(context, category, charter.columns));
