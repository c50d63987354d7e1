import { categoryIdOf } from './choice.js';
import type { ConsentContext } from './consent-context.js';
import { clearDeclaredItems } from './clearing/clear-declared-items.js';
import { withTimeout } from '../util/yield-to-main.js';
import { ChoiceWithdrawnEvent } from './choice-withdrawn-event.js';

/**
 * Deletes declared items of refused and withdrawn categories, dispatches `ChoiceWithdrawnEvent`, and reloads the page
 * where the charter says so.
 * @param lost Keys that were granted until now.
 * @param keys `lost`, and all other keys that the visitor refused in the same answer.
 * @param ran True where a script under one of the keys has run on this page.
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
  // Without the charter, the declared items are unknown: the next page deletes them.
  const { cleared, notCleared } = policy
    ? await clearDeclaredItems(page, policy, keys, core.grantedKeys())
    : { cleared: [], notCleared: [] };
  if (lost.length)
    page.dispatchEvent(new ChoiceWithdrawnEvent(lost.map(categoryIdOf), cleared, notCleared, ran));
  // `pagehide`: a script that ran may write items until then. The next page deletes those written later.
  if (ran && policy) {
    page.defaultView?.addEventListener(
      'pagehide',
      () => void clearDeclaredItems(page, policy, keys, core.grantedKeys()),
    );
    if (policy.reload) reload();
  }
};
