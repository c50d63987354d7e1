import { warnAuthor } from '../page-state.js';
import { withTimeout } from '../util/yield-to-main.js';
import { type Choice, encodeChoice, isSameSet } from './choice.js';
import { refusedKeys } from './choice-status.js';
import { type Command, composeChoice } from './commands/command.js';
import type { ConsentContext } from './consent-context.js';
import type { AnswerContext } from './consent-state.js';
import { persistNewest } from './persist-choice.js';
import { dateAnswer } from './pick-choice.js';
import { reportAnswer } from './report-answer.js';
import { reviewStopped } from './stopped-scripts.js';

/** Loads what a command needs, and composes its choice on top of the last one. */
const prepareChoice = async (core: ConsentContext, command: Command): Promise<Choice | undefined> => {
  const { policy, choice } = core.snapshot();
  // A refusal does not wait for a charter that fails to load or takes long.
  if (!policy)
    await (choice && command.refuse ? withTimeout(core.loadPolicy().catch(() => {})) : core.loadPolicy());
  const compose = core.snapshot().policy && (await command.compose);
  const known = core.snapshot();
  return composeChoice(command, { ...known, choice: core.pending ?? known.choice }, compose);
};

/**
 * Stores the choice of a command and applies it, unless a later command replaced it meanwhile. Every answer of the
 * visitor is written here, in this order: storage, state, subscribers, events and other tabs.
 */
export const commitCommand = async (
  core: ConsentContext,
  command: Command,
  context?: AnswerContext,
): Promise<void> => {
  const { action, refuse } = command;
  const isWithdrawal = action === 'withdraw';
  const isRefusal = isWithdrawal || action === 'refuse' || action === 'save';
  const grantedBefore = core.grantedKeys();
  const { choice: before, policy: known, now } = core.snapshot();
  if (!known && before && refuse) {
    // Refusals take effect immediately, whenever the charter loads.
    const time = dateAnswer(now, before);
    core.putInForce({ ...before, time, answers: refuse(before) }, { withdrawn: isWithdrawal });
  }
  // Choices are composed one after the other, in the order of their commands.
  const composing = withTimeout(core.runInOrder).then(() => prepareChoice(core, command));
  core.runInOrder = composing.catch(() => {});
  const choice = await composing;
  if (!choice) return;
  core.pending = choice;
  // Write in the same turn, so that a visitor who answers and leaves has answered.
  const persisting = persistNewest(core, choice);
  const grants = [...core.grantedKeys(choice)].some((key) => !core.grantedKeys().has(key));
  // A grant waits until it is stored, so that no script runs before; a refusal does not wait.
  if (grants) await withTimeout(persisting);
  if (core.pending !== choice) return;
  core.pending = undefined;

  const { policy } = core.snapshot();
  const hadAnswers = core.consent.state.answers !== undefined;
  const isChange = hadAnswers && !isSameSet(core.grantedKeys(choice), grantedBefore);
  const refused = isRefusal && policy ? refusedKeys({ ...core.snapshot(), choice }, policy) : [];
  core.putInForce(choice, { withdrawn: isWithdrawal }, refused);
  const isPersisted = (await withTimeout(persisting)) === true;
  if (core.snapshot().choice === choice) core.setFlags({ persisted: isPersisted });
  reviewStopped(core);

  if (isPersisted) core.broadcast?.(encodeChoice(choice));
  else warnAuthor('unremembered', core.options.page?.defaultView?.location.hostname ?? '');
  reportAnswer(core, { choice, action, context, grantedBefore, isChange });
};
