import { assertShort, assertShowable } from '../charter/assert-showable.js';
import { mergeCharters } from '../charter/merge-charters.js';
import { parseCharter } from '../charter/parse-charter.js';
import { parseRecord } from '../charter/parsers.js';
import { fetchBaseCharter } from './fetch-base-charter.js';
import type { LoadedCharter } from './loaded-charter.js';

/**
 * Puts a charter together with the one that it extends, one level deep, so that it cannot go round
 * in circles.
 * @throws {Error} When the base cannot be had; half a charter would tell half the truth.
 */
export const loadWithBase = async (file: unknown, where: string): Promise<LoadedCharter> => {
  const changes = parseRecord(file);
  const base: unknown = JSON.parse(await fetchBaseCharter(changes['extends'], where));
  // Before it is merged: a list of the base that is none would be left out without a word.
  assertShowable(base);
  const extended = mergeCharters(base, changes);
  return { charter: parseCharter(extended), text: assertShort(JSON.stringify(extended)) };
};
