import { report } from '../../registry.js';

/**
 * Registers a tag. A tag that is taken is left as it is, with one warning: a second copy of this
 * package, or another package, must not break the page.
 */
export const defineElement = (tag: string, element: CustomElementConstructor): void => {
  // Browsers too old for custom states (before mid-2024) keep what the author wrote inside.
  if (!(globalThis.CSS?.supports('selector(:state(a))') ?? true)) return;
  const holder = customElements.get(tag);
  if (!holder) customElements.define(tag, element);
  else if (holder !== element) {
    report('tag', tag);
  }
};
