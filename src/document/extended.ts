import { askedTables } from './tables/custom-tables.js';
import { buildSection, count, defaultSections, purposesOf } from './sections/extended-sections.js';
import { categoryTables } from './tables/category-tables.js';

/**
 * What the first charter did without: loaded when a charter has more than its four columns and its
 * sections, so that pages like it do not pay for the rest.
 */
export const more = { askedTables, buildSection, categoryTables, count, defaultSections, purposesOf };
export type More = typeof more;
