import { assertShort } from '../charter/assert-showable.js';
import { parseCharter } from '../charter/parse-charter.js';
import { parseRecord } from '../charter/parsers.js';
import type { CharterSource, LoadedCharter } from './charter-source.js';

/**
 * Reads the charter of a source.
 * @throws {Error} When there is nothing to show; the message names what was found.
 */
export const loadCharter = async ({ read, where }: CharterSource): Promise<LoadedCharter> => {
  const text = assertShort(await read());
  const file: unknown = JSON.parse(text);
  return parseRecord(file)['extends']
    ? (await import('./load-base.lazy.js')).loadWithBase(file, where)
    : { charter: parseCharter(file), text };
};
