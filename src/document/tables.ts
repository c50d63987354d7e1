/** The tables: one category each, one row a cookie, one cell a fact. */
import type { Category, Charter, Cookie, Service } from '../charter/reader.js';
import type { Context } from './context.js';
import type { Cell, Table } from './types.js';
import { columnLabel, serviceAtLocation } from './words.js';

/** The first charter's columns. */
const COLUMNS = ['provider', 'service', 'name', 'purpose'];

/** @param cookie Absent in the row of a service that sets none. */
const cellOf = (
  { plain, rich, msg }: Context,
  { providers }: Charter,
  id: string,
  { provider, label, location, purpose }: Service,
  cookie: Cookie | undefined,
): Cell => {
  switch (id) {
    case 'provider': {
      // A provider the charter does not describe is still named.
      const { name = provider, privacyPolicy: href } = providers.get(provider ?? '') ?? {};
      return { phrase: plain(name), href };
    }
    case 'service': {
      const service = plain(label);
      const place = plain(location);
      return {
        phrase:
          service && place
            ? { ...service, text: serviceAtLocation(msg, service.text, place.text) }
            : (service ?? place),
      };
    }
    case 'name':
      return { names: cookie?.name };
    default:
      return { prose: rich(cookie?.purpose ?? purpose) };
  }
};

const buildTable = (
  context: Context,
  charter: Charter,
  { id: name, label, description, services }: Category,
): Table => {
  const { plain, rich, msg } = context;
  const chosen = charter.columns.filter(({ id = '' }) => COLUMNS.includes(id));
  const columns = (chosen.length ? chosen : COLUMNS.map((id) => ({ id, label: undefined }))).map(
    ({ id = '', label: own }) => {
      const renamed = plain(own, true);
      // A head the author renamed in one language only keeps our word in the others.
      return { id, label: renamed && !renamed.lang ? renamed : { text: columnLabel(msg, id) } };
    },
  );
  return {
    caption: plain(label ?? name),
    description: rich(description),
    columns,
    rows: services.flatMap((service) =>
      (service.cookies.length ? service.cookies : [undefined]).map((cookie) =>
        columns.map(({ id }) => cellOf(context, charter, id, service, cookie)),
      ),
    ),
  };
};

/**
 * The tables of a charter, one per category.
 * @param only Id of the one category wanted. Default: all, in the charter's order.
 */
export const buildTables = (context: Context, charter: Charter, only?: string | null): Table[] =>
  charter.categories
    .filter(({ id }) => !only || id === only)
    .map((category) => buildTable(context, charter, category));
