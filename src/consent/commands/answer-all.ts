/** Composes the answers of a command: by key, in the order of the charter. */
import { type Choice, categoryIdOf, isServiceKey, toKey } from '../choice.js';
import type { ConsentContext } from '../consent-context.js';
import { findAnswer } from '../choice-status.js';
import type { ConsentPolicy, ConsentSnapshot } from '../policy.js';
import type { Answers } from '../consent-state.js';

/** Categories that can be answered: those asked, and those that can be objected to. */
const answerable = ({ categories }: ConsentPolicy): string[] =>
  [...categories].filter(([, { consent }]) => consent !== 'none').map(([id]) => id);

/** Answers for the record: yes or no for every category that can be answered, and for services answered one by one. */
export const recordedAnswers = (
  core: ConsentContext,
  policy: ConsentPolicy,
  { answers }: Choice,
): Answers => ({
  ...Object.fromEntries(answerable(policy).map((id) => [id, core.isGranted(id) === true])),
  ...Object.fromEntries(
    [...answers].flatMap(([key, yes]) => (isServiceKey(key) ? [[categoryIdOf(key), yes] as const] : [])),
  ),
});

/** Answers given before that still hold: those of a choice that counts, and every objection. In the charter's order. */
export const answersInForce = (known: ConsentSnapshot, policy: ConsentPolicy): Map<string, boolean> => {
  const { choice } = known;
  return new Map(
    policy.keys().flatMap(([category, service]): [string, boolean][] => {
      const consent = policy.categories.get(category)?.consent;
      const key = toKey(category, service);
      // `refusesAll` refuses each category.
      const said =
        choice?.answers.get(key) ?? (choice?.refusesAll && service === undefined ? false : undefined);
      const holds = findAnswer(known, category, service) !== undefined || (consent === 'opt-out' && !said);
      return consent === 'none' || said === undefined || !holds ? [] : [[key, said]];
    }),
  );
};

/** Composes the answers of a choice, on top of those in a snapshot. */
export type Compose = (known: ConsentSnapshot, policy: ConsentPolicy) => Map<string, boolean>;

/**
 * Answers all categories that need consent. Objections stay as they are: they are about categories that need none.
 * “Accept all” leaves categories that a browser signal refuses or the charter sets apart as they are, with their
 * services: the visitor neither accepted nor refused them.
 */
export const answerAll =
  (yes: boolean): Compose =>
  (known, policy) => {
    const left = yes ? [...policy.refusedBySignal(known), ...policy.outsideAcceptAll] : [];
    const before = answersInForce(known, policy);
    return new Map(
      policy.keys().flatMap(([category, service]): [string, boolean][] => {
        const key = toKey(category, service);
        const consent = policy.categories.get(category)?.consent;
        if (consent !== 'opt-in') return before.get(key) === false ? [[key, false]] : [];
        if (!left.includes(category)) return service === undefined ? [[key, yes]] : [];
        const answer = before.get(key);
        return answer === undefined ? [] : [[key, answer]];
      }),
    );
  };
