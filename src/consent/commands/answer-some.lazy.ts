/** Answers to some categories or services, merged into the current ones. Lazy-loaded. */
import { warnAuthor } from '../../page-state.js';
import { isServiceKey, toKey, parseKey } from '../choice.js';
import { type Compose, answersInForce } from './answer-all.js';
import type { ConsentPolicy } from '../policy.js';
import type { Answers } from '../consent-state.js';

/** Answers by key, for ids of the charter; others are reported to the author. */
const knownAnswers = (policy: ConsentPolicy, answers: Answers): Map<string, boolean> => {
  const keys = new Map(policy.keys().map((key) => [key.join('/'), key]));
  const found = new Map<string, boolean>();
  for (const [name, yes] of Object.entries(answers)) {
    const key = keys.get(name);
    if (!key) warnAuthor('answer', name, [...keys.keys()].join(', '));
    else if (policy.categories.get(key[0])?.consent !== 'none') {
      // Only `true` is consent: any other value is a refusal.
      found.set(toKey(...key), (yes as unknown) === true);
    }
  }
  return found;
};

/** Merges answers into the current ones. */
export const mergeAnswers =
  (said: Answers): Compose =>
  (known, policy) => {
    const next = knownAnswers(policy, said);
    const byCategory = [...next.keys()].some((key) => !isServiceKey(key));
    const merged = answersInForce(known, policy);
    if (byCategory) {
      for (const [id, { consent: kind }] of policy.categories) {
        const key = toKey(id);
        // Categories that were shown and not turned on are refused.
        if (kind === 'opt-in' && !merged.has(key)) merged.set(key, false);
        // An answer for a category replaces those for its services.
        if (next.has(key))
          for (const part of merged.keys()) if (part.startsWith(`${key}/`)) merged.delete(part);
      }
    }
    for (const [key, yes] of next) {
      const [category] = parseKey(key);
      const exempt = policy.categories.get(category)?.consent === 'opt-out';
      // Lifting an objection (opt-out) is not opt-in consent. Delete the key instead of storing `true`, or a later
      // charter that makes the category opt-in would read it as consent.
      if (exempt && yes && !policy.refusedBySignal(known).includes(category)) merged.delete(key);
      else merged.set(key, yes);
    }
    // In the order of the charter, without keys that it no longer has.
    return new Map(
      policy.keys().flatMap((parts): [string, boolean][] => {
        const yes = merged.get(toKey(...parts));
        return yes === undefined ? [] : [[toKey(...parts), yes]];
      }),
    );
  };
