/**
 * A charter that adds to another or changes it, as JSON Merge Patch does (RFC 7386: objects are
 * merged, `null` takes away), except that lists of things with a name are merged by it, and that a
 * text is replaced whole: a new French sentence beside an old English one would say two things.
 */
import { isLeftOutOfAcceptAll } from './is-apart.js';
import { isRecord as isObject, own as ownOf, parseRecord } from './parsers.js';

type Item = Readonly<Record<string, unknown>>;

/** How strict each consent is; what is unknown is strictest. */
const STRICTNESS: readonly unknown[] = ['none', 'opt-out', 'opt-in'];
export const strictness = (consent: unknown): number => {
  const index = STRICTNESS.indexOf(consent);
  return index < 0 ? 2 : index;
};

const isMergeable = (value: unknown): value is Item => isObject(value);

/** Lists that are merged, and the field that a string alone stands for. */
const MERGED_LISTS: ReadonlyMap<string, string> = new Map([
  ['categories', 'id'],
  ['services', 'label'],
  ['cookies', 'name'],
  ['sections', 'type'],
  ['history', 'date'],
]);
/** Objects that are merged; any other, such as a text, takes the place of the base's. */
const MERGED_OBJECTS = /^(site|controller|dpo|authority|providers|choice|cookie|options|optOut|facts)$/;

/** What tells the things of a list apart; a cookie is named with its domain and storage. */
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

/** Where a new thing goes: what is latest comes first, the date of the page comes last. */
const insertionIndex = (list: readonly unknown[], key: string): number => {
  if (key === 'history') return 0;
  const end = list.findIndex((item) => key === 'sections' && identityOf(item, key) === 'updated');
  return end < 0 ? list.length : end;
};

const mergeList = (base: readonly unknown[], change: unknown, key: string): unknown[] => {
  const merged: unknown[] = [...base];
  // By name: `{ "video": null }`.
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

/** A provider may be written as its name alone. */
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

/** What a base asks for, no extension lets pass: neither by changing a category, nor by putting another in its place. */
const keepStricterConsent = (categories: unknown, base: unknown): unknown => {
  if (!Array.isArray(categories)) return categories;
  const before = new Map([base ?? []].flat().map((one) => [parseRecord(one)['id'], parseRecord(one)]));
  return categories.map((one: unknown) => {
    const own = parseRecord(one);
    const from = before.get(own['id']);
    if (!from) return one;
    const looser = strictness(own['consent']) < strictness(from['consent']);
    const joins = isLeftOutOfAcceptAll(from) && !isLeftOutOfAcceptAll(own);
    return looser || joins
      ? {
          ...own,
          ...(looser && { consent: from['consent'] }),
          ...(joins && { acceptAll: from['acceptAll'] }),
        }
      : one;
  });
};

const isNumber = (value: unknown): number => (typeof value === 'number' ? value : 0);

/**
 * The two as one file. Consent can only be tightened: what a base asks for, no extension lets pass.
 * The revisions are added up, so that raising either asks people again.
 * @param base Parsed JSON; what it extends itself is left out.
 */
export const mergeCharters = (base: unknown, changes: object): Record<string, unknown> => {
  const from = parseRecord(base);
  const merged = new Map(Object.entries(mergeObject(from, parseRecord(changes))));
  merged.delete('extends');
  if (merged.has('categories'))
    merged.set('categories', keepStricterConsent(merged.get('categories'), from['categories']));
  return {
    ...Object.fromEntries(merged),
    revision: isNumber(from['revision']) + isNumber(parseRecord(changes)['revision']),
  };
};
