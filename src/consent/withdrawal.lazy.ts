import { categoryIdOf } from './choice.js';
import type { ConsentContext } from './consent-context.js';
import { clearDeclaredItems } from './clearing/clear-declared-items.js';
import { withTimeout } from '../util/yield-to-main.js';
import { ChoiceWithdrawnEvent } from './choice-withdrawn-event.js';

/**
 * Deletes what is declared of what was refused or withdrawn; says what was withdrawn, and reloads where the charter says
 * so.
 * @param lost Keys that were granted until now.
 * @param keys Those, and all else that the visitor refused in the same answer.
 * @param ran True where a script of them has run here.
 */
export const clearWithdrawnItems = async (
  core: ConsentContext,
  lost: readonly string[],
  keys: readonly string[],
  ran: boolean,
): Promise<void> => {
  const { page, reload } = core.options;
  if (!page) return;
  const policy = core.snapshot().policy ?? (await withTimeout(core.loadPolicy().catch(() => {})));
  // Without the charter nobody knows what is declared: the next page deletes it.
  const { cleared, notCleared } = policy
    ? await clearDeclaredItems(page, policy, keys, core.grantedKeys())
    : { cleared: [], notCleared: [] };
  if (lost.length)
    page.dispatchEvent(new ChoiceWithdrawnEvent(lost.map(categoryIdOf), cleared, notCleared, ran));
  // What a script that ran writes while the page is left is deleted too, here or on the next page.
  if (ran && policy) {
    page.defaultView?.addEventListener(
      'pagehide',
      () => void clearDeclaredItems(page, policy, keys, core.grantedKeys()),
    );
    if (policy.reload) reload();
  }
};
