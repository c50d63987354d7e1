/** Durations as ISO 8601 writes them: `P13M`, `P1Y1M`, `PT30M`. */

const ISO =
  /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

export const DURATION_UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const;

export type Amount = readonly [unit: (typeof DURATION_UNITS)[number], count: number];

/** Parts of a duration, largest first; undefined if the text is not a duration. */
export const parseDuration = (text: string): Amount[] | undefined => {
  const counts = ISO.exec(text)?.slice(1);
  if (!counts) return undefined;
  const amounts = DURATION_UNITS.map((unit, index): Amount => [unit, Number(counts[index] ?? 0)]);
  const filled = amounts.filter(([, count]) => count);
  return filled.length ? filled : [['day', 0]];
};

/** Formats by language and unit: a new one costs more than the row of a table that the duration is in. */
const formats = new Map<string, Intl.NumberFormat>();

const formatAmount = ([unit, count]: Amount, language: string): string => {
  const key = `${language} ${unit}`;
  const format =
    formats.get(key) ?? new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
  formats.set(key, format);
  // No-break space: a number and its unit stay on one line.
  return format.format(count).replaceAll(' ', '\u00A0');
};

/** `1 year and 1 month`, as the language writes it. */
export const formatDuration = (amounts: readonly Amount[], language: string): string => {
  const texts = amounts.map((amount) => formatAmount(amount, language));
  return texts[1] ? new Intl.ListFormat(language, { type: 'conjunction' }).format(texts) : (texts[0] ?? '');
};
