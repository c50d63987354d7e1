import { registry, type Templates } from '../registry.js';

/** Adds our own translations; what a site has put in place of single messages stays. */
export const provide = (tag: string, templates: Templates): void => {
  const { catalogs } = registry();
  catalogs.set(tag, { ...templates, ...catalogs.get(tag) });
};
