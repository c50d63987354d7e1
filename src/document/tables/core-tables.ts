import type { ShownColumn } from '../columns/column.js';
import { CORE_COLUMNS } from '../columns/core-columns.js';
import type { DocumentParts } from '../document-context.js';
import { rowsOf } from '../rows.js';
import { buildTable, categoryAnchor } from './build-table.js';

/** One table per category, with core columns. */
export const buildCoreTables: DocumentParts['buildTables'] = (context, charter, only) => {
  const chosen: ShownColumn[] = charter.columns.flatMap(({ id = '', label }) => {
    const column = CORE_COLUMNS.get(id);
    return column ? [{ id, label, column }] : [];
  });
  const columns = chosen.length ? chosen : [...CORE_COLUMNS].map(([id, column]) => ({ id, column }));
  return charter.categories
    .filter(({ id }) => !only || id === only)
    .map((category) => ({
      id: categoryAnchor(category),
      caption: context.resolveText(category.label ?? category.id),
      description: context.resolveRichText(category.description),
      ...buildTable(context, charter, columns, rowsOf([category])),
    }));
};
