import { assertShort, assertShowable } from '../charter/assert-showable.js';
import { CharterError } from '../charter/charter-error.js';
import { extendCharter } from '../charter/extend.js';
import { readCharter } from '../charter/reader.js';
import { parseAddress } from '../charter/address.js';
import { record } from '../charter/shape.js';
import { download } from './find-source.js';
import type { LoadedCharter } from './load-charter.js';
import { pageBase } from './page-address.js';

/**
 * The charter that another extends, as text: from the same site, since it decides what the visitor
 * is told.
 * @param to What the file says.
 * @param where Address of the other; anything else stands for the page.
 */
export const readBase = async (to: unknown, where: string): Promise<string> => {
  const schemes = [location.protocol];
  // What is no address, such as “JSON in the page”, is read as a file beside the page: its folder is what counts.
  const from = parseAddress(where, { base: pageBase(), schemes });
  const base = parseAddress(to, { base: from?.href ?? pageBase(), schemes });
  const isOurs = (found: string | undefined): boolean => {
    if (parseAddress(found, { schemes })?.origin === location.origin) return true;
    throw new CharterError(`/extends: found ${found}, expected an address of this site`);
  };
  isOurs(base?.href ?? (typeof to === 'string' ? to : typeof to));
  return assertShort(await download((base as URL).href, isOurs));
};

/**
 * Puts a charter together with the one that it extends, one level deep, so that it cannot go round
 * in circles.
 * @throws {Error} When the base cannot be had; half a charter would tell half the truth.
 */
export const loadExtended = async (file: unknown, where: string): Promise<LoadedCharter> => {
  const changes = record(file);
  const base: unknown = JSON.parse(await readBase(changes['extends'], where));
  // Before it is merged: a list of the base that is none would be left out without a word.
  assertShowable(base);
  const extended = extendCharter(base, changes);
  return { charter: readCharter(extended), text: assertShort(JSON.stringify(extended)) };
};
