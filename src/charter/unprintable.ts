/**
 * Characters that no text has and no document may have: controls, halves of a character, code points that are none
 * (HTML, "preprocessing the input stream"). Tabs and line ends are white space.
 */
// oxlint-disable-next-line no-control-regex
const UNPRINTABLE = /[\0-\x08\v\f\x0E-\x1F\x7F-\x9F\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** The first of them in a text. */
export const findUnprintable = (text: string): string | undefined => text.match(UNPRINTABLE)?.[0];

/** Brackets inside one another, of which a charter has about ten. */
const MAX_VALUE_DEPTH = 32;

/** A file without them, in its values and in the names of its fields. What is nested deeper than a charter is left out. */
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
