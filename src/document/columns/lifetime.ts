/** How long an item lives, in words. */
import { parseDuration, writeDuration } from '../../charter/duration.js';
import { record, string, text as readText } from '../../charter/parsers.js';
import type { Context } from '../document-context.js';
import type { Fact } from '../document.js';
import * as words from '../values.messages.js';

/** What a duration says. */
export interface Lifetime {
  /** `session` ends with the browser or the tab. */
  readonly kind: 'session' | 'persistent' | 'unknown' | 'stated';
  /** In lower case, for use inside a sentence; absent where only the author's words say it. */
  readonly text: string | undefined;
  readonly own: Fact | undefined;
}

/** True for what says how long; false for words of the author's in its place. */
export const isDuration = (value: unknown): boolean =>
  typeof value === 'string'
    ? /^(session|persistent|unknown)$/.test(value) || !!parseDuration(value)
    : ['value', 'max', 'sliding', 'text'].some((key) => Object.hasOwn(record(value), key));

/** Words for one value; a value that is no duration is shown as it was written. */
const wordsFor = ({ msg, language }: Context, value: string, inTab: boolean): [Lifetime['kind'], string] => {
  switch (value) {
    case 'session':
      return ['session', inTab ? words.untilTab(msg) : words.untilBrowser(msg)];
    case 'persistent':
      return ['persistent', words.untilDeleted(msg)];
    case 'unknown':
      return ['unknown', words.notKnown(msg)];
    default: {
      const amounts = parseDuration(value);
      return ['stated', amounts ? writeDuration(amounts, language) : value];
    }
  }
};

/** @param duration As it stands in the file: a string, or an object. */
export const lifetime = (context: Context, duration: unknown, storage?: string): Lifetime | undefined => {
  const { msg, plain } = context;
  const { value = duration, max, sliding, text } = record(duration);
  const stated = string(max) ?? string(value);
  const label = plain(readText(text));
  const own = label && { phrase: label };
  if (!stated) return own && { kind: 'stated', text: undefined, own };
  const [kind, said] = wordsFor(context, stated, storage === 'sessionStorage');
  const limited = string(max) !== undefined && kind === 'stated';
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

/** How long the visitor's choice is kept: longer with an objection in it, and in `localStorage` without an end. */
export const lifeOfChoice = (
  { msg, language }: Context,
  storage: string,
  months: number,
  objectionMonths: number,
): string => {
  const said = writeDuration([['month', months]], language);
  if (storage === 'localStorage') return words.untilDeletedCounts(msg, said);
  return objectionMonths > months
    ? words.withObjection(msg, said, writeDuration([['month', objectionMonths]], language))
    : said;
};

/** A phrase that stands alone begins with a capital. */
export const capital = (text: string, language: string): string =>
  text.slice(0, 1).toLocaleUpperCase(language) + text.slice(1);

/** The facts of a cell: our words, then the author's. */
export const durationFacts = (context: Context, duration: unknown, storage?: string): Fact[] => {
  const found = lifetime(context, duration, storage);
  if (!found) return [];
  const { text, own } = found;
  return [...(text ? [{ phrase: { text: capital(text, context.language) } }] : []), ...(own ? [own] : [])];
};
