/** Stores a choice, and agrees on it with other tabs. */
import type { ConsentSnapshot } from './policy.js';
import { DEFAULT_CHOICE_MONTHS, DEFAULT_OBJECTION_MONTHS } from '../charter/choice-defaults.js';
import { type Choice, decodeChoice, encodeChoice, isSameChoice, toKey } from './choice.js';
import type { ConsentContext } from './consent-context.js';
import { addMonths } from './choice-status.js';
import { withTimeout } from '../util/yield-to-main.js';
import { isAhead, pickChoice } from './pick-choice.js';
import { readValues } from './storage/storage.js';

/** Expiry of the stored value: consent ends by its own date, but an objection in the same value does not. */
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
  // A future date must not extend the expiry.
  return new Date(addMonths(time === undefined || isAhead(time, now) ? now : time, months));
};

/**
 * Stores the choice, and reads it back: storage may throw, or keep something else.
 * @returns False where the choice was not stored.
 */
export const persistChoice = async (
  core: ConsentContext,
  choice = core.snapshot().choice,
): Promise<boolean> => {
  // `expiryOf` needs the charter.
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
 * Stores a choice. If slow storage wrote it after a newer one, stores the newer one again.
 * @returns False where the choice was not stored.
 */
export const persistNewest = async (core: ConsentContext, choice: Choice): Promise<boolean> => {
  const isKept = await persistChoice(core, choice);
  const { written } = core;
  if ((written?.time ?? -Infinity) > (choice.time ?? Infinity)) void persistChoice(core, written);
  else core.written = choice;
  return isKept;
};

/**
 * Handles a choice that another tab stored. `pickChoice` picks one of the two, which is applied and stored in both
 * tabs.
 */
export const receiveChoice = async (core: ConsentContext, value: unknown): Promise<void> => {
  const theirs = decodeChoice(value);
  const { choice } = core.snapshot();
  if (!theirs || isSameChoice(theirs, choice)) return;
  const winner = pickChoice(core.snapshot(), [theirs]);
  if (winner !== choice) core.applyRemoteChoice(winner);
  // Tabs with different charters may never agree: each sends its choice once.
  else if (winner && core.disputed !== value) {
    core.disputed = value;
    // The other tab overwrote our choice before it received it.
    await persistChoice(core);
    core.broadcast?.(encodeChoice(winner));
  }
};
