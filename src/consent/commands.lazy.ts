/** What the visitor can do. A file of its own: who has answered before and changes nothing does not load it. */
import { warnAuthor } from '../page-state.js';
import { type Choice, encodeChoice, isSameSet } from './choice.js';
import { type Compose, refuseGranted, answerAll } from './commands/answer-all.js';
import type { ConsentContext } from './consent-context.js';
import { refusedKeys, revisionOf } from './choice-status.js';
import { ChoiceChangedEvent, PromptNeededEvent } from './events.js';
import { persistNewest } from './persist-choice.js';
import type { CharterChanges } from './charter-changes.js';
import { withTimeout } from '../util/yield-to-main.js';
import { dateAnswer } from './pick-choice.js';
import { reportAnswer } from './report-answer.js';
import type { AnswerContext, Answers, ConsentRecord } from './consent-state.js';
import { reviewStopped, stopRefused } from './stopped-scripts.js';

export { receiveChoice, persistChoice } from './persist-choice.js';
export { pickChoice } from './pick-choice.js';

/** Says that the visitor must be asked. */
export const dispatchPromptNeeded = ({ consent, options }: ConsentContext): void => {
  const { status } = consent.state;
  if (status === 'undecided' || status === 'expired' || status === 'revised') {
    options.page?.dispatchEvent(new PromptNeededEvent(status));
  }
};

/** What the charter has that the last choice, counting or not, does not know. */
export const changesSinceChoice = async (core: ConsentContext): Promise<CharterChanges> => {
  const policy = core.snapshot().policy ?? (await core.loadPolicy());
  const { choice } = core.snapshot();
  if (!choice) return { categories: [], history: [] };
  return (await import('./charter-changes.lazy.js')).changesSince(
    policy.charter,
    choice,
    policy.outsideAcceptAll,
  );
};

/**
 * Deletes what is declared of what was refused or withdrawn, and says so.
 * @param lost Keys that were granted until now.
 * @param keys Those, and all else that the visitor refused in the same answer.
 */
export const clearWithdrawn = async (
  core: ConsentContext,
  lost: readonly string[],
  keys: readonly string[],
): Promise<void> => {
  const ran = stopRefused(core);
  // Known at once, so that it is reported at once.
  if (ran) core.commitChoice(core.snapshot().choice, { reloadNeeded: true });
  const all = await import('./withdrawal.lazy.js');
  await all.clearWithdrawnItems(core, lost, keys, ran);
};

/** Tells the page of a choice that was made elsewhere. */
export const dispatchChoiceChanged = (core: ConsentContext): void => {
  reviewStopped(core);
  core.options.page?.dispatchEvent(new ChoiceChangedEvent());
};

/** An answer, as it is given. */
interface AnswerCommand {
  readonly action: ConsentRecord['action'];
  readonly compose: Compose | Promise<Compose>;
  readonly context?: AnswerContext | undefined;
  /** What it comes to where the charter is not there: a refusal needs none. */
  readonly refuse?: (choice: Choice) => Map<string, boolean>;
  /** When it was given, if not now. */
  readonly given?: number | undefined;
}

/** The choice that answers come to; undefined where nothing was answered, and nothing is to be remembered. */
const composeChoice = async (
  core: ConsentContext,
  { compose, refuse, given }: AnswerCommand,
): Promise<Choice | undefined> => {
  const answered = core.snapshot().choice && refuse;
  const policy =
    core.snapshot().policy ??
    (await (answered ? withTimeout(core.loadPolicy().catch(() => {})) : core.loadPolicy()));
  const composeUnder = policy && (await compose);
  const before = core.pending ?? core.snapshot().choice;
  const answers = composeUnder
    ? composeUnder({ ...core.snapshot(), choice: before }, policy)
    : before && refuse?.(before);
  if (!before && !answers?.size) return undefined;
  return {
    revision: revisionOf(core.snapshot()),
    time: given ?? dateAnswer(core.options.now(), before),
    answers: answers ?? new Map(),
  };
};

/** Stores an answer and puts it in force. One that a later answer replaced meanwhile never comes into force. */
const applyAnswer = async (core: ConsentContext, given: AnswerCommand): Promise<void> => {
  const isWithdrawal = given.action === 'withdraw';
  const isRefusal = isWithdrawal || given.action === 'refuse' || given.action === 'save';
  const wasYes = core.grantedKeys();
  const { choice: before, policy: known } = core.snapshot();
  if (!known && before && given.refuse) {
    // What is refused stops at once, whenever the charter comes.
    core.commitChoice(
      { ...before, time: dateAnswer(core.options.now(), before), answers: given.refuse(before) },
      { withdrawn: isWithdrawal },
    );
  }
  // One answer after the other, in the order they were given.
  const composing = withTimeout(core.runInOrder).then(() => composeChoice(core, given));
  core.runInOrder = composing.catch(() => {});
  const choice = await composing;
  if (!choice) return;
  core.pending = choice;
  // The first write happens in the same turn: a visitor who answers and leaves has answered.
  const keeping = persistNewest(core, choice);
  const grants = [...core.grantedKeys(choice)].some((key) => !core.grantedKeys().has(key));
  // Nothing runs before the consent to it is stored; a refusal waits for nothing.
  if (grants) await withTimeout(keeping);
  if (core.pending !== choice) return;
  core.pending = undefined;
  const { policy } = core.snapshot();
  const counted = core.consent.state.answers !== undefined;
  const isNews = !isSameSet(core.grantedKeys(choice), wasYes);
  const refused = isRefusal && policy ? refusedKeys({ ...core.snapshot(), choice }, policy) : [];
  core.commitChoice(choice, { withdrawn: isWithdrawal }, refused);
  const remembered = (await withTimeout(keeping)) === true;
  if (core.snapshot().choice === choice) core.commitChoice(choice, { persisted: remembered });
  reviewStopped(core);
  if (remembered) core.broadcast?.(encodeChoice(choice));
  else warnAuthor('unremembered', core.options.page?.defaultView?.location.hostname ?? '');
  reportAnswer(core, choice, given, wasYes, counted && isNews);
};

export const accept = (core: ConsentContext, about?: AnswerContext): Promise<void> =>
  applyAnswer(core, { action: 'accept', compose: answerAll(true), context: about });

export const refuse = (core: ConsentContext, about?: AnswerContext): Promise<void> =>
  applyAnswer(core, { action: 'refuse', compose: answerAll(false), context: about, refuse: refuseGranted });

/** Answers to some, by a file of its own. */
const answerSome = async (answers: Answers): Promise<Compose> =>
  (await import('./commands/answer-some.lazy.js')).mergeAnswers(answers);

export const save = (core: ConsentContext, answers: Answers, about?: AnswerContext): Promise<void> =>
  applyAnswer(core, { action: 'save', compose: answerSome(answers), context: about });

export const withdraw = (
  core: ConsentContext,
  ids?: readonly string[],
  about?: AnswerContext,
): Promise<void> =>
  applyAnswer(core, {
    action: 'withdraw',
    compose: ids ? answerSome(Object.fromEntries(ids.map((id) => [id, false]))) : answerAll(false),
    context: about,
    refuse: (choice) => refuseGranted(choice, ids),
  });

/** Keeps a choice that another tool asked for, and tells of it. */
export const importChoice = (core: ConsentContext, { answers, time }: Choice): Promise<void> =>
  applyAnswer(core, {
    action: 'import',
    compose: () => new Map(answers),
    context: { source: 'import' },
    given: time,
  });
