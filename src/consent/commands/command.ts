/**
 * Commands of the visitor: each composes a choice from the one before it, and writes nothing. `commitCommand` stores the
 * choice and applies it.
 */
import { type Choice, toKey } from '../choice.js';
import { revisionOf } from '../choice-status.js';
import type { Answers, ConsentRecord } from '../consent-state.js';
import { dateAnswer } from '../pick-choice.js';
import type { ConsentSnapshot } from '../policy.js';
import { type Compose, answerAll } from './answer-all.js';

export interface Command {
  readonly action: ConsentRecord['action'];
  /** Composes the answers, under the charter. A promise while its code loads. */
  readonly compose: Compose | Promise<Compose>;
  /**
   * Refuses without the charter what a choice grants. Undefined in commands that may grant: these need the charter, which
   * says what can be granted.
   */
  readonly refuse?: (before: Choice) => Map<string, boolean>;
  /** When the answer was given, in milliseconds since 1970. Default: now. */
  readonly time?: number | undefined;
}

/**
 * Refuses what a choice grants: all of it, or what is under some ids. Needs no charter.
 * @param ids Categories and `category/service`. Default: all.
 */
export const refuseGranted = ({ answers }: Choice, ids?: readonly string[]): Map<string, boolean> => {
  const keys = ids?.map((id) => toKey(...(id.split('/') as [string, string?])));
  const isRefused = (key: string): boolean =>
    keys?.some((one) => key === one || key.startsWith(`${one}/`)) ?? true;
  return new Map([
    ...[...answers].map(([key, yes]): [string, boolean] => [key, yes && !isRefused(key)]),
    ...(keys ?? []).map((key): [string, boolean] => [key, false]),
  ]);
};

/** Loads `mergeAnswers`, which only answers to some categories need. */
const answerSome = async (answers: Answers): Promise<Compose> =>
  (await import('./answer-some.lazy.js')).mergeAnswers(answers);

export const acceptAll = (): Command => ({ action: 'accept', compose: answerAll(true) });

export const refuseAll = (): Command => ({
  action: 'refuse',
  compose: answerAll(false),
  refuse: refuseGranted,
});

export const saveAnswers = (answers: Answers): Command => ({ action: 'save', compose: answerSome(answers) });

/** @param ids Categories and `category/service`. Default: all. */
export const withdrawConsent = (ids?: readonly string[]): Command => ({
  action: 'withdraw',
  compose: ids ? answerSome(Object.fromEntries(ids.map((id) => [id, false]))) : answerAll(false),
  refuse: (before) => refuseGranted(before, ids),
});

/** Takes over a choice that was made in another consent tool. */
export const importAnswers = ({ answers, time }: Choice): Command => ({
  action: 'import',
  compose: () => new Map(answers),
  time,
});

/**
 * Composes the choice of a command, on top of the choice in `known`.
 * @param compose `command.compose`, once its code has loaded; not needed where the charter is missing.
 * @returns Undefined where nothing was answered, and there is nothing to store.
 */
export const composeChoice = (
  { refuse, time }: Command,
  known: ConsentSnapshot,
  compose?: Compose,
): Choice | undefined => {
  const { policy, choice: before } = known;
  const answers = policy && compose ? compose(known, policy) : before && refuse?.(before);
  if (!before && !answers?.size) return undefined;
  return {
    revision: revisionOf(known),
    time: time ?? dateAnswer(known.now, before),
    answers: answers ?? new Map(),
  };
};
