import { str } from '@lit/localize/internal/str-tag.js';
import { hasLanguage, registry, type Templates } from '../registry.js';

export type Str = typeof str;

/** Translations as they are generated: those with values in them are given the means to hold these. */
export type Catalog = Templates | ((tag: Str) => Templates);

/** Adds our own translations; what a site has put in place of single messages stays. */
export const provide = (tag: string, catalog: Catalog): void => {
  const { catalogs } = registry();
  const templates = typeof catalog === 'function' ? catalog(str) : catalog;
  catalogs.set(tag, { ...templates, ...catalogs.get(tag) });
};

/**
 * For files of texts that are loaded by need, and bring their French along: one request, whatever the
 * language. A page that took the classes without French does not get it by half.
 */
export const frenchToo = (catalog: Catalog): void => {
  if (hasLanguage('fr')) provide('fr', catalog);
};
