/** Answers to some of what can be answered, on top of those that hold. Loaded with the first of them. */
import { warnAuthor } from '../../page-state.js';
import { isServiceKey, toKey, parseKey } from '../choice.js';
import { type Compose, answersInForce } from './answer-all.js';
import type { ConsentPolicy } from '../policy.js';
import type { Answers } from '../consent-state.js';

/** Answers by key, of those the charter knows; others are told to the author. */
const knownAnswers = (policy: ConsentPolicy, answers: Answers): Map<string, boolean> => {
  const keys = new Map(policy.keys().map((key) => [key.join('/'), key]));
  const found = new Map<string, boolean>();
  for (const [name, yes] of Object.entries(answers)) {
    const key = keys.get(name);
    if (!key) warnAuthor('answer', name, [...keys.keys()].join(', '));
    else if (policy.categories.get(key[0])?.consent !== 'none') {
      // Anything but a plain yes is a no.
      found.set(toKey(...key), (yes as unknown) === true);
    }
  }
  return found;
};

/** Those answers, on top of the ones that count. */
export const mergeAnswers =
  (said: Answers): Compose =>
  (known, policy) => {
    const next = knownAnswers(policy, said);
    const byCategory = [...next.keys()].some((key) => !isServiceKey(key));
    const merged = answersInForce(known, policy);
    if (byCategory) {
      for (const [id, { consent: kind }] of policy.categories) {
        const key = toKey(id);
        // What was shown and not turned on is refused.
        if (kind === 'opt-in' && !merged.has(key)) merged.set(key, false);
        // An answer about the whole replaces those about its parts.
        if (next.has(key))
          for (const part of merged.keys()) if (part.startsWith(`${key}/`)) merged.delete(part);
      }
    }
    for (const [key, yes] of next) {
      const [category] = parseKey(key);
      const exempt = policy.categories.get(category)?.consent === 'opt-out';
      // No objection is no consent: it is not kept, lest a stricter charter take it for one.
      if (exempt && yes && !policy.refusedBySignal(known).includes(category)) merged.delete(key);
      else merged.set(key, yes);
    }
    // In the order of the charter, and without what it no longer has.
    return new Map(
      policy.keys().flatMap((parts): [string, boolean][] => {
        const yes = merged.get(toKey(...parts));
        return yes === undefined ? [] : [[toKey(...parts), yes]];
      }),
    );
  };
