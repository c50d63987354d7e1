/** Variables in the texts of a charter: `{site.name}`, `{count.cookies}`. */

/** A variable: letters, digits, dashes, and a dot between its group and its name. */
export const VARIABLE = /\{([\w-]+)\.([\w-]+)\}/g;

/** Groups whose values are fields of the charter. */
export const VARIABLE_GROUPS = ['site', 'controller'] as const;
