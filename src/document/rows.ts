import type { Category, Cookie, Service } from '../charter/parse-charter.js';

/** Row of a table: a cookie, or a service without cookies. */
export interface Row {
  readonly category: Category;
  readonly service: Service;
  readonly cookie: Cookie | undefined;
}

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
