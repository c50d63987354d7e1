/** Putting a choice where it is kept, and agreeing on it with other tabs. */
import type { ConsentSnapshot } from './policy.js';
import { DEFAULT_CHOICE_MONTHS, DEFAULT_OBJECTION_MONTHS } from '../charter/choice-defaults.js';
import { type Choice, decodeChoice, encodeChoice, isSameChoice, toKey } from './choice.js';
import type { ConsentContext } from './consent-context.js';
import { addMonths } from './choice-status.js';
import { withTimeout } from '../util/yield-to-main.js';
import { isAhead, pickChoice } from './pick-choice.js';
import { readValues } from './storage/storage.js';

/** When the place may forget a choice: a consent ends by its date, an objection beside it has no end. */
const expiryOf = ({ time, answers, refusesAll }: Choice, { policy, now }: ConsentSnapshot): Date => {
  const objects =
    policy
      ?.keys()
      .some(
        ([category, service]) =>
          policy.categories.get(category)?.consent === 'opt-out' &&
          (refusesAll || answers.get(toKey(category, service)) === false),
      ) ?? true;
  const months = objects
    ? (policy?.objectionMonths ?? DEFAULT_OBJECTION_MONTHS)
    : (policy?.months ?? DEFAULT_CHOICE_MONTHS);
  // A date that has not come keeps nothing for longer.
  return new Date(addMonths(time === undefined || isAhead(time, now) ? now : time, months));
};

/**
 * Puts the choice in force where it is kept. A place that throws, or keeps something else, is found out by reading.
 * @returns False where it will not be remembered.
 */
export const persistChoice = async (
  core: ConsentContext,
  choice = core.snapshot().choice,
): Promise<boolean> => {
  // How long it is kept the charter says.
  if (!core.snapshot().policy) await withTimeout(core.loadPolicy().catch(() => {}));
  if (!choice) return false;
  const value = encodeChoice(choice);
  try {
    await core.storage.write(value, expiryOf(choice, core.snapshot()));
  } catch {
    return false;
  }
  return (await readValues(core.storage))?.includes(value) ?? false;
};

/**
 * Keeps a choice, and the newest where a place is slow: an older one that it wrote late does not stay in its stead.
 * @returns False where it will not be remembered.
 */
export const persistNewest = async (core: ConsentContext, choice: Choice): Promise<boolean> => {
  const isKept = await persistChoice(core, choice);
  const { written } = core;
  if ((written?.time ?? -Infinity) > (choice.time ?? Infinity)) void persistChoice(core, written);
  else core.written = choice;
  return isKept;
};

/** Another tab stored a choice. The winner of the two holds in both, and is what is kept. */
export const receiveChoice = async (core: ConsentContext, value: unknown): Promise<void> => {
  const theirs = decodeChoice(value);
  const { choice } = core.snapshot();
  if (!theirs || isSameChoice(theirs, choice)) return;
  const winner = pickChoice(core.snapshot(), [theirs]);
  if (winner !== choice) core.applyRemoteChoice(winner);
  // Two tabs that know different charters may never agree: each says so once.
  else if (winner && core.disputed !== value) {
    core.disputed = value;
    // The other tab wrote over ours before it heard of it.
    await persistChoice(core);
    core.broadcast?.(encodeChoice(winner));
  }
};
