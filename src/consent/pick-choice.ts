/**
 * Which of several choices is in force: those found under one name, and those of other tabs. Loaded where there are
 * several. Whether a choice counts comes before its date, and what was refused last is never granted by an older answer.
 */
import type { ConsentSnapshot } from './policy.js';
import { type Choice, encodeChoice, grantsAny } from './choice.js';
import { invalidReason, type ConsentStatus } from './choice-status.js';

/** Milliseconds that a clock may be set back between two answers. */
const TOLERANCE = 60_000;

/** True for a date that has not come: it says nothing of the order of answers. */
export const isAhead = (time: number, now: number): boolean => time > now + TOLERANCE;

/** When an answer is given: after the one before it, also where the clock was set back a little between them. */
export const dateAnswer = (now: number, before: Choice | undefined): number => {
  const at = Math.trunc(now);
  const earlier = before?.time ?? 0;
  return isAhead(earlier, at) ? at : Math.max(at, earlier + 1);
};

/** A choice with what its place among others depends on. */
interface Ranked {
  readonly choice: Choice;
  readonly date: number;
  /** True where it grants something by a date that has not come. */
  readonly ahead: boolean;
  /** Why it does not count. */
  readonly fault: ConsentStatus | undefined;
}

const rank = (known: ConsentSnapshot, choice: Choice): Ranked => {
  const { time = Infinity } = choice;
  const ahead = isAhead(time, known.now);
  return {
    choice,
    // A refusal in force here whose date says nothing was given before whatever is heard after it was taken up.
    date: choice === known.choice && ahead ? known.since - 1 : time,
    ahead: ahead && grantsAny(choice),
    fault: invalidReason(known, choice),
  };
};

/** The latest first; of two at one moment the one that grants less. */
const byDate = (one: Ranked, other: Ranked): number =>
  +one.ahead - +other.ahead ||
  (one.date === other.date ? 0 : other.date - one.date) ||
  +grantsAny(one.choice) - +grantsAny(other.choice) ||
  (encodeChoice(one.choice) < encodeChoice(other.choice) ? -1 : 1);

/** What a choice says of a key: its own answer, else that of its category. */
const answersOf = ({ answers }: Choice, key: string): boolean | undefined =>
  answers.get(key) ?? answers.get(key.split('/')[0] ?? key);

/** True where a choice refuses something that another grants. */
const isWithdrawal = (one: Choice, other: Choice): boolean =>
  [...one.answers.keys(), ...other.answers.keys()].some(
    (key) => answersOf(one, key) === false && answersOf(other, key) === true,
  );

/**
 * The choice in force, of the one that is and others; undefined where there is none.
 *
 * Those that count come before those that do not, which only say that the visitor answered once. A yes by a date that
 * has not come yields to any answer that has its date; a refusal without a date is the latest.
 */
export const pickChoice = (
  known: ConsentSnapshot,
  others: readonly (Choice | undefined)[],
): Choice | undefined => {
  const all = [known.choice, ...others]
    .filter((choice) => choice !== undefined)
    .map((choice) => rank(known, choice))
    .toSorted(byDate);
  // In a page that has not heard of the new charter the visitor refused: that ends an older yes under the new one.
  const refusing = all.filter(({ fault, ahead }) => fault === 'revised' && !ahead);
  const isOver = (one: Ranked): boolean =>
    refusing.some((later) => later.date > one.date && isWithdrawal(later.choice, one.choice));
  return (all.find((one) => !one.fault && !isOver(one)) ?? all.find(({ fault }) => fault))?.choice;
};
