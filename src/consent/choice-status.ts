/** What is granted, and whether people must be asked. Pure functions of what is known. */
import { DEFAULT_CHOICE_MONTHS } from '../charter/choice-defaults.js';
import { type Choice, grantsAny, isServiceKey, toKey, MAX_REVISION } from './choice.js';
import type { ConsentPolicy, ConsentSnapshot } from './policy.js';

/**
 * `loading`: the charter is needed and not there yet, or cannot be had. `withdrawn`: the last act on this page took
 * something back.
 */
export type ConsentStatus = 'loading' | 'undecided' | 'decided' | 'expired' | 'revised' | 'withdrawn';

/** A date further ahead than clocks differ: the clock was moved, or somebody wrote the value by hand. */
const CLOCK_SKEW = 86_400_000;

/** The same day so many months later, or the last of that month. In UTC. */
export const addMonths = (time: number, months: number): number => {
  const date = new Date(time);
  const day = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + months);
  if (date.getUTCDate() < day) date.setUTCDate(0);
  return date.getTime();
};

/** The charter's revision, by what is known of it; no higher than can be written down. */
export const revisionOf = ({ policy, revision }: ConsentSnapshot): number | undefined =>
  policy || revision ? Math.min(Math.max(policy?.revision ?? 0, revision ?? 0), MAX_REVISION) : revision;

/** Why a choice does not count; undefined for one that does. A refusal needs no date and no revision. */
export const invalidReason = (known: ConsentSnapshot, choice: Choice): ConsentStatus | undefined => {
  // Nothing is later or earlier than no time.
  const { time = NaN, revision = Infinity } = choice;
  // An acceptance from the future has no date to go by.
  if (time > known.now + CLOCK_SKEW) return grantsAny(choice) ? 'undecided' : undefined;
  if (known.now >= addMonths(time, known.policy?.months ?? DEFAULT_CHOICE_MONTHS)) return 'expired';
  return revision < (revisionOf(known) ?? 0) ? 'revised' : undefined;
};

/** The state of the choice; see the state machine in engine.ts. */
export const computeStatus = (known: ConsentSnapshot): ConsentStatus => {
  const { policy, choice } = known;
  if (revisionOf(known) === undefined) return 'loading';
  const answered =
    choice?.refusesAll || [...(choice?.answers.keys() ?? [])].some((key) => !isServiceKey(key));
  const status = (choice && invalidReason(known, choice)) ?? (answered ? 'decided' : 'undecided');
  // That nobody is to be asked can be told from the choice alone; that somebody is, only with the charter.
  return policy || status === 'decided' ? status : 'loading';
};

/** The answer that was given, in a choice that still counts. */
export const findAnswer = (
  known: ConsentSnapshot,
  category: string,
  service?: string,
): boolean | undefined => {
  const { choice } = known;
  if (!choice || invalidReason(known, choice)) return undefined;
  return choice.refusesAll
    ? false
    : (choice.answers.get(toKey(category, service)) ?? choice.answers.get(toKey(category)));
};

/**
 * Whether a category, or a service of it, is granted. Anything unknown is refused.
 * @returns Undefined where only the charter can tell, and it is not there yet.
 */
export const isGranted = (
  known: ConsentSnapshot,
  category: string,
  service?: string,
): boolean | undefined => {
  const { policy, choice, revision } = known;
  if (policy) return policy.isGranted(known, category, service);
  // With the revision promised, an answer given is enough: no charter has to be fetched.
  return revision !== undefined && choice?.answers.has(toKey(category, service))
    ? findAnswer(known, category, service)
    : undefined;
};

/**
 * Keys that the visitor refused or objected to in a stored answer. What nobody answered, what a choice says that no
 * longer counts and what a browser signal holds is not among them; an objection has no end.
 */
export const refusedKeys = (known: ConsentSnapshot, policy: ConsentPolicy): string[] => {
  const { choice } = known;
  return policy.keys().flatMap(([category, service]) => {
    const consent = policy.categories.get(category)?.consent;
    const stored = choice?.answers.get(toKey(category, service)) ?? choice?.answers.get(toKey(category));
    const objection = choice?.refusesAll ? false : stored;
    const said = consent === 'opt-out' ? objection : findAnswer(known, category, service);
    return consent !== 'none' && said === false ? [toKey(category, service)] : [];
  });
};
