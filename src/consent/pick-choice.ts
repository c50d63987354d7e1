/**
 * Picks the current choice among several: cookies of one name, or choices of other tabs. Lazy-loaded. A choice that
 * counts comes before a newer one that does not, and an older choice never grants what was refused last.
 */
import type { ConsentSnapshot } from './policy.js';
import { type Choice, encodeChoice, grantsAny } from './choice.js';
import { invalidReason, type ConsentStatus } from './choice-status.js';

/** Milliseconds that a clock may be set back between two answers. */
const TOLERANCE = 60_000;

/** True for a date in the future, which does not tell the order of answers. */
export const isAhead = (time: number, now: number): boolean => time > now + TOLERANCE;

/** Date of a new answer: later than the one before, even where the clock was set back a little between them. */
export const dateAnswer = (now: number, before: Choice | undefined): number => {
  const at = Math.trunc(now);
  const earlier = before?.time ?? 0;
  return isAhead(earlier, at) ? at : Math.max(at, earlier + 1);
};

/** A choice with its sort keys. */
interface Ranked {
  readonly choice: Choice;
  readonly date: number;
  /** True where the choice grants something and its date is in the future. */
  readonly ahead: boolean;
  /** Why the choice does not count. */
  readonly fault: ConsentStatus | undefined;
}

const rank = (known: ConsentSnapshot, choice: Choice): Ranked => {
  const { time = Infinity } = choice;
  const ahead = isAhead(time, known.now);
  return {
    choice,
    // The current refusal has a future date: dated just before `since`, so that any answer given after that is newer.
    date: choice === known.choice && ahead ? known.since - 1 : time,
    ahead: ahead && grantsAny(choice),
    fault: invalidReason(known, choice),
  };
};

/** Sorts the newest choice first; of two with the same date, the one that grants less. */
const byDate = (one: Ranked, other: Ranked): number =>
  +one.ahead - +other.ahead ||
  (one.date === other.date ? 0 : other.date - one.date) ||
  +grantsAny(one.choice) - +grantsAny(other.choice) ||
  (encodeChoice(one.choice) < encodeChoice(other.choice) ? -1 : 1);

/** Answer of a choice for a key: its own, else that of its category. */
const answersOf = ({ answers }: Choice, key: string): boolean | undefined =>
  answers.get(key) ?? answers.get(key.split('/')[0] ?? key);

/** True where a choice refuses something that another grants. */
const isWithdrawal = (one: Choice, other: Choice): boolean =>
  [...one.answers.keys(), ...other.answers.keys()].some(
    (key) => answersOf(one, key) === false && answersOf(other, key) === true,
  );

/**
 * Picks the valid choice, of the current one and others; undefined where there is none.
 *
 * Choices that count come before those that do not, which only show that the visitor answered once. An acceptance with
 * a future date comes last among those that count; a refusal without a date comes first.
 */
export const pickChoice = (
  known: ConsentSnapshot,
  others: readonly (Choice | undefined)[],
): Choice | undefined => {
  const all = [known.choice, ...others]
    .filter((choice) => choice !== undefined)
    .map((choice) => rank(known, choice))
    .toSorted(byDate);
  // Refusals under an older revision, in a tab that has not loaded the new charter: they end an older consent.
  const refusing = all.filter(({ fault, ahead }) => fault === 'revised' && !ahead);
  const isOver = (one: Ranked): boolean =>
    refusing.some((later) => later.date > one.date && isWithdrawal(later.choice, one.choice));
  return (all.find((one) => !one.fault && !isOver(one)) ?? all.find(({ fault }) => fault))?.choice;
};
