import type { Call } from './consent-bootstrap.js';

declare global {
  /** What to do with the engine, before or after it is there: `(self.cookieCharter ??= []).push((consent) => …)`. */
  var cookieCharter: Call[] | undefined;
}

/**
 * The list that pages push to. The page may have made anything of the name, an element with that id included: what is
 * no list that can grow is replaced, where the page lets it be.
 * @param look Called after every later push.
 */
export const takeCalls = (look: () => void): Call[] => {
  let calls: Call[] = [];
  try {
    const found: unknown = globalThis.cookieCharter;
    // The very list where it can be, since the page may hold on to it.
    if (Array.isArray(found)) calls = Object.isExtensible(found) ? found : [...(found as Call[])];
    calls.push = (...more) => {
      calls.splice(calls.length, 0, ...more);
      look();
      return calls.length;
    };
    globalThis.cookieCharter = calls;
  } catch {
    // The name cannot be set, or the list refuses: the engine starts all the same.
  }
  return calls;
};
