import type { Category, Charter } from '../../charter/parse-charter.js';
import type { ShownColumn } from '../columns/column.js';
import type { DocumentContext } from '../document-context.js';
import type { Table } from '../document.js';
import type { Row } from '../rows.js';

/** The address of a category on the page. */
export const categoryAnchor = ({ id }: Category): string | undefined => id && `charter-category-${id}`;

/** Heads and cells of a table: one row a cookie, one cell a column. */
export const buildTable = (
  context: DocumentContext,
  charter: Charter,
  columns: readonly ShownColumn[],
  rows: readonly Row[],
): Pick<Table, 'columns' | 'rows'> => ({
  columns: columns.map(({ id, label, column }) => {
    const renamed = context.resolveText(label, true);
    // A head the author renamed in one language only keeps our word in the others.
    return { id, label: renamed && !renamed.lang ? renamed : { text: column.label(context.msg) } };
  }),
  rows: rows.map((row) => columns.map(({ column }) => column.cell(context, charter, row))),
});
