/** Putting a choice where it is kept, and agreeing on it with other tabs. */
import { decodeChoice, encodeChoice, latestChoice } from './choice.js';
import type { Core } from './core.js';
import { addMonths } from './decide.js';
import { MONTHS } from './policy.js';
import { readAll } from './storage/storage.js';

/**
 * Puts the choice in force where it is kept. A place that throws, or keeps something else, is found out by reading.
 * @returns False where it will not be remembered.
 */
export const keep = async (core: Core): Promise<boolean> => {
  const { choice, policy } = core.known();
  if (!choice) return false;
  const value = encodeChoice(choice);
  const from = choice.time ?? core.options.now();
  try {
    await core.storage.write(value, new Date(addMonths(from, policy?.months ?? MONTHS)));
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
