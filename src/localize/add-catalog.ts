import { str } from '@lit/localize/internal/str-tag.js';
import { hasLanguage, pageState, type Templates } from '../page-state.js';

export type Str = typeof str;

/** Translations as they are generated: those with values in them are given the means to hold these. */
export type Catalog = Templates | ((tag: Str) => Templates);

/** Adds our own translations; what a site has put in place of single messages stays. */
export const addCatalog = (tag: string, ...parts: readonly Catalog[]): void => {
  const { catalogs } = pageState();
  for (const part of parts) {
    const templates = typeof part === 'function' ? part(str) : part;
    catalogs.set(tag, { ...templates, ...catalogs.get(tag) });
  }
};

/**
 * Adds the French of a lazy-loaded file, which carries it along: one request, whatever the language. A page that took the
 * classes without French does not get it by half.
 */
export const addFrenchIfRegistered = (...parts: readonly Catalog[]): void => {
  if (hasLanguage('fr')) addCatalog('fr', ...parts);
};
