import type { COUNT_NAMES } from '../charter/schema/charter.js';
import type { DocumentParts } from './document-context.js';
import { chooseExtendedSections, EXTENDED_SECTIONS } from './sections/extended-sections.js';
import { categoryTables } from './tables/category-tables.js';
import type { Charter } from '../charter/parse-charter.js';
import { rowsOf } from './rows.js';

type Count = (charter: Charter) => number;

const COUNT_VARIABLES: Readonly<Record<string, Count>> = {
  categories: ({ categories }) => categories.length,
  services: ({ categories }) => categories.flatMap(({ services }) => services).length,
  cookies: ({ categories }) => rowsOf(categories).filter(({ cookie }) => cookie).length,
  providers: ({ categories }) =>
    new Set(categories.flatMap(({ services }) => services.flatMap(({ provider }) => provider ?? []))).size,
} satisfies Record<(typeof COUNT_NAMES)[number], Count>;

/** Value of a variable such as `{count.cookies}`. */
const countVariable = (charter: Charter, group: string, name: string): string | undefined =>
  group === 'count' && Object.hasOwn(COUNT_VARIABLES, name)
    ? String(COUNT_VARIABLES[name]?.(charter))
    : undefined;

/** Extended parts: every column, section and table of the format. */
export const EXTENDED_PARTS: DocumentParts = {
  sections: EXTENDED_SECTIONS,
  chooseSections: chooseExtendedSections,
  buildTables: categoryTables,
  variable: countVariable,
};
