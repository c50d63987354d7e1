import { assertShort, assertShowable } from '../charter/assert-showable.js';
import { mergeCharters } from '../charter/merge-charters.js';
import { parseCharter } from '../charter/parse-charter.js';
import { parseRecord } from '../charter/parsers.js';
import { fetchBaseCharter } from './fetch-base-charter.js';
import type { LoadedCharter } from './charter-source.js';

/**
 * Merges a charter with the one that it extends, one level deep, so that there are no cycles.
 * @throws {Error} When the base fails to load: half a charter would mislead the visitor.
 */
export const loadWithBase = async (file: unknown, where: string): Promise<LoadedCharter> => {
  const changes = parseRecord(file);
  const base: unknown = JSON.parse(await fetchBaseCharter(changes['extends'], where));
  // Check the base before the merge, which would silently leave out a value that should be a list.
  assertShowable(base);
  const extended = mergeCharters(base, changes);
  return { charter: parseCharter(extended), text: assertShort(JSON.stringify(extended)) };
};
