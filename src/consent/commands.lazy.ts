/** What the visitor can do. A file of its own: who has answered before and changes nothing does not load it. */
import { report } from '../page-state.js';
import { type Choice, encodeChoice, isSameSet } from './choice.js';
import { type Compose, refuseGranted, toAll } from './commands/answer-all.js';
import type { Core } from './consent-context.js';
import { refusedKeys, revisionOf } from './choice-status.js';
import { ChoiceChangedEvent, PromptNeededEvent } from './events.js';
import { keepNewest } from './persist-choice.js';
import type { News } from './charter-changes.js';
import { inTime } from '../util/yield-to-main.js';
import { dateAnswer } from './pick-choice.js';
import { reportAnswer } from './report-answer.js';
import type { About, Answers, ConsentRecord } from './consent-state.js';
import { reviewStopped, stopRefused } from './stopped-scripts.js';

export { hear, keep } from './persist-choice.js';
export { pickChoice } from './pick-choice.js';
export { writeCookie } from './storage/write-cookie.js';

/** Says that the visitor must be asked. */
export const promptNeeded = ({ consent, options }: Core): void => {
  const { status } = consent.state;
  if (status === 'undecided' || status === 'expired' || status === 'revised') {
    options.page?.dispatchEvent(new PromptNeededEvent(status));
  }
};

/** What the charter has that the last choice, counting or not, does not know. */
export const news = async (core: Core): Promise<News> => {
  const policy = core.known().policy ?? (await core.need());
  const { choice } = core.known();
  if (!choice) return { categories: [], history: [] };
  return (await import('./charter-changes.lazy.js')).newsSince(policy.charter, choice, policy.apart);
};

/**
 * Deletes what is declared of what was refused or withdrawn, and says so.
 * @param lost Keys that were granted until now.
 * @param keys Those, and all else that the visitor refused in the same answer.
 */
export const takeBack = async (
  core: Core,
  lost: readonly string[],
  keys: readonly string[],
): Promise<void> => {
  const ran = stopRefused(core);
  // Known at once, so that it is reported at once.
  if (ran) core.adopt(core.known().choice, { reload: true });
  const all = await import('./withdrawal.lazy.js');
  await all.takeBack(core, lost, keys, ran);
};

/** Tells the page of a choice that was made elsewhere. */
export const changed = (core: Core): void => {
  reviewStopped(core);
  core.options.page?.dispatchEvent(new ChoiceChangedEvent());
};

/** An answer, as it is given. */
interface Answer {
  readonly act: ConsentRecord['act'];
  readonly compose: Compose | Promise<Compose>;
  readonly about?: About | undefined;
  /** What it comes to where the charter is not there: a refusal needs none. */
  readonly refuse?: (choice: Choice) => Map<string, boolean>;
  /** When it was given, if not now. */
  readonly given?: number | undefined;
}

/** The choice that answers come to; undefined where nothing was answered, and nothing is to be remembered. */
const composeChoice = async (core: Core, { compose, refuse, given }: Answer): Promise<Choice | undefined> => {
  const answered = core.known().choice && refuse;
  const policy =
    core.known().policy ?? (await (answered ? inTime(core.need().catch(() => {})) : core.need()));
  const composeUnder = policy && (await compose);
  const before = core.pending ?? core.known().choice;
  const answers = composeUnder
    ? composeUnder({ ...core.known(), choice: before }, policy)
    : before && refuse?.(before);
  if (!before && !answers?.size) return undefined;
  return {
    revision: revisionOf(core.known()),
    time: given ?? dateAnswer(core.options.now(), before),
    answers: answers ?? new Map(),
  };
};

/** Stores an answer and puts it in force. One that a later answer replaced meanwhile never comes into force. */
const answer = async (core: Core, given: Answer): Promise<void> => {
  const isWithdrawal = given.act === 'withdraw';
  const isRefusal = isWithdrawal || given.act === 'refuse' || given.act === 'save';
  const wasYes = core.grants();
  const { choice: before, policy: known } = core.known();
  if (!known && before && given.refuse) {
    // What is refused stops at once, whenever the charter comes.
    core.adopt(
      { ...before, time: dateAnswer(core.options.now(), before), answers: given.refuse(before) },
      { withdrawn: isWithdrawal },
    );
  }
  // One answer after the other, in the order they were given.
  const composing = inTime(core.turn).then(() => composeChoice(core, given));
  core.turn = composing.catch(() => {});
  const choice = await composing;
  if (!choice) return;
  core.pending = choice;
  // The first write happens in the same turn: a visitor who answers and leaves has answered.
  const keeping = keepNewest(core, choice);
  const grants = [...core.grants(choice)].some((key) => !core.grants().has(key));
  // Nothing runs before the consent to it is stored; a refusal waits for nothing.
  if (grants) await inTime(keeping);
  if (core.pending !== choice) return;
  core.pending = undefined;
  const { policy } = core.known();
  const counted = core.consent.state.answers !== undefined;
  const isNews = !isSameSet(core.grants(choice), wasYes);
  const refused = isRefusal && policy ? refusedKeys({ ...core.known(), choice }, policy) : [];
  core.adopt(choice, { withdrawn: isWithdrawal }, refused);
  const remembered = (await inTime(keeping)) === true;
  if (core.known().choice === choice) core.adopt(choice, { remembered });
  reviewStopped(core);
  if (remembered) core.spread?.(encodeChoice(choice));
  else report('unremembered', core.options.page?.defaultView?.location.hostname ?? '');
  reportAnswer(core, choice, given, wasYes, counted && isNews);
};

export const accept = (core: Core, about?: About): Promise<void> =>
  answer(core, { act: 'accept', compose: toAll(true), about });

export const refuse = (core: Core, about?: About): Promise<void> =>
  answer(core, { act: 'refuse', compose: toAll(false), about, refuse: refuseGranted });

/** Answers to some, by a file of its own. */
const someOf = async (answers: Answers): Promise<Compose> =>
  (await import('./commands/answer-some.lazy.js')).onTop(answers);

export const save = (core: Core, answers: Answers, about?: About): Promise<void> =>
  answer(core, { act: 'save', compose: someOf(answers), about });

export const withdraw = (core: Core, ids?: readonly string[], about?: About): Promise<void> =>
  answer(core, {
    act: 'withdraw',
    compose: ids ? someOf(Object.fromEntries(ids.map((id) => [id, false]))) : toAll(false),
    about,
    refuse: (choice) => refuseGranted(choice, ids),
  });

/** Keeps a choice that another tool asked for, and tells of it. */
export const takeOver = (core: Core, { answers, time }: Choice): Promise<void> =>
  answer(core, { act: 'import', compose: () => new Map(answers), about: { source: 'import' }, given: time });
