import type { Call } from './engine.js';

declare global {
  /** What to do with the engine, before or after it is there: `(self.cookieCharter ??= []).push((consent) => …)`. */
  var cookieCharter: Call[] | undefined;
}

/**
 * The list that pages push to. The page may have made anything of the name, an element with that id included: what is
 * no list that can grow is replaced, where the page lets it be, and what is no function is dropped.
 */
export const takeCalls = (): Call[] => {
  let calls: Call[] = [];
  try {
    const found: unknown = globalThis.cookieCharter;
    if (Array.isArray(found)) {
      const usable = found.filter((one): one is Call => typeof one === 'function');
      // The very list where it can be, since the page may hold on to it.
      calls = Object.isExtensible(found) ? (found as Call[]) : usable;
      calls.splice(0, calls.length, ...usable);
    }
    globalThis.cookieCharter = calls;
  } catch {
    // A name or a list that cannot be set: the page reaches the engine in other ways only.
  }
  return calls;
};

/** Has the page's later pushes followed. */
export const followPushes = (calls: Call[], look: () => void): void => {
  try {
    calls.push = (...more) => {
      calls.splice(calls.length, 0, ...more);
      look();
      return calls.length;
    };
  } catch {
    // A list whose `push` is fixed grows without a word; the next change of the page finds what is in it.
  }
};
