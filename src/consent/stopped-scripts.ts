/** Scripts that ran on this page and were withdrawn since: they go on until the page is reloaded. */
import type { ConsentContext, Granting } from './consent-context.js';

/** Moves entries from one list to the other. True where there were any. */
const moveAll = (
  from: Map<string, Granting>,
  to: Map<string, Granting>,
  isMoved: (one: Granting) => boolean,
): boolean => {
  const moved = [...from].filter(([, one]) => isMoved(one));
  for (const [key, one] of moved) {
    from.delete(key);
    to.set(key, one);
  }
  return moved.length > 0;
};

/** Clears `reloadNeeded` once every stopped script is granted again. */
export const reviewStopped = (core: ConsentContext): void => {
  moveAll(
    core.stopped,
    core.executedCategories,
    ({ category, service }) => core.isGranted(category, service) === true,
  );
  if (!core.stopped.size && core.consent.state.reloadNeeded) core.setFlags({ reloadNeeded: false });
};

/** Moves scripts that are no longer granted to `stopped`. True where there were any. */
export const stopRefused = (core: ConsentContext): boolean =>
  moveAll(
    core.executedCategories,
    core.stopped,
    ({ category, service }) => !core.isGranted(category, service),
  );
