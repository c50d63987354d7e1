/** Putting a choice where it is kept, and agreeing on it with other tabs. */
import { MONTHS, OBJECTION_MONTHS } from '../charter/choice-defaults.js';
import { type Choice, decodeChoice, encodeChoice, isSameChoice, keyOf } from './choice.js';
import type { Core } from './consent-context.js';
import { addMonths, type Known } from './choice-status.js';
import { inTime } from '../util/yield-to-main.js';
import { isAhead, pickChoice } from './pick-choice.js';
import { readAll } from './storage/storage.js';

/** When the place may forget a choice: a consent ends by its date, an objection beside it has no end. */
const endOf = ({ time, answers, none }: Choice, { policy, now }: Known): Date => {
  const objects =
    policy
      ?.keys()
      .some(
        ([category, service]) =>
          policy.categories.get(category)?.consent === 'opt-out' &&
          (none || answers.get(keyOf(category, service)) === false),
      ) ?? true;
  const months = objects ? (policy?.objectionMonths ?? OBJECTION_MONTHS) : (policy?.months ?? MONTHS);
  // A date that has not come keeps nothing for longer.
  return new Date(addMonths(time === undefined || isAhead(time, now) ? now : time, months));
};

/**
 * Puts the choice in force where it is kept. A place that throws, or keeps something else, is found out by reading.
 * @returns False where it will not be remembered.
 */
export const keep = async (core: Core, choice = core.known().choice): Promise<boolean> => {
  // How long it is kept the charter says.
  if (!core.known().policy) await inTime(core.need().catch(() => {}));
  if (!choice) return false;
  const value = encodeChoice(choice);
  try {
    await core.storage.write(value, endOf(choice, core.known()));
  } catch {
    return false;
  }
  return (await readAll(core.storage))?.includes(value) ?? false;
};

/**
 * Keeps a choice, and the newest where a place is slow: an older one that it wrote late does not stay in its stead.
 * @returns False where it will not be remembered.
 */
export const keepNewest = async (core: Core, choice: Choice): Promise<boolean> => {
  const isKept = await keep(core, choice);
  const { written } = core;
  if ((written?.time ?? -Infinity) > (choice.time ?? Infinity)) void keep(core, written);
  else core.written = choice;
  return isKept;
};

/** Another tab stored a choice. The winner of the two holds in both, and is what is kept. */
export const hear = async (core: Core, value: unknown): Promise<void> => {
  const theirs = decodeChoice(value);
  const { choice } = core.known();
  if (!theirs || isSameChoice(theirs, choice)) return;
  const winner = pickChoice(core.known(), [theirs]);
  if (winner !== choice) core.follow(winner);
  // Two tabs that know different charters may never agree: each says so once.
  else if (winner && core.disputed !== value) {
    core.disputed = value;
    // The other tab wrote over ours before it heard of it.
    await keep(core);
    core.spread?.(encodeChoice(winner));
  }
};
