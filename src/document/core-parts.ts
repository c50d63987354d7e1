import { CORE_SECTIONS } from './sections/core-sections.js';
import type { ShownColumn } from './columns/column.js';
import { CORE_COLUMNS } from './columns/core-columns.js';
import type { DocumentParts } from './document-context.js';
import { rowsOf } from './rows.js';
import { buildTable, categoryAnchor } from './tables/build-table.js';

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

/** Core parts of the document. Pages that need no more do not load the rest. */
export const CORE_PARTS: DocumentParts = {
  sections: CORE_SECTIONS,
  chooseSections: ({ sections }) =>
    sections.some(({ type = '', text }) => text || CORE_SECTIONS.has(type))
      ? sections
      : [...CORE_SECTIONS.keys()].map((type) => ({ type })),
  buildTables: buildCoreTables,
};
