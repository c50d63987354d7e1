import { parseList, parseString } from '../../charter/parsers.js';
import type { StorageKind } from '../../charter/charter-json.js';
import { toKey } from '../choice.js';
import type { ConsentPolicy } from '../policy.js';
import type { DeclaredItem } from './declared-item.js';

/** Literal characters that a pattern needs: a shorter one would match items of others. */
const MIN_LITERAL_LENGTH = 3;

/** Whether a name found on the device is one of an item's. */
export const matchesName = ({ names, globs }: DeclaredItem, found: string): boolean =>
  names.includes(found) ||
  globs.some((glob) => {
    const parts = glob.split('*');
    if (parts.join('').length < MIN_LITERAL_LENGTH) return false;
    // Compare part by part: a regular expression with many `*` could take for ever.
    const [first = '', ...rest] = parts;
    const last = rest.pop();
    if (last === undefined) return found === glob;
    if (!found.startsWith(first) || !found.endsWith(last)) return false;
    let at = first.length;
    for (const part of rest) {
      const next = found.indexOf(part, at);
      if (next < 0) return false;
      at = next + part.length;
    }
    return at <= found.length - last.length;
  });

/** Every declared item, with the key of its service, else of its category. */
const declaredItems = ({ charter }: ConsentPolicy): { key: string; category: string; item: DeclaredItem }[] =>
  charter.categories.flatMap(({ id, services }) =>
    services.flatMap((service) =>
      service.cookies.map(({ name, json }) => ({
        key: toKey(id ?? '', service.id),
        category: toKey(id ?? ''),
        item: {
          names: name,
          globs: parseList(parseString)(json['match']),
          // own-properties: it is looked up in a map.
          storage: (parseString(json['storage']) ?? 'cookie') as StorageKind,
          // Host names are case-insensitive.
          domains: parseList(parseString)(json['domain']).map((domain) => domain.toLowerCase()),
          paths: parseList(parseString)(json['path']),
          party: parseString(json['party']),
          isObjection: json['role'] === 'objection',
        },
      })),
    ),
  );

/** True for an item that only another site can set. */
export const isOtherSite = ({ party, domains }: DeclaredItem, hostname: string): boolean => {
  const ours = (domain: string): boolean => `.${hostname}`.endsWith(`.${domain.replace(/^\./, '')}`);
  return party === 'third' || (domains.length > 0 && !domains.some(ours));
};

/** Items to delete. */
export interface ItemsToClear {
  readonly items: readonly DeclaredItem[];
  /** True for a name that must stay, although an item matches it. */
  readonly isKept: (storage: StorageKind, name: string) => boolean;
}

/**
 * Items declared under keys. Items that something granted or necessary declares too, items that remember an objection,
 * and the choice itself stay.
 * @param keys Keys that were refused or withdrawn.
 * @param granted Keys that are granted now.
 */
export const declaredUnder = (
  policy: ConsentPolicy,
  keys: readonly string[],
  granted: ReadonlySet<string>,
): ItemsToClear => {
  const declared = declaredItems(policy);
  const isGone = ({ key, category }: (typeof declared)[number]): boolean =>
    (keys.includes(key) || keys.includes(category)) && !granted.has(key);
  const staying = declared.filter(
    (one) => one.item.isObjection || (!isGone(one) && (granted.has(one.key) || granted.has(one.category))),
  );
  return {
    items: declared.filter((one) => isGone(one) && !one.item.isObjection).map(({ item }) => item),
    isKept: (storage, name) =>
      name === policy.choiceStorage.name ||
      staying.some(({ item }) => item.storage === storage && matchesName(item, name)),
  };
};
