/** What an act comes to: answers by key, in the order of the charter. */
import { report } from '../registry.js';
import { type Choice, isService, keyOf, partsOf } from './choice.js';
import type { Core } from './core.js';
import { answerOf } from './decide.js';
import type { Policy } from './policy.js';
import type { Answers } from './state.js';

/** Categories that can be answered: those asked, and those that can be objected to. */
const answerable = ({ categories }: Policy): string[] =>
  [...categories].filter(([, { consent }]) => consent !== 'none').map(([id]) => id);

/** Both answers to everything that was answerable, and to services answered one by one. */
export const bothAnswers = (core: Core, policy: Policy, { answers }: Choice): Answers => ({
  ...Object.fromEntries(answerable(policy).map((id) => [id, core.decide(id) === true])),
  ...Object.fromEntries([...answers].filter(([key]) => isService(key))),
});

/** Answers given before that still hold: those of a choice that counts, and every objection. In the charter's order. */
const standing = (core: Core, policy: Policy): Map<string, boolean> => {
  const known = core.known();
  const { choice } = known;
  return new Map(
    policy.keys().flatMap(([category, service]): [string, boolean][] => {
      const consent = policy.categories.get(category)?.consent;
      const key = keyOf(category, service);
      // Everything was refused in one word: each category was.
      const said = choice?.answers.get(key) ?? (choice?.none && service === undefined ? false : undefined);
      const holds = answerOf(known, category, service) !== undefined || (consent === 'opt-out' && !said);
      return consent === 'none' || said === undefined || !holds ? [] : [[key, said]];
    }),
  );
};

/** An answer to all that is asked. Objections stay as they are: they answer another question. */
export const toAll =
  (core: Core, yes: boolean) =>
  (policy: Policy): Map<string, boolean> => {
    const { held } = core.consent.state;
    const before = standing(core, policy);
    return new Map(
      policy.keys().flatMap(([category, service]): [string, boolean][] => {
        const key = keyOf(category, service);
        const consent = policy.categories.get(category)?.consent;
        if (consent === 'opt-in')
          return service === undefined ? [[key, yes && !held.includes(category)]] : [];
        return before.get(key) === false ? [[key, false]] : [];
      }),
    );
  };

/** Answers by key, of those the charter knows; others are told to the author. */
const understood = (policy: Policy, answers: Answers): Map<string, boolean> => {
  const keys = new Map(policy.keys().map((key) => [key.join('/'), key]));
  const found = new Map<string, boolean>();
  for (const [name, yes] of Object.entries(answers)) {
    const key = keys.get(name);
    if (!key) report('answer', name, [...keys.keys()].join(', '));
    else if (policy.categories.get(key[0])?.consent !== 'none') {
      // Anything but a plain yes is a no.
      found.set(keyOf(...key), (yes as unknown) === true);
    }
  }
  return found;
};

/** Those answers, on top of the ones that count. */
export const onTop =
  (core: Core, said: Answers) =>
  (policy: Policy): Map<string, boolean> => {
    const { consent } = core;
    const next = understood(policy, said);
    const byCategory = [...next.keys()].some((key) => !isService(key));
    const merged = standing(core, policy);
    if (byCategory) {
      for (const [id, { consent: kind }] of policy.categories) {
        const key = keyOf(id);
        // What was shown and not turned on is refused.
        if (kind === 'opt-in' && !merged.has(key)) merged.set(key, false);
        // An answer about the whole replaces those about its parts.
        if (next.has(key))
          for (const part of merged.keys()) if (part.startsWith(`${key}/`)) merged.delete(part);
      }
    }
    for (const [key, yes] of next) {
      const [category] = partsOf(key);
      const exempt = policy.categories.get(category)?.consent === 'opt-out';
      // No objection is no consent: it is not kept, lest a stricter charter take it for one.
      if (exempt && yes && !consent.state.held.includes(category)) merged.delete(key);
      else merged.set(key, yes);
    }
    // In the order of the charter, and without what it no longer has.
    return new Map(
      policy.keys().flatMap((parts): [string, boolean][] => {
        const yes = merged.get(keyOf(...parts));
        return yes === undefined ? [] : [[keyOf(...parts), yes]];
      }),
    );
  };
