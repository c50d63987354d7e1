import { warnAuthor } from '../../page-state.js';

/**
 * Custom states: false before Chrome 125, Firefox 126 and Safari 17.4, where elements keep fallback content. Remove
 * when browsers from before May 2024 need no fallback.
 */
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
