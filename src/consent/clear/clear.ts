/**
 * Takes what was declared of withdrawn categories off the device, and nothing else (GDPR art. 7(3); CNIL,
 * recommandation 2020-092, art. 3).
 */
import type { Policy } from '../policy.js';
import { type Declared, declaredItems, isNamed } from './declared.js';
import type { Leftover } from './leftover.js';
import { PLACES } from './places.js';

/** What a withdrawal took off the device, and what it could not. */
export interface Cleared {
  /** Names of what is gone. */
  readonly cleared: readonly string[];
  readonly left: readonly Leftover[];
}

/** True where only another site could have set it. */
const isForeign = ({ party, domains }: Declared, hostname: string): boolean => {
  const ours = (domain: string): boolean => `.${hostname}`.endsWith(`.${domain.replace(/^\./, '')}`);
  return party === 'third' || (domains.length > 0 && !domains.some(ours));
};

/**
 * @param keys What was taken back.
 * @param granted What is granted still: an item that one of these declares too stays.
 */
export const clear = async (
  page: Document,
  policy: Policy,
  keys: readonly string[],
  granted: ReadonlySet<string>,
): Promise<Cleared> => {
  const items = declaredItems(policy);
  const isGone = ({ key, category }: (typeof items)[number]): boolean =>
    (keys.includes(key) || keys.includes(category)) && !granted.has(key);
  const going = items.filter(isGone).map(({ item }) => item);
  const staying = items
    .filter((one) => !isGone(one) && (granted.has(one.key) || granted.has(one.category)))
    .map(({ item }) => item);
  const cleared: string[] = [];
  const left: Leftover[] = [];
  for (const item of going) {
    const { storage, names, globs, domains } = item;
    const tell = (name: string, reason: Leftover['reason']): unknown =>
      left.push({ name, storage, domain: domains[0], reason });
    const place = Object.hasOwn(PLACES, storage) ? PLACES[storage] : undefined;
    // What keeps nothing on the device leaves nothing on it.
    if (storage === 'pixel') continue;
    if (!place || isForeign(item, page.location.hostname)) {
      for (const name of names.length ? names : globs) tell(name, place ? 'other-site' : 'still-there');
      continue;
    }
    const kept = (name: string): boolean =>
      name === policy.keptIn.name ||
      staying.some((other) => other.storage === storage && isNamed(other, name));
    const mine = async (): Promise<string[]> => {
      const found = await place.list(page).catch(() => []);
      return found.filter((name) => isNamed(item, name) && !kept(name));
    };
    const there = await mine();
    for (const name of there) await place.remove(page, name, item.paths).catch(() => {});
    const after = await mine();
    for (const name of there) {
      if (after.includes(name)) tell(name, 'still-there');
      else cleared.push(name);
    }
  }
  return { cleared, left };
};
