/**
 * Small readers that put together the shape of the file. Each takes whatever stands in the JSON and
 * gives back what can be used of it; none throws.
 */

/** One string for every language, or one string per BCP 47 language tag. */
export type LocalizedText = string | Readonly<Record<string, string>>;

/** Set when an object has a field that the small readers do not know. */
export interface ParseReport {
  hasExtendedFields: boolean;
}

export type Parser<T> = (value: unknown, seen?: ParseReport) => T;

/** What was read, as it stands in the JSON. */
export interface WithJson {
  readonly json: Readonly<Record<string, unknown>>;
}

/** What an object has by a name that may be any word; nothing of what it inherits. */
export const own = (from: unknown, name: string): unknown =>
  isRecord(from) && Object.hasOwn(from, name) ? Reflect.get(from, name) : undefined;

type Shape = Readonly<Record<string, Parser<unknown>>>;

/** True for a JSON object. */
export const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The value as a JSON object; anything else as an empty one. It has what the file says and inherits nothing: what a
 * page put on `Object.prototype` is no field of a charter.
 */
export const parseRecord = (value: unknown): Readonly<Record<string, unknown>> => ({
  __proto__: null,
  ...(isRecord(value) && value),
});

/** Empty strings count as absent. */
export const parseString: Parser<string | undefined> = (value) =>
  typeof value === 'string' && value ? value : undefined;

export const parseNumber: Parser<number> = (value) => (typeof value === 'number' ? value : 0);

export const parseText: Parser<LocalizedText | undefined> = (value) => {
  const entries = Object.entries(parseRecord(value)).filter(
    (entry): entry is [string, string] => !!parseString(entry[1]),
  );
  // `fr_FR` is common, though no language tag.
  return entries.length
    ? Object.fromEntries(entries.map(([tag, one]) => [tag.replaceAll('_', '-'), one]))
    : parseString(value);
};

/** Leaves out what `read` can make nothing of. A value alone counts as a list of one: a name as a rule. */
export const parseList =
  <T>(read: Parser<T | undefined>): Parser<T[]> =>
  (value, seen) =>
    [value]
      .flat()
      .map((item) => read(item, seen))
      .filter((item) => item !== undefined);

/** The fields of an object, and the object itself for readers of more; nothing when it is none. */
export const parseObject =
  <S extends Shape>(
    shape: S,
  ): Parser<({ readonly [K in keyof S]: ReturnType<S[K]> } & WithJson) | undefined> =>
  (value, seen) => {
    if (!isRecord(value)) return undefined;
    const json = parseRecord(value);
    if (seen) seen.hasExtendedFields ||= Object.keys(json).some((key) => !Object.hasOwn(shape, key));
    const fields = Object.entries(shape).map(([key, read]) => [key, read(own(json, key), seen)]);
    return { ...Object.fromEntries(fields), json } as never;
  };

/** Values by name. A map, since an author may call one of them `constructor`. */
export const parseDictionary =
  <T>(read: Parser<T>): Parser<ReadonlyMap<string, T>> =>
  (value, seen) =>
    new Map(Object.entries(parseRecord(value)).map(([key, item]) => [key, read(item, seen)]));
