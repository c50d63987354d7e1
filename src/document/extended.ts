import { customTables } from './tables/custom-tables.js';
import {
  buildExtendedSection,
  countVariable,
  defaultSections,
  purposesOf,
} from './sections/extended-sections.js';
import { categoryTables } from './tables/category-tables.js';

/**
 * What the first charter did without: loaded when a charter has more than its four columns and its
 * sections, so that pages like it do not pay for the rest.
 */
export const extended = {
  askedTables: customTables,
  buildSection: buildExtendedSection,
  categoryTables,
  count: countVariable,
  defaultSections,
  purposesOf,
};
export type ExtendedDocument = typeof extended;
