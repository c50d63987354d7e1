import { CharterError } from '../charter/charter-error.js';
import { type Charter, readCharter } from '../charter/reader.js';
import { record } from '../charter/shape.js';
import type { Source } from './find-source.js';

/** A charter, and the text it was read from. */
export interface LoadedCharter {
  readonly charter: Charter;
  readonly text: string;
}

/**
 * Reads the charter of a source.
 * @throws {Error} When there is nothing to show, saying what was found.
 */
export const loadCharter = async ({ read, where }: Source): Promise<LoadedCharter> => {
  const text = await read();
  // A charter of a hundred cookies has about 40,000 characters; what is this long would hold up the page.
  if (text.length > 1e6) throw new CharterError('over 1,000,000 characters');
  const file: unknown = JSON.parse(text);
  return record(file)['extends']
    ? (await import('./extended-charter.js')).loadExtended(file, where)
    : { charter: readCharter(file), text };
};
