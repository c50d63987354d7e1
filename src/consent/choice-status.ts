/** Decides what is granted, and whether visitors must be asked. Pure functions of a `ConsentSnapshot`. */
import { DEFAULT_CHOICE_MONTHS } from '../charter/choice-defaults.js';
import { type Choice, grantsAny, isServiceKey, toKey, MAX_REVISION } from './choice.js';
import type { ConsentPolicy, ConsentSnapshot } from './policy.js';

/**
 * `loading`: the charter is needed and has not loaded yet, or failed to load. `withdrawn`: the last answer on this page
 * was a withdrawal.
 */
export type ConsentStatus = 'loading' | 'undecided' | 'decided' | 'expired' | 'revised' | 'withdrawn';

/** Milliseconds that clocks may differ: for a date further ahead, the clock was moved, or the value written by hand. */
const CLOCK_SKEW = 86_400_000;

/** The same day `months` later, or the last day of that month. In UTC. */
export const addMonths = (time: number, months: number): number => {
  const date = new Date(time);
  const day = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + months);
  if (date.getUTCDate() < day) date.setUTCDate(0);
  return date.getTime();
};

/** The charter's revision, from the charter or `data-revision`; at most `MAX_REVISION`. */
export const revisionOf = ({ policy, revision }: ConsentSnapshot): number | undefined =>
  policy || revision ? Math.min(Math.max(policy?.revision ?? 0, revision ?? 0), MAX_REVISION) : revision;

/** Why a choice does not count; undefined for one that does. A refusal needs no date and no revision. */
export const invalidReason = (known: ConsentSnapshot, choice: Choice): ConsentStatus | undefined => {
  // `NaN` and `Infinity`: a choice without a date does not expire, and one without a revision is not outdated.
  const { time = NaN, revision = Infinity } = choice;
  // An acceptance with a future date does not count; a refusal does.
  if (time > known.now + CLOCK_SKEW) return grantsAny(choice) ? 'undecided' : undefined;
  if (known.now >= addMonths(time, known.policy?.months ?? DEFAULT_CHOICE_MONTHS)) return 'expired';
  return revision < (revisionOf(known) ?? 0) ? 'revised' : undefined;
};

/** The state of the choice; see the state machine in consent-store.ts. */
export const computeStatus = (known: ConsentSnapshot): ConsentStatus => {
  const { policy, choice } = known;
  if (revisionOf(known) === undefined) return 'loading';
  const answered =
    choice?.refusesAll || [...(choice?.answers.keys() ?? [])].some((key) => !isServiceKey(key));
  const status = (choice && invalidReason(known, choice)) ?? (answered ? 'decided' : 'undecided');
  // `decided` needs the choice alone; every status that asks needs the charter.
  return policy || status === 'decided' ? status : 'loading';
};

/** Answer for a category or service, in a choice that still counts. */
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
 * @returns Undefined where only the charter can decide, and it has not loaded yet.
 */
export const isGranted = (
  known: ConsentSnapshot,
  category: string,
  service?: string,
): boolean | undefined => {
  const { policy, choice, revision } = known;
  if (policy) return policy.isGranted(known, category, service);
  // With `data-revision`, a stored answer is enough: no charter has to be fetched.
  return revision !== undefined && choice?.answers.has(toKey(category, service))
    ? findAnswer(known, category, service)
    : undefined;
};

/**
 * Keys that the visitor refused or objected to in a stored choice. Not among them: keys without an answer, answers of a
 * choice that no longer counts, and refusals by a browser signal. Objections do not expire.
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
