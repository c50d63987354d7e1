/**
 * Deletes declared items of refused or withdrawn categories from the device, and nothing else (GDPR art. 7(3); CNIL,
 * recommandation 2020-092, art. 3).
 */
import type { DeclaredItem, UnclearedItem } from './declared-item.js';
import { withTimeout } from '../../util/yield-to-main.js';
import type { ConsentPolicy } from '../policy.js';
import { declaredUnder, type ItemsToClear, isOtherSite, matchesName } from './declared-items.js';
import { type BrowserStorage, BROWSER_STORAGES } from './browser-storages.js';

/** Items that were deleted from the device, and items that could not be. */
export interface ClearingResult {
  /** Names of deleted items. */
  readonly cleared: readonly string[];
  readonly notCleared: readonly UnclearedItem[];
}

/** Storage may throw, reject or never settle: that must not stop other deletions. */
const tryToClear = async <T>(act: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await withTimeout(act());
  } catch {
    return undefined;
  }
};

/** True for a cookie that a script of this page may not see, as it was set for another path. */
const isOutOfSight = ({ storage, paths }: DeclaredItem, { pathname }: Location): boolean =>
  storage === 'cookie' && paths.some((path) => !`${pathname}/`.startsWith(path.replace(/\/?$/, '/')));

/** Deletes one item, under every name that it has on the device. */
const clearItem = async (
  page: Document,
  place: BrowserStorage,
  item: DeclaredItem,
  { isKept }: ItemsToClear,
): Promise<{ gone: string[]; still: string[] }> => {
  const { storage, names, paths } = item;
  const list = (): Promise<string[] | undefined> => tryToClear(() => place.list(page));
  const listed = await list();
  const isGoing = (name: string): boolean => matchesName(item, name) && !isKept(storage, name);
  const there = listed?.filter(isGoing) ?? [];
  // Names that cannot be listed are deleted on trial, and not reported.
  const unseen = !listed || isOutOfSight(item, page.location) ? names.filter(isGoing) : [];
  await Promise.all(
    [...new Set([...there, ...unseen])].map((name) => tryToClear(() => place.remove(page, name, paths))),
  );
  const after = there.length ? await list() : undefined;
  return {
    gone: after ? there.filter((name) => !after.includes(name)) : [],
    still: after ? there.filter((name) => after.includes(name)) : [],
  };
};

/**
 * @param keys Keys that were refused or withdrawn.
 * @param granted Keys that are still granted: an item that one of these declares too stays.
 */
export const clearDeclaredItems = async (
  page: Document,
  policy: ConsentPolicy,
  keys: readonly string[],
  granted: ReadonlySet<string>,
): Promise<ClearingResult> => {
  const going = declaredUnder(policy, keys, granted);
  const clearItems = going.items.map(async (item): Promise<ClearingResult> => {
    const { storage, names, globs, domains } = item;
    const leave = (all: readonly string[], reason: UnclearedItem['reason']): UnclearedItem[] =>
      all.map((name) => ({ name, storage, domain: domains[0], reason }));
    const place = BROWSER_STORAGES.get(storage);
    // Pixels store nothing on the device.
    if (storage === 'pixel') return { cleared: [], notCleared: [] };
    if (!place || isOtherSite(item, page.location.hostname)) {
      const all = names.length ? names : globs;
      return { cleared: [], notCleared: leave(all, place ? 'other-site' : 'still-there') };
    }
    const { gone, still } = await clearItem(page, place, item, going);
    return { cleared: gone, notCleared: leave(still, 'still-there') };
  });
  // In parallel: storage that another page holds open must not delay the others.
  const all = await Promise.all(clearItems);
  return {
    cleared: all.flatMap(({ cleared }) => cleared),
    notCleared: all.flatMap(({ notCleared }) => notCleared),
  };
};
