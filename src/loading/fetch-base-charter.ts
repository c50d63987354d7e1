import { parseAddress } from '../charter/address.js';
import { assertShort } from '../charter/assert-showable.js';
import { CharterError } from '../charter/charter-error.js';
import { fetchText } from './charter-source.js';
import { pageBase } from './page-address.js';

/**
 * The charter that another extends, as text: from the same site, since it decides what the visitor
 * is told.
 * @param to What the file says.
 * @param where Address of the other; anything else stands for the page.
 */
export const fetchBaseCharter = async (to: unknown, where: string): Promise<string> => {
  const schemes = [location.protocol];
  // What is no address, such as “JSON in the page”, is read as a file beside the page: its folder is what counts.
  const from = parseAddress(where, { base: pageBase(), schemes });
  const base = parseAddress(to, { base: from?.href ?? pageBase(), schemes });
  const isOurs = (found: string | undefined): boolean => {
    if (parseAddress(found, { schemes })?.origin === location.origin) return true;
    throw new CharterError(`/extends: found ${found}, expected an address of this site`);
  };
  isOurs(base?.href ?? (typeof to === 'string' ? to : typeof to));
  return assertShort(await fetchText((base as URL).href, isOurs));
};
