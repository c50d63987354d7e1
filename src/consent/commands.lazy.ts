/** Commands of the visitor. Lazy-loaded: a visitor who has answered before and changes nothing does not need them. */
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

/** Dispatches `PromptNeededEvent` where the visitor must be asked. */
export const dispatchPromptNeeded = ({ consent, options }: ConsentContext): void => {
  const { status } = consent.state;
  if (status === 'undecided' || status === 'expired' || status === 'revised') {
    options.page?.dispatchEvent(new PromptNeededEvent(status));
  }
};

/** Changes of the charter since the last choice, whether that still counts or not. */
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
 * Deletes declared items of refused and withdrawn categories, and dispatches `ChoiceWithdrawnEvent`.
 * @param lost Keys that were granted until now.
 * @param keys `lost`, and all other keys that the visitor refused in the same answer.
 */
export const clearWithdrawn = async (
  core: ConsentContext,
  lost: readonly string[],
  keys: readonly string[],
): Promise<void> => {
  const ran = stopRefused(core);
  // Set `reloadNeeded` before the clearing code is fetched, so the UI can show the reload button immediately.
  if (ran) core.commitChoice(core.snapshot().choice, { reloadNeeded: true });
  const all = await import('./withdrawal.lazy.js');
  await all.clearWithdrawnItems(core, lost, keys, ran);
};

/** Dispatches `ChoiceChangedEvent` for a choice that was made in another tab or page. */
export const dispatchChoiceChanged = (core: ConsentContext): void => {
  reviewStopped(core);
  core.options.page?.dispatchEvent(new ChoiceChangedEvent());
};

/** An answer to apply. */
interface AnswerCommand {
  readonly action: ConsentRecord['action'];
  readonly compose: Compose | Promise<Compose>;
  readonly context?: AnswerContext | undefined;
  /** Composes a refusal without the charter, which it does not need. */
  readonly refuse?: (choice: Choice) => Map<string, boolean>;
  /** When the answer was given, if not now. */
  readonly given?: number | undefined;
}

/** Composes the choice of an answer; undefined where nothing was answered, and there is nothing to store. */
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

/** Stores an answer and puts it in force, unless a later answer replaced it meanwhile. */
const applyAnswer = async (core: ConsentContext, given: AnswerCommand): Promise<void> => {
  const isWithdrawal = given.action === 'withdraw';
  const isRefusal = isWithdrawal || given.action === 'refuse' || given.action === 'save';
  const wasYes = core.grantedKeys();
  const { choice: before, policy: known } = core.snapshot();
  if (!known && before && given.refuse) {
    // Refusals take effect immediately, whenever the charter loads.
    core.commitChoice(
      { ...before, time: dateAnswer(core.options.now(), before), answers: given.refuse(before) },
      { withdrawn: isWithdrawal },
    );
  }
  // Answers are composed one after the other, in the order they were given.
  const composing = withTimeout(core.runInOrder).then(() => composeChoice(core, given));
  core.runInOrder = composing.catch(() => {});
  const choice = await composing;
  if (!choice) return;
  core.pending = choice;
  // Write in the same turn, so that a visitor who answers and leaves has answered.
  const keeping = persistNewest(core, choice);
  const grants = [...core.grantedKeys(choice)].some((key) => !core.grantedKeys().has(key));
  // A grant waits until it is stored, so that no script runs before; a refusal does not wait.
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

/** Loads `mergeAnswers`, which only answers to some categories need. */
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

/** Stores a choice that was made in another consent tool, and reports it. */
export const importChoice = (core: ConsentContext, { answers, time }: Choice): Promise<void> =>
  applyAnswer(core, {
    action: 'import',
    compose: () => new Map(answers),
    context: { source: 'import' },
    given: time,
  });
