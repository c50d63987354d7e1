/** What a charter must be so that a page can show it: lists that are lists, and no more in them than a page can draw. */
import { CharterError } from './charter-error.js';

/** A charter of a hundred cookies has about 40,000 characters. */
export const MAX_LENGTH = 1_000_000;
export const MAX_CATEGORIES = 200;
/** In all lists of one name together: the cookies of all services, the rows of all tables. */
export const MAX_ITEMS = 5000;

/** Fields that are lists of objects. */
const CHARTER_LISTS = /^(categories|columns|cookies|history|items|rows|sections|services|tables)$/;
/** Fields in which an author gives names of their own. */
const OWN_NAMES = /^(facts|providers)$/;

/** Gives back a text that is short enough to be read. */
export const assertShort = (text: string): string => {
  if (text.length > MAX_LENGTH) throw new CharterError('over 1,000,000 characters');
  return text;
};

/** Why a page cannot show a charter. */
export interface Hindrance {
  /** JSON path. */
  readonly path: string;
  readonly found: string;
  /** The most entries that there may be; undefined where a list is an object. */
  readonly most?: number;
}

/**
 * What keeps a page from showing a file. A list that is written by name, as `providers` are, would be read as one entry
 * without a name: a page without the cookies in it, which says that there are none.
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

/** @throws {CharterError} Where a page cannot show the file. */
export const assertShowable = (file: unknown): void => {
  for (const { path, found, most } of hindrancesIn(file)) {
    throw new CharterError(`${path}: found ${found}, expected ${most ? `at most ${most}` : 'a list: [ … ]'}`);
  }
};
