import { partsOf } from './choice.js';
import type { Core } from './core.js';
import { clear } from './clear/clear.js';
import { ChoiceWithdrawnEvent } from './withdrawn-event.js';

/** Clears what is declared of the keys taken back, tells, and reloads where the charter says so. */
export const takeBack = async (core: Core, keys: readonly string[]): Promise<void> => {
  const { page, reload } = core.options;
  if (!page) return;
  const policy = core.known().policy ?? (await core.need());
  const ran = keys.some((key) => core.ran.has(partsOf(key)[0]));
  if (ran) core.adopt(core.known().choice, { reload: true });
  const { cleared, left } = await clear(page, policy, keys, core.grants());
  page.dispatchEvent(new ChoiceWithdrawnEvent(keys, cleared, left, ran));
  // What a script that ran writes on its way out is cleared too.
  if (ran) {
    page.defaultView?.addEventListener('pagehide', () => void clear(page, policy, keys, core.grants()));
    if (policy.reload) reload();
  }
};
