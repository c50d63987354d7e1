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
  if (base?.origin !== location.origin) {
    const found = typeof to === 'string' ? to : typeof to;
    throw new CharterError(`/extends: found ${base?.href ?? found}, expected an address of this site`);
  }
  return download(base.href);
};

/**
 * Puts a charter together with the one that it extends, one level deep, so that it cannot go round
 * in circles.
 * @throws {Error} When the base cannot be had; half a charter would tell half the truth.
 */
export const loadExtended = async (file: unknown, where: string): Promise<LoadedCharter> => {
  const changes = record(file);
  const extended = extendCharter(JSON.parse(await readBase(changes['extends'], where)), changes);
  return { charter: readCharter(extended), text: JSON.stringify(extended) };
};
