/** Declared items of refused categories on the device, in storage that is cheap to read. */
import type { ConsentPolicy } from '../policy.js';
import type { PresentItem } from './declared-item.js';
import { declaredUnder, isOtherSite, matchesName } from './declared-items.js';
import { namesIn } from './names-in.js';

/**
 * Finds cookies and web storage that are declared under keys.
 * @param keys Keys that were refused.
 * @param granted Keys that are granted now.
 */
export const presentUnder = (
  page: Document,
  policy: ConsentPolicy,
  keys: readonly string[],
  granted: ReadonlySet<string>,
): PresentItem[] => {
  const { items, isKept } = declaredUnder(policy, keys, granted);
  return items
    .filter((item) => !isOtherSite(item, page.location.hostname))
    .map((item) => ({
      item,
      names: namesIn(page, item.storage).filter(
        (name) => matchesName(item, name) && !isKept(item.storage, name),
      ),
    }))
    .filter(({ names }) => names.length);
};
