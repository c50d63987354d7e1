import type { Category, Charter } from '../../charter/parse-charter.js';
import type { ShownColumn } from '../columns/column.js';
import type { DocumentContext } from '../document-context.js';
import type { Table } from '../document.js';
import type { Row } from '../rows.js';

/** Id of the table of a category, for links to it. */
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
    // Heads renamed in one language only keep the default in the others.
    return { id, label: renamed && !renamed.lang ? renamed : { text: column.label(context.msg) } };
  }),
  rows: rows.map((row) => () => columns.map(({ column }) => column.cell(context, charter, row))),
});
