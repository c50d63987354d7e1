/** Duration of a cookie, in words. */
import { parseDuration, formatDuration } from '../../charter/duration.js';
import { parseRecord, parseString, parseText as readText } from '../../charter/parsers.js';
import type { DocumentContext } from '../document-context.js';
import type { Fact } from '../document.js';
import * as words from '../values.messages.js';

/** Duration in words, with its kind. */
export interface Lifetime {
  /** `session` ends with the browser or the tab. */
  readonly kind: 'session' | 'persistent' | 'unknown' | 'stated';
  /** Lower case, for use inside a sentence; undefined if there is only the author's text. */
  readonly text: string | undefined;
  readonly own: Fact | undefined;
}

/** True for a duration; false for a text of the author's in its place. */
export const isDuration = (value: unknown): boolean =>
  typeof value === 'string'
    ? /^(session|persistent|unknown)$/.test(value) || !!parseDuration(value)
    : ['value', 'max', 'sliding', 'text'].some((key) => Object.hasOwn(parseRecord(value), key));

/** Words for one value; a value that is no duration is shown as it was written. */
const lifetimeText = (
  { msg, language }: DocumentContext,
  value: string,
  inTab: boolean,
): [Lifetime['kind'], string] => {
  switch (value) {
    case 'session':
      return ['session', inTab ? words.untilTab(msg) : words.untilBrowser(msg)];
    case 'persistent':
      return ['persistent', words.untilDeleted(msg)];
    case 'unknown':
      return ['unknown', words.notKnown(msg)];
    default: {
      const amounts = parseDuration(value);
      return ['stated', amounts ? formatDuration(amounts, language) : value];
    }
  }
};

/** @param duration Value in the file: a string, or an object. */
export const readLifetime = (
  context: DocumentContext,
  duration: unknown,
  storage?: string,
): Lifetime | undefined => {
  const { msg, resolveText } = context;
  const { value = duration, max, sliding, text } = parseRecord(duration);
  const stated = parseString(max) ?? parseString(value);
  const label = resolveText(readText(text));
  const own = label && { phrase: label };
  if (!stated) return own && { kind: 'stated', text: undefined, own };
  const [kind, said] = lifetimeText(context, stated, storage === 'sessionStorage');
  const limited = parseString(max) !== undefined && kind === 'stated';
  const renewed = sliding === true && kind === 'stated';
  const whole =
    limited && renewed
      ? words.atMostFromLastVisit(msg, said)
      : limited
        ? words.atMost(msg, said)
        : renewed
          ? words.fromLastVisit(msg, said)
          : said;
  return { kind, text: whole, own };
};

/** Duration of the stored choice: longer with an objection in it, unlimited in `localStorage`. */
export const choiceLifetime = (
  { msg, language }: DocumentContext,
  storage: string,
  months: number,
  objectionMonths: number,
): string => {
  const said = formatDuration([['month', months]], language);
  if (storage === 'localStorage') return words.untilDeletedCounts(msg, said);
  return objectionMonths > months
    ? words.withObjection(msg, said, formatDuration([['month', objectionMonths]], language))
    : said;
};

/** Capitalizes a phrase that is not inside a sentence. */
export const capitalize = (text: string, language: string): string =>
  text.slice(0, 1).toLocaleUpperCase(language) + text.slice(1);

/** The facts of a cell: our words, then the author's. */
export const durationFacts = (context: DocumentContext, duration: unknown, storage?: string): Fact[] => {
  const found = readLifetime(context, duration, storage);
  if (!found) return [];
  const { text, own } = found;
  return [...(text ? [{ phrase: { text: capitalize(text, context.language) } }] : []), ...(own ? [own] : [])];
};
