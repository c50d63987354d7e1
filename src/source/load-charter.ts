import { hasMarks, paragraphs } from '../charter/paragraphs.js';
import { type Charter, readCharter } from '../charter/reader.js';
import type { ParseText } from '../charter/rich-text.js';
import type { Source } from './find-source.js';

/** A charter, with the parser its texts need. */
export interface LoadedCharter {
  readonly charter: Charter;
  readonly parse: ParseText;
}

const isMarkedUp = (value: unknown): boolean => {
  let found = false;
  JSON.stringify(value, (_, item: unknown) => {
    found ||= typeof item === 'string' && hasMarks(item);
    return item;
  });
  return found;
};

/**
 * Reads the charter of a source.
 * @throws {Error} When there is nothing to show, saying what was found.
 */
export const loadCharter = async ({ read }: Source): Promise<LoadedCharter> => {
  const value = await read();
  return {
    charter: readCharter(value),
    parse: isMarkedUp(value) ? (await import('../charter/rich-text.js')).parseRichText : paragraphs,
  };
};
