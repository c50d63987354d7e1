import { list, string } from '../../charter/shape.js';
import type { StorageKind } from '../../charter/types.js';
import { keyOf } from '../choice.js';
import type { Policy } from '../policy.js';

/** An item of the charter, as what finds it on the device. */
export interface Declared {
  /** Names, read literally. */
  readonly names: readonly string[];
  /** Patterns; `*` stands for any characters. */
  readonly globs: readonly string[];
  readonly storage: StorageKind;
  readonly domains: readonly string[];
  readonly paths: readonly string[];
  readonly party: string | undefined;
}

/** A pattern of fewer literal characters would sweep away what others keep. */
const LITERAL = 3;

/** Whether a name found on the device is one of an item's. */
export const isNamed = ({ names, globs }: Declared, found: string): boolean =>
  names.includes(found) ||
  globs.some((glob) => {
    const parts = glob.split('*');
    if (parts.join('').length < LITERAL) return false;
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
export const declaredItems = ({ charter }: Policy): { key: string; category: string; item: Declared }[] =>
  charter.categories.flatMap(({ id, services }) =>
    services.flatMap((service) =>
      service.cookies.map(({ name, raw }) => ({
        key: keyOf(id ?? '', service.id),
        category: keyOf(id ?? ''),
        item: {
          names: name,
          globs: list(string)(raw['match']),
          // own-properties: it is looked up by `Object.hasOwn` alone.
          storage: (string(raw['storage']) ?? 'cookie') as StorageKind,
          domains: list(string)(raw['domain']),
          paths: list(string)(raw['path']),
          party: string(raw['party']),
        },
      })),
    ),
  );
