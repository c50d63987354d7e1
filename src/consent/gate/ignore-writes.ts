import { warnAuthor } from '../../page-state.js';

/** The methods that begin a new document where the parser has ended (HTML, dynamic markup insertion). */
const ERASING = ['write', 'writeln', 'open'] as const;

/** Characters of ignored text that the message shows. */
const WRITE_EXCERPT = 80;

/**
 * Keeps a page from being erased by `document.write` and its like, and reports the first call. For good: what a late
 * script leaves behind writes later still.
 */
export const ignoreWrites = (page: Document): void => {
  let isReported = false;
  for (const name of ERASING) {
    const before = page[name] as (...args: unknown[]) => unknown;
    const instead = (...args: unknown[]): unknown => {
      // With three arguments it opens a window.
      if (name === 'open' && args.length > 2) return before.apply(page, args);
      if (!isReported) warnAuthor('write', `document.${name}`, args.join('').trim().slice(0, WRITE_EXCERPT));
      isReported = true;
      return name === 'open' ? page : undefined;
    };
    try {
      Object.defineProperty(page, name, { value: instead, configurable: true, writable: true });
    } catch {
      // An element of the page took the name: nothing writes through it.
    }
  }
};
