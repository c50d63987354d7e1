/** Putting a choice where it is kept, and agreeing on it with other tabs. */
import { decodeChoice, encodeChoice, keyOf, latestChoice } from './choice.js';
import type { Core } from './core.js';
import { addMonths } from './decide.js';
import { MONTHS } from './policy.js';
import { readAll } from './storage/storage.js';

/** Months an objection is kept: it has no end, and browsers keep a cookie 400 days at most (RFC 6265bis, 5.5). */
const OBJECTION_MONTHS = 13;

/**
 * Puts the choice in force where it is kept. A place that throws, or keeps something else, is found out by reading.
 * @returns False where it will not be remembered.
 */
export const keep = async (core: Core, choice = core.known().choice): Promise<boolean> => {
  const { policy } = core.known();
  if (!choice) return false;
  const value = encodeChoice(choice);
  const from = choice.time ?? core.options.now();
  // A consent ends by its date; what keeps it stays as long as an objection beside it needs.
  const objects =
    policy
      ?.keys()
      .some(
        ([category, service]) =>
          choice.answers.get(keyOf(category, service)) === false &&
          policy.categories.get(category)?.consent === 'opt-out',
      ) ?? true;
  const months = Math.max(policy?.months ?? MONTHS, objects ? OBJECTION_MONTHS : 0);
  try {
    await core.storage.write(value, new Date(addMonths(from, months)));
  } catch {
    return false;
  }
  return (await readAll(core.storage))?.includes(value) ?? false;
};

/** Another tab stored a choice. The winner of the two holds in both, and is what is kept. */
export const hear = async (core: Core, value: string): Promise<void> => {
  const theirs = decodeChoice(value);
  const { choice } = core.known();
  const winner = latestChoice([choice, theirs]);
  if (!winner || !theirs) return;
  if (winner !== choice) core.follow(winner);
  else if (encodeChoice(winner) !== value) {
    // The other tab wrote over ours before it heard of it.
    await keep(core);
    core.spread?.(encodeChoice(winner));
  }
};
