import { parseList, parseString } from '../../charter/parsers.js';
import type { StorageKind } from '../../charter/charter-json.js';
import { toKey } from '../choice.js';
import type { ConsentPolicy } from '../policy.js';
import type { DeclaredItem } from './declared-item.js';

/** A pattern of fewer literal characters would sweep away what others keep. */
const MIN_LITERAL_LENGTH = 3;

/** Whether a name found on the device is one of an item's. */
export const matchesName = ({ names, globs }: DeclaredItem, found: string): boolean =>
  names.includes(found) ||
  globs.some((glob) => {
    const parts = glob.split('*');
    if (parts.join('').length < MIN_LITERAL_LENGTH) return false;
    // Word by word from the left: a regular expression of many `*` could take for ever.
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

/** Every declared item, with the key of the service, or else the category, that answers for it. */
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
          // Host names are written in any case.
          domains: parseList(parseString)(json['domain']).map((domain) => domain.toLowerCase()),
          paths: parseList(parseString)(json['path']),
          party: parseString(json['party']),
          isObjection: json['role'] === 'objection',
        },
      })),
    ),
  );

/** True where only another site could have set it. */
export const isOtherSite = ({ party, domains }: DeclaredItem, hostname: string): boolean => {
  const ours = (domain: string): boolean => `.${hostname}`.endsWith(`.${domain.replace(/^\./, '')}`);
  return party === 'third' || (domains.length > 0 && !domains.some(ours));
};

/** What is to be deleted. */
export interface ItemsToClear {
  readonly items: readonly DeclaredItem[];
  /** True for a name of a storage that stays all the same. */
  readonly isKept: (storage: StorageKind, name: string) => boolean;
}

/**
 * What is declared under keys, but for what something granted or necessary declares too, what remembers an objection,
 * and the choice itself.
 * @param keys What was refused or withdrawn.
 * @param granted What is granted now.
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
