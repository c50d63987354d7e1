import { registry, type Templates } from '../registry.js';
import { provide } from './provide.js';

/**
 * A module of texts that is loaded when first needed, together with its French.
 * A page that took the classes without French does not get it by half.
 */
export const withFrench = async <T>(
  texts: Promise<T>,
  loadFrench: () => Promise<{ readonly templates: Templates }>,
): Promise<T> => {
  const [loaded, french] = await Promise.all([
    texts,
    registry().catalogs.has('fr') ? loadFrench() : undefined,
  ]);
  if (french) provide('fr', french.templates);
  return loaded;
};
