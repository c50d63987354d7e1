import { warnAuthor } from '../../page-state.js';

/** Custom states: false in browsers from before mid-2024, which keep fallback content. */
export const supportsCustomStates = (): boolean => globalThis.CSS?.supports('selector(:state(a))') ?? true;

/**
 * Registers a tag. A tag that is taken is left as it is, with one warning: a second copy of this
 * package, or another package, must not break the page.
 */
export const defineElement = (tag: string, element: CustomElementConstructor): void => {
  if (!supportsCustomStates()) return;
  const holder = customElements.get(tag);
  if (!holder) customElements.define(tag, element);
  else if (holder !== element) {
    warnAuthor('tag', tag);
  }
};
