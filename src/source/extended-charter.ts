import { CharterError } from '../charter/charter-error.js';
import { extendCharter } from '../charter/extend.js';
import { readCharter } from '../charter/reader.js';
import { string } from '../charter/shape.js';
import type { CharterFile } from '../charter/types.js';
import { download } from './find-source.js';
import type { LoadedCharter } from './load-charter.js';

/**
 * Puts a charter together with the one that it extends: from the same site, since it decides what
 * the visitor is told, and one level deep, so that it cannot go round in circles.
 * @param where Address of the file; anything else stands for the page.
 * @throws {Error} When the base cannot be had; half a charter would tell half the truth.
 */
export const loadExtended = async (file: Partial<CharterFile>, where: string): Promise<LoadedCharter> => {
  const from = URL.canParse(where) ? where : document.baseURI;
  const href = string(file.extends);
  if (!href || !URL.canParse(href, from)) throw new CharterError('/extends: expected an address');
  const base = new URL(href, from);
  if (base.origin !== location.origin) {
    throw new CharterError(`/extends: found ${base.href}, expected an address of this site`);
  }
  const extended = extendCharter(JSON.parse(await download(base.href)), file);
  return { charter: readCharter(extended), text: JSON.stringify(extended) };
};
