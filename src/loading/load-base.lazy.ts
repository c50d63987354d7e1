import { assertShort, assertShowable } from '../charter/assert-showable.js';
import { extendCharter } from '../charter/merge-charters.js';
import { readCharter } from '../charter/parse-charter.js';
import { record } from '../charter/parsers.js';
import { readBase } from './fetch-base-charter.js';
import type { LoadedCharter } from './load-charter.js';

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
