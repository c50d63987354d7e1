/** The controls of the element pages. */
import type { ArgTypes } from '@storybook/web-components-vite';

/** What a script sets, or the element itself: nobody types it. */
const NOT_TYPED = /^(consent|updateComplete|withStatus)$/;

interface Row {
  readonly table?: { readonly category?: string };
}

/**
 * The table of what an author sets, attributes first, with controls for what can be typed or chosen. Parts are in the
 * anatomy, and states come of themselves.
 */
export const controlsOf = <T>(all: Partial<ArgTypes<T>>): Partial<ArgTypes<T>> => {
  const rows = Object.entries(all as Record<string, Row>).map(([name, row]): [string, Row] => {
    const { category } = row.table ?? {};
    if (NOT_TYPED.test(name) || category?.startsWith('css'))
      return [name, { ...row, table: { disable: true } } as Row];
    return [name, { ...row, ...(name === 'charter' && { control: 'object' }) }];
  });
  const order = ['attributes', 'properties'];
  const placeOf = ([, { table }]: [string, Row]): number => {
    const place = order.indexOf(table?.category ?? '');
    return place < 0 ? order.length : place;
  };
  return Object.fromEntries(rows.toSorted((one, other) => placeOf(one) - placeOf(other))) as Partial<
    ArgTypes<T>
  >;
};
