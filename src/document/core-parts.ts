import type { DocumentParts } from './document-context.js';
import { CORE_SECTIONS } from './sections/core-sections.js';
import { buildCoreTables } from './tables/core-tables.js';

/** What the first charter has. Pages like it do not pay for the rest. */
export const CORE_PARTS: DocumentParts = {
  sections: CORE_SECTIONS,
  chooseSections: ({ sections }) =>
    sections.some(({ type = '', text }) => text || CORE_SECTIONS.has(type))
      ? sections
      : [...CORE_SECTIONS.keys()].map((type) => ({ type })),
  buildTables: buildCoreTables,
};
