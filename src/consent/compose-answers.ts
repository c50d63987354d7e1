/** What an act comes to: answers by key, in the order of the charter. */
import { type Choice, isService, keyOf } from './choice.js';
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
export const standing = (core: Core, policy: Policy): Map<string, boolean> => {
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
