import type { Core } from './core.js';
import { clear } from './clear/clear.js';
import { ChoiceWithdrawnEvent } from './withdrawn-event.js';

/**
 * Clears what is declared of the keys taken back, tells, and reloads where the charter says so.
 * @param ran True where a script of them has run here.
 */
export const takeBack = async (core: Core, keys: readonly string[], ran: boolean): Promise<void> => {
  const { page, reload } = core.options;
  if (!page) return;
  const policy = core.known().policy ?? (await core.need());
  const { cleared, left } = await clear(page, policy, keys, core.grants());
  page.dispatchEvent(new ChoiceWithdrawnEvent(keys, cleared, left, ran));
  // What a script that ran writes on its way out is cleared too.
  if (ran) {
    page.defaultView?.addEventListener('pagehide', () => void clear(page, policy, keys, core.grants()));
    if (policy.reload) reload();
  }
};
