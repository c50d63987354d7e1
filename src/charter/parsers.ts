/**
 * Parser combinators for the charter file. Each accepts any JSON value and returns its usable part; none throws.
 */

/** One string for every language, or one string per BCP 47 language tag. */
export type LocalizedText = string | Readonly<Record<string, string>>;

/** `hasExtendedFields` is set if an object has a field that these parsers ignore. */
export interface ParseReport {
  hasExtendedFields: boolean;
}

export type Parser<T> = (value: unknown, seen?: ParseReport) => T;

/** Source of a parsed object, as it is in the JSON. */
export interface WithJson {
  readonly json: Readonly<Record<string, unknown>>;
}

/** Own property by a name of the author's: inherited ones, such as `constructor`, are ignored. */
export const own = (from: unknown, name: string): unknown =>
  isRecord(from) && Object.hasOwn(from, name) ? Reflect.get(from, name) : undefined;

type Shape = Readonly<Record<string, Parser<unknown>>>;

/** True for a JSON object. */
export const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * JSON object without a prototype, empty for any other value. A property that a page added to `Object.prototype` is
 * not a field of a charter.
 */
export const parseRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  // A literal with `__proto__: null` is a hash table in V8, of four times the size: a long charter has thousands.
  Object.setPrototypeOf({ ...(isRecord(value) && value) }, null);

/** Empty strings count as absent. */
export const parseString: Parser<string | undefined> = (value) =>
  typeof value === 'string' && value ? value : undefined;

/** A day as ISO 8601 writes it, `2026-11-30`. `Date` parses other spellings in the local time zone. */
export const parseDay: Parser<Date | undefined> = (value) => {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return undefined;
  const day = new Date(value);
  // `Date` accepts February 30 and makes it a day of March.
  return day.toJSON()?.startsWith(value) ? day : undefined;
};

export const parseNumber: Parser<number> = (value) => (typeof value === 'number' ? value : 0);

export const parseText: Parser<LocalizedText | undefined> = (value) => {
  const entries = Object.entries(parseRecord(value)).filter(
    (entry): entry is [string, string] => !!parseString(entry[1]),
  );
  // `fr_FR` is a common misspelling of the language tag `fr-FR`.
  return entries.length
    ? Object.fromEntries(entries.map(([tag, one]) => [tag.replaceAll('_', '-'), one]))
    : parseString(value);
};

/** Drops items that `read` cannot parse. A single value, usually a name, counts as a list of one. */
export const parseList =
  <T>(read: Parser<T | undefined>): Parser<T[]> =>
  (value, seen) =>
    [value]
      .flat()
      .map((item) => read(item, seen))
      .filter((item) => item !== undefined);

/**
 * Parses the fields of an object, and keeps the object in `json` for the extended parsers; undefined for any other
 * value.
 */
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

/** Values by name. `Map`, since an author may name one `constructor`. */
export const parseDictionary =
  <T>(read: Parser<T>): Parser<ReadonlyMap<string, T>> =>
  (value, seen) =>
    new Map(Object.entries(parseRecord(value)).map(([key, item]) => [key, read(item, seen)]));
