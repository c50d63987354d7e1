import type { Call } from './consent-bootstrap.js';

declare global {
  /**
   * Calls for the consent store, before or after it has started: `(self.cookieCharter ??= []).push((consent) => …)`.
   */
  var cookieCharter: Call[] | undefined;
}

/**
 * The list that pages push to. `cookieCharter` may be anything, an element with that id included (DOM clobbering):
 * replaced where it is not an extensible array.
 * @param look Called after every later push.
 */
export const replayCalls = (look: () => void): Call[] => {
  let calls: Call[] = [];
  try {
    const found: unknown = globalThis.cookieCharter;
    // Keep the page's own array where possible, since the page may hold a reference to it.
    if (Array.isArray(found)) calls = Object.isExtensible(found) ? found : [...(found as Call[])];
    calls.push = (...more) => {
      calls.splice(calls.length, 0, ...more);
      look();
      return calls.length;
    };
    globalThis.cookieCharter = calls;
  } catch {
    // `cookieCharter` or its `push` is read-only: the consent store starts all the same.
  }
  return calls;
};
