/**
 * Characters not allowed in HTML (“preprocessing the input stream”): controls, lone surrogates, code points that are
 * no characters. Tabs and line ends are white space, and allowed.
 */
// oxlint-disable-next-line no-control-regex
const UNPRINTABLE = /[\0-\x08\v\f\x0E-\x1F\x7F-\x9F\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** First unprintable character of a text. */
export const findUnprintable = (text: string): string | undefined => text.match(UNPRINTABLE)?.[0];

/** Maximum nesting of a file; a charter has about ten levels. */
const MAX_VALUE_DEPTH = 32;

/**
 * Removes unprintable characters from the values and keys of a file. Values nested deeper than `MAX_VALUE_DEPTH` are
 * dropped.
 */
export const withoutUnprintable = (value: unknown, depth = 0): unknown => {
  if (typeof value === 'string') return value.replace(UNPRINTABLE, '');
  if (typeof value !== 'object' || !value) return value;
  if (depth > MAX_VALUE_DEPTH) return undefined;
  if (Array.isArray(value)) return value.map((one) => withoutUnprintable(one, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key.replace(UNPRINTABLE, ''),
      withoutUnprintable(one, depth + 1),
    ]),
  );
};
