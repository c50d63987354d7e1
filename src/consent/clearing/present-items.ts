/** What is on the device of what the charter declares under refused categories, as far as a look is cheap. */
import type { Policy } from '../policy.js';
import { type Declared, declaredUnder, isForeign, isNamed } from './declared-items.js';
import { namesIn } from './names-in.js';

/** An item of the charter, and its names that are there. */
export interface Present {
  readonly item: Declared;
  readonly names: readonly string[];
}

/**
 * Finds cookies and web storage that are declared under keys.
 * @param keys What was refused.
 * @param granted What is granted now.
 */
export const presentUnder = (
  page: Document,
  policy: Policy,
  keys: readonly string[],
  granted: ReadonlySet<string>,
): Present[] => {
  const { items, isKept } = declaredUnder(policy, keys, granted);
  return items
    .filter((item) => !isForeign(item, page.location.hostname))
    .map((item) => ({
      item,
      names: namesIn(page, item.storage).filter((name) => isNamed(item, name) && !isKept(item.storage, name)),
    }))
    .filter(({ names }) => names.length);
};
