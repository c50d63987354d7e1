import { warnAuthor } from '../../page-state.js';

/** The methods that begin a new document where the parser has ended (HTML, dynamic markup insertion). */
const ERASING = ['write', 'writeln', 'open'] as const;

/** Characters of ignored text that the message shows. */
const WRITE_EXCERPT = 80;

/**
 * Ignores `document.write`, `writeln` and `open`, which would erase the page, and reports the first call. Never
 * restored: timers and listeners of a late script write later still.
 */
export const ignoreWrites = (page: Document): void => {
  let isReported = false;
  for (const name of ERASING) {
    const before = page[name] as (...args: unknown[]) => unknown;
    const instead = (...args: unknown[]): unknown => {
      // `document.open` with three arguments opens a window.
      if (name === 'open' && args.length > 2) return before.apply(page, args);
      if (!isReported) warnAuthor('write', `document.${name}`, args.join('').trim().slice(0, WRITE_EXCERPT));
      isReported = true;
      return name === 'open' ? page : undefined;
    };
    try {
      Object.defineProperty(page, name, { value: instead, configurable: true, writable: true });
    } catch {
      // DOM clobbering: an element of the page hides the method, so no script can write through it.
    }
  }
};
