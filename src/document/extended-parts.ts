import type { DocumentParts } from './document-context.js';
import { countVariable } from './sections/count-variables.js';
import { chooseExtendedSections, EXTENDED_SECTIONS } from './sections/extended-sections.js';
import { categoryTables } from './tables/category-tables.js';

/** Extended parts: every column, section and table of the format. */
export const EXTENDED_PARTS: DocumentParts = {
  sections: EXTENDED_SECTIONS,
  chooseSections: chooseExtendedSections,
  buildTables: categoryTables,
  variable: countVariable,
};
