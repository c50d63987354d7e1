import { CharterError } from '../charter/charter-error.js';
import { extendCharter } from '../charter/extend.js';
import { readCharter } from '../charter/reader.js';
import { string } from '../charter/shape.js';
import type { CharterFile } from '../charter/types.js';
import { download } from './find-source.js';
import type { LoadedCharter } from './load-charter.js';

/**
 * The charter that another extends, as text: from the same site, since it decides what the visitor
 * is told.
 * @param where Address of the other; anything else stands for the page.
 */
export const readBase = async ({ extends: to }: Partial<CharterFile>, where: string): Promise<string> => {
  const from = URL.canParse(where) ? where : document.baseURI;
  const href = string(to);
  if (!href || !URL.canParse(href, from)) throw new CharterError('/extends: expected an address');
  const base = new URL(href, from);
  if (base.origin !== location.origin) {
    throw new CharterError(`/extends: found ${base.href}, expected an address of this site`);
  }
  return download(base.href);
};

/**
 * Puts a charter together with the one that it extends, one level deep, so that it cannot go round
 * in circles.
 * @throws {Error} When the base cannot be had; half a charter would tell half the truth.
 */
export const loadExtended = async (file: Partial<CharterFile>, where: string): Promise<LoadedCharter> => {
  const extended = extendCharter(JSON.parse(await readBase(file, where)), file);
  return { charter: readCharter(extended), text: JSON.stringify(extended) };
};
