import { registry } from '../registry.js';
import { provide } from './provide.js';
import type { Templates } from '../registry.js';

/**
 * A module of texts that is loaded when first needed, together with its French.
 * A page that took the classes without French does not get it by half.
 */
export const withFrench = async <T>(
  texts: Promise<T>,
  french: Promise<{ readonly templates: Templates }>,
): Promise<T> => {
  const { templates } = await french;
  if (registry().catalogs.has('fr')) provide('fr', templates);
  return texts;
};
