import { idOf } from './choice.js';
import type { Core } from './consent-context.js';
import { clear } from './clearing/clear-declared-items.js';
import { inTime } from '../util/yield-to-main.js';
import { ChoiceWithdrawnEvent } from './choice-withdrawn-event.js';

/**
 * Deletes what is declared of what was refused or withdrawn; says what was withdrawn, and reloads where the charter says
 * so.
 * @param lost Keys that were granted until now.
 * @param keys Those, and all else that the visitor refused in the same answer.
 * @param ran True where a script of them has run here.
 */
export const takeBack = async (
  core: Core,
  lost: readonly string[],
  keys: readonly string[],
  ran: boolean,
): Promise<void> => {
  const { page, reload } = core.options;
  if (!page) return;
  const policy = core.known().policy ?? (await inTime(core.need().catch(() => {})));
  // Without the charter nobody knows what is declared: the next page deletes it.
  const { cleared, left } = policy
    ? await clear(page, policy, keys, core.grants())
    : { cleared: [], left: [] };
  if (lost.length) page.dispatchEvent(new ChoiceWithdrawnEvent(lost.map(idOf), cleared, left, ran));
  // What a script that ran writes while the page is left is deleted too, here or on the next page.
  if (ran && policy) {
    page.defaultView?.addEventListener('pagehide', () => void clear(page, policy, keys, core.grants()));
    if (policy.reload) reload();
  }
};
