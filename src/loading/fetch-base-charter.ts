import { parseAddress } from '../charter/address.js';
import { assertShort, CharterError } from '../charter/assert-showable.js';
import { fetchText } from './charter-source.js';
import { pageBase } from './page-address.js';

/**
 * Fetches the charter that another extends, as text. From the same site only, since it decides what the visitor reads.
 * @param to Value of `extends`.
 * @param where Address of the extending charter; anything else means the page.
 */
export const fetchBaseCharter = async (to: unknown, where: string): Promise<string> => {
  const schemes = [location.protocol];
  // `where` may be no address, such as “JSON in the page”. It then resolves to a file beside the page: only the folder
  // counts.
  const from = parseAddress(where, { base: pageBase(), schemes });
  const base = parseAddress(to, { base: from?.href ?? pageBase(), schemes });
  const isOurs = (found: string | undefined): boolean => {
    if (parseAddress(found, { schemes })?.origin === location.origin) return true;
    throw new CharterError(`/extends: found ${found}, expected an address of this site`);
  };
  isOurs(base?.href ?? (typeof to === 'string' ? to : typeof to));
  return assertShort(await fetchText((base as URL).href, isOurs));
};
