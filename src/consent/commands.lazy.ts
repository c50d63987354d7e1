/** Commands of the visitor. Lazy-loaded: a visitor who has answered before and changes nothing does not need them. */
import type { CharterChanges } from './charter-changes.js';
import { acceptAll, refuseAll, saveAnswers, withdrawConsent } from './commands/command.js';
import { commitCommand } from './commit-command.js';
import type { ConsentContext } from './consent-context.js';
import type { AnswerContext, Answers } from './consent-state.js';
import { ChoiceChangedEvent, PromptNeededEvent } from './events.js';
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
  if (ran) core.setFlags({ reloadNeeded: true });
  const all = await import('./withdrawal.lazy.js');
  await all.clearWithdrawnItems(core, lost, keys, ran);
};

/** Dispatches `ChoiceChangedEvent` for a choice that was made in another tab or page. */
export const dispatchChoiceChanged = (core: ConsentContext): void => {
  reviewStopped(core);
  core.options.page?.dispatchEvent(new ChoiceChangedEvent());
};

export const accept = (core: ConsentContext, context?: AnswerContext): Promise<void> =>
  commitCommand(core, acceptAll(), context);

export const refuse = (core: ConsentContext, context?: AnswerContext): Promise<void> =>
  commitCommand(core, refuseAll(), context);

export const save = (core: ConsentContext, answers: Answers, context?: AnswerContext): Promise<void> =>
  commitCommand(core, saveAnswers(answers), context);

export const withdraw = (
  core: ConsentContext,
  ids?: readonly string[],
  context?: AnswerContext,
): Promise<void> => commitCommand(core, withdrawConsent(ids), context);
