/**
 * Late scripts: old tags are not written to run after the page was parsed. `document.write` would erase the page, and
 * the events that they wait for are over.
 */
import { ignoreWrites } from './ignore-writes.js';
import { catchLateListeners } from './late-listeners.js';
import { QUEUE_TIMEOUT } from './script-queue.js';

export interface LateScripts {
  /**
   * Inserts a script, ignores its `document.write`, and calls its listeners for events that are over.
   * @param insert Puts the script into the page.
   * @param ends Settles once the script ran or failed; none for a script that runs while it is inserted.
   */
  run(script: HTMLScriptElement, insert: () => void, ends: Promise<unknown> | undefined): void;
}

export const createLateScripts = (page: Document): LateScripts => {
  /** Late scripts that run now, or were inserted and have not run yet. */
  const running = new Set<HTMLScriptElement>();
  let isGuarded = false;

  /** True while the code of a late script runs. `document.currentScript` is null in a module. */
  const isLate = (): boolean => {
    const { currentScript } = page;
    return currentScript
      ? running.has(currentScript as HTMLScriptElement)
      : [...running].some(({ type }) => type === 'module');
  };
  const catchListeners = catchLateListeners(page, isLate);
  let restore = (): void => {};

  return {
    run: (script, insert, ends) => {
      if (!isGuarded) ignoreWrites(page);
      isGuarded = true;
      if (!running.size) restore = catchListeners();
      running.add(script);
      const end = (): void => {
        if (running.delete(script) && !running.size) restore();
      };
      insert();
      if (!ends) {
        end();
        return;
      }
      // A script that never loads must not leave `addEventListener` overridden for longer.
      const timer = setTimeout(end, QUEUE_TIMEOUT);
      const endOnce = (): void => {
        clearTimeout(timer);
        end();
      };
      void ends.then(endOnce, endOnce);
    },
  };
};
