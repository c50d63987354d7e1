import type { Charter } from '../../charter/parse-charter.js';
import { rowsOf } from '../rows.js';

const COUNT_VARIABLES: Readonly<Record<string, (charter: Charter) => number>> = {
  categories: ({ categories }) => categories.length,
  services: ({ categories }) => categories.flatMap(({ services }) => services).length,
  cookies: ({ categories }) => rowsOf(categories).filter(({ cookie }) => cookie).length,
  providers: ({ categories }) =>
    new Set(categories.flatMap(({ services }) => services.flatMap(({ provider }) => provider ?? []))).size,
};

/** Value of a variable such as `{count.cookies}`. */
export const countVariable = (charter: Charter, group: string, name: string): string | undefined =>
  group === 'count' && Object.hasOwn(COUNT_VARIABLES, name)
    ? String(COUNT_VARIABLES[name]?.(charter))
    : undefined;
