import type { DocumentParts } from './document-context.js';
import { CORE_SECTIONS } from './sections/core-sections.js';
import { buildCoreTables } from './tables/core-tables.js';

/** Core parts of the document. Pages that need no more do not load the rest. */
export const CORE_PARTS: DocumentParts = {
  sections: CORE_SECTIONS,
  chooseSections: ({ sections }) =>
    sections.some(({ type = '', text }) => text || CORE_SECTIONS.has(type))
      ? sections
      : [...CORE_SECTIONS.keys()].map((type) => ({ type })),
  buildTables: buildCoreTables,
};
