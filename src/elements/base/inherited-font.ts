import { addSheet } from './platform.js';

/**
 * Copies the font of `body`, which an element outside `body` does not inherit. Sizes below 12px are a trick to compute
 * with `rem`.
 */
export const inheritPageFont = (root: ShadowRoot | null): void => {
  const { fontFamily, fontSize } = getComputedStyle(document.body);
  addSheet(root, `:host{font:${parseFloat(fontSize) >= 12 ? fontSize : '16px'}/1.5 ${fontFamily}}`);
};
