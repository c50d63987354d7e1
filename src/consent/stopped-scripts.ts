/** Scripts that ran on this page and were withdrawn since: they go on until the page is reloaded. */
import type { Core, Granting } from './consent-context.js';

/** Moves scripts that ran from one list to another. True where there were any. */
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

/** Puts aside that a reload is needed, once all that was to be stopped by it is granted again. */
export const reviewStopped = (core: Core): void => {
  moveAll(core.stopped, core.ran, ({ category, service }) => core.decide(category, service) === true);
  if (!core.stopped.size && core.consent.state.reload) core.adopt(core.known().choice, { reload: false });
};

/** Notes scripts that ran and are granted no longer. True where there were any. */
export const stopRefused = (core: Core): boolean =>
  moveAll(core.ran, core.stopped, ({ category, service }) => !core.decide(category, service));
