import { addSheet } from './platform.js';

/** Gives a root the font of the page, which stops at `body`; sizes under 12 px are a trick to size in `rem`. */
export const inheritPageFont = (root: ShadowRoot | null): void => {
  const { fontFamily, fontSize } = getComputedStyle(document.body);
  addSheet(root, `:host{font:${parseFloat(fontSize) >= 12 ? fontSize : '16px'}/1.5 ${fontFamily}}`);
};
