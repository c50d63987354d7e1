/**
 * Deletes what was declared of refused or withdrawn categories from the device, and nothing else (GDPR art. 7(3); CNIL,
 * recommandation 2020-092, art. 3).
 */
import type { Policy } from '../policy.js';
import { type Declared, declaredUnder, type Going, isForeign, isNamed } from './declared.js';
import type { Leftover } from './leftover.js';
import { type Place, PLACES } from './places.js';

/** What was deleted from the device, and what could not be. */
export interface Cleared {
  /** Names of what is gone. */
  readonly cleared: readonly string[];
  readonly left: readonly Leftover[];
}

/** Storage that throws, at once or later, keeps nothing else from being deleted. */
const attempt = async <T>(act: () => Promise<T>, otherwise: T): Promise<T> => {
  try {
    return await act();
  } catch {
    return otherwise;
  }
};

/** Deletes what is there of one item. */
const clearItem = async (
  page: Document,
  place: Place,
  item: Declared,
  { isKept }: Going,
): Promise<{ gone: string[]; still: string[] }> => {
  const { storage, names, paths } = item;
  const list = (): Promise<string[] | undefined> => attempt(() => place.list(page), undefined);
  const listed = await list();
  // Where names cannot be listed, those that are known are tried, and nothing is said of them.
  const there = (listed ?? names).filter((name) => isNamed(item, name) && !isKept(storage, name));
  for (const name of there) await attempt(() => place.remove(page, name, paths), undefined);
  const after = listed && there.length ? await list() : undefined;
  return {
    gone: after ? there.filter((name) => !after.includes(name)) : [],
    still: after ? there.filter((name) => after.includes(name)) : [],
  };
};

/**
 * @param keys What was refused or withdrawn.
 * @param granted What is granted still: an item that one of these declares too stays.
 */
export const clear = async (
  page: Document,
  policy: Policy,
  keys: readonly string[],
  granted: ReadonlySet<string>,
): Promise<Cleared> => {
  const going = declaredUnder(policy, keys, granted);
  const cleared: string[] = [];
  const left: Leftover[] = [];
  for (const item of going.items) {
    const { storage, names, globs, domains } = item;
    const leave = (name: string, reason: Leftover['reason']): unknown =>
      left.push({ name, storage, domain: domains[0], reason });
    const place = PLACES.get(storage);
    // What keeps nothing on the device leaves nothing on it.
    if (storage === 'pixel') continue;
    if (!place || isForeign(item, page.location.hostname)) {
      for (const name of names.length ? names : globs) leave(name, place ? 'other-site' : 'still-there');
      continue;
    }
    const { gone, still } = await clearItem(page, place, item, going);
    cleared.push(...gone);
    for (const name of still) leave(name, 'still-there');
  }
  return { cleared, left };
};
