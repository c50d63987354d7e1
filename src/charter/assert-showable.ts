/** Limits of a charter that a page can show: its lists are arrays, and no longer than a page can draw. */

/**
 * Thrown when a charter cannot be used at all; a wrong item inside a usable one never throws.
 * The message says where (a JSON path), what was found and what was expected.
 */
export class CharterError extends Error {
  override name = 'CharterError';
}

/** A charter of a hundred cookies has about 40,000 characters. */
export const MAX_LENGTH = 1_000_000;
export const MAX_CATEGORIES = 200;
/** Sum over all lists of one name: the cookies of all services, the rows of all tables. */
export const MAX_ITEMS = 5000;

/** Fields that are lists of objects. */
const CHARTER_LISTS = /^(categories|columns|cookies|history|items|rows|sections|services|tables)$/;
/** Fields whose keys are names of the author's. */
const OWN_NAMES = /^(facts|providers)$/;

/** Returns `text` if it is short enough to parse. */
export const assertShort = (text: string): string => {
  if (text.length > MAX_LENGTH) throw new CharterError('over 1,000,000 characters');
  return text;
};

/** Reason why a page cannot show a charter. */
export interface Hindrance {
  /** JSON path. */
  readonly path: string;
  readonly found: string;
  /** Maximum number of entries; undefined where a list is written as an object. */
  readonly most?: number;
}

/**
 * Lists the reasons why a page cannot show `file`. A list written as an object, as `providers` is, would be parsed as
 * one entry without a name: the page would state that there are no cookies.
 */
export function* hindrancesIn(file: unknown): Generator<Hindrance> {
  const counts = new Map<string, number>();
  // No recursion: a file may be nested deeper than the stack.
  const rest: [value: unknown, path: string, name: string][] = [[file, '', '']];
  for (const [value, path, name] of rest) {
    if (typeof value !== 'object' || !value) continue;
    const entries = Object.entries(value);
    const isList = Array.isArray(value);
    if (isList || name === 'providers') {
      const most = name === 'categories' ? MAX_CATEGORIES : MAX_ITEMS;
      const count = (counts.get(name) ?? 0) + entries.length;
      counts.set(name, count);
      if (count > most) yield { path, found: `${count} ${name}`, most };
    } else if (entries.length && CHARTER_LISTS.test(name)) {
      yield { path, found: 'an object' };
    }
    if (!OWN_NAMES.test(name))
      for (const [key, one] of entries) rest.push([one, `${path}/${key}`, isList ? `${name}[]` : key]);
  }
}

/** @throws {CharterError} If a page cannot show the file. */
export const assertShowable = (file: unknown): void => {
  for (const { path, found, most } of hindrancesIn(file)) {
    throw new CharterError(`${path}: found ${found}, expected ${most ? `at most ${most}` : 'a list: [ … ]'}`);
  }
};
