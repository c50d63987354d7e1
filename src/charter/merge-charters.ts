/**
 * Merges a charter with one that extends it, as JSON Merge Patch does (RFC 7386: objects are merged, `null` removes),
 * with two exceptions. Lists of named items are merged by name. A text is replaced whole: a new French sentence
 * beside an old English one would contradict it.
 */
import { statesOutsideAcceptAll, strictness } from './category-consent.js';
import { isRecord as isObject, own as ownOf, parseNumber, parseRecord } from './parsers.js';

type Item = Readonly<Record<string, unknown>>;

const isMergeable = (value: unknown): value is Item => isObject(value);

/** Merged lists, with the field that a string as an item is short for. */
const MERGED_LISTS: ReadonlyMap<string, string> = new Map([
  ['categories', 'id'],
  ['services', 'label'],
  ['cookies', 'name'],
  ['sections', 'type'],
  ['history', 'date'],
]);
/** Merged objects; any other, such as a text, replaces that of the base. */
const MERGED_OBJECTS = /^(site|controller|dpo|authority|providers|choice|cookie|options|optOut|facts)$/;

/** Identity of a list item. A cookie is identified by name, domain and storage. */
export const identityOf = (item: unknown, key: string): string | undefined => {
  if (!isMergeable(item)) return typeof item === 'string' ? item : undefined;
  const own = parseRecord(item);
  const { id, name, domain = '', storage = 'cookie', date, text } = own;
  if (typeof id === 'string') return id;
  if (key === 'cookies')
    return name === undefined
      ? undefined
      : [name, domain, storage]
          .flat()
          .filter((one) => typeof one === 'string')
          .join(' ')
          .replace(/ {2}cookie$/, '');
  if (key === 'history') return `${typeof date === 'string' ? date : ''} ${JSON.stringify(text)}`;
  const called = ownOf(own, MERGED_LISTS.get(key) ?? '');
  return typeof called === 'string' ? called : undefined;
};

const expandShorthand = (item: unknown, key: string): unknown =>
  typeof item === 'string' ? { [MERGED_LISTS.get(key) ?? 'id']: item } : item;

/** Index for new items: history is latest first, the date of the page stays last. */
const insertionIndex = (list: readonly unknown[], key: string): number => {
  if (key === 'history') return 0;
  const end = list.findIndex((item) => key === 'sections' && identityOf(item, key) === 'updated');
  return end < 0 ? list.length : end;
};

const mergeList = (base: readonly unknown[], change: unknown, key: string): unknown[] => {
  const merged: unknown[] = [...base];
  // List written as an object, by name: `{ "video": null }`.
  const changes: (readonly [string | undefined, unknown])[] = isMergeable(change)
    ? Object.entries(change)
    : [change].flat().map((item: unknown) => [identityOf(item, key), item]);
  const places = new Map<string | undefined, number>();
  merged.forEach((item, index) => {
    const name = identityOf(item, key);
    if (name !== undefined && !places.has(name)) places.set(name, index);
  });
  const gone = new Set<number>();
  const added: unknown[] = [];
  for (const [name, item] of changes) {
    const index = places.get(name);
    if (item === null) {
      if (index !== undefined) gone.add(index);
    } else if (index !== undefined) {
      merged[index] = mergeObject(
        parseRecord(expandShorthand(merged[index], key)),
        parseRecord(expandShorthand(item, key)),
        key,
      );
    } else if (isMergeable(change) && isMergeable(item)) {
      added.push(mergeObject({}, { [key === 'cookies' ? 'name' : 'id']: name, ...item }, key));
    } else added.push(isMergeable(item) ? mergeObject({}, item, key) : item);
  }
  const kept = merged.filter((_, index) => !gone.has(index));
  kept.splice(insertionIndex(kept, key), 0, ...added);
  return kept;
};

const mergeValues = (base: unknown, change: unknown, key: string): unknown => {
  const isList = MERGED_LISTS.has(key) && (Array.isArray(base) || isMergeable(change));
  if (isList) return mergeList(Array.isArray(base) ? base : [], change, key);
  if (isMergeable(base) && isMergeable(change) && MERGED_OBJECTS.test(key))
    return mergeObject(base, change, key);
  return change;
};

const expandProvider = (value: unknown): unknown => (typeof value === 'string' ? { name: value } : value);

const mergeObject = (base: Item, change: Item, key = ''): Item => {
  const merged = new Map(Object.entries(base));
  for (const [name, value] of Object.entries(change)) {
    if (value === null) merged.delete(name);
    else if (key === 'providers' && Object.hasOwn(base, name)) {
      merged.set(
        name,
        mergeObject(parseRecord(expandProvider(base[name])), parseRecord(expandProvider(value))),
      );
    } else merged.set(name, mergeValues(Object.hasOwn(base, name) ? base[name] : undefined, value, name));
  }
  return Object.fromEntries(merged);
};

/**
 * Keeps the stricter consent of the base: an extension can neither loosen a category nor replace it with a looser one.
 */
const keepStricterConsent = (categories: unknown, base: unknown): unknown => {
  if (!Array.isArray(categories)) return categories;
  const before = new Map([base ?? []].flat().map((one) => [parseRecord(one)['id'], parseRecord(one)]));
  return categories.map((one: unknown) => {
    const own = parseRecord(one);
    const from = before.get(own['id']);
    if (!from) return one;
    const looser = strictness(own['consent']) < strictness(from['consent']);
    const joins = statesOutsideAcceptAll(from) && !statesOutsideAcceptAll(own);
    return looser || joins
      ? {
          ...own,
          ...(looser && { consent: from['consent'] }),
          ...(joins && { acceptAll: from['acceptAll'] }),
        }
      : one;
  });
};

/**
 * Merges two files. Consent can only be tightened. Revisions are added up, so that a rise of either shows the banner
 * again.
 * @param base Parsed JSON; its own `extends` is ignored.
 */
export const mergeCharters = (base: unknown, changes: object): Record<string, unknown> => {
  const from = parseRecord(base);
  const merged = new Map(Object.entries(mergeObject(from, parseRecord(changes))));
  merged.delete('extends');
  if (merged.has('categories'))
    merged.set('categories', keepStricterConsent(merged.get('categories'), from['categories']));
  return {
    ...Object.fromEntries(merged),
    revision: parseNumber(from['revision']) + parseNumber(parseRecord(changes)['revision']),
  };
};
