import { str } from '@lit/localize/internal/str-tag.js';
import { hasLanguage, pageState, type Templates } from '../page-state.js';

export type Str = typeof str;

/** Generated translations. Those with values need Lit's `str`, and are a function of it. */
export type Catalog = Templates | ((tag: Str) => Templates);

/** Adds our own translations. Single messages that a site registered stay. */
export const addCatalog = (tag: string, ...parts: readonly Catalog[]): void => {
  const { catalogs } = pageState();
  for (const part of parts) {
    const templates = typeof part === 'function' ? part(str) : part;
    catalogs.set(tag, { ...templates, ...catalogs.get(tag) });
  }
};

/**
 * Adds the French messages in a lazy-loaded file: one request, whatever the language. Skipped on a page that imported
 * the classes without French, which would have only some messages in French.
 */
export const addFrenchIfRegistered = (...parts: readonly Catalog[]): void => {
  if (hasLanguage('fr')) addCatalog('fr', ...parts);
};
