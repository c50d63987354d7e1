/**
 * Guards for jsdom and happy-dom, in which applications are unit-tested: they have no layout, and only a part of the
 * DOM. All guards are in this file, except those of dialogs in preferences/show-modal.ts.
 */

/** Custom states of an element; without `attachInternals`, a set that no style sheet sees. */
export const statesOf = (element: HTMLElement): Pick<Set<string>, 'add' | 'delete'> =>
  element.attachInternals?.().states ?? new Set();

/** True if the element has a box. Without `checkVisibility`, nothing counts as hidden. */
export const isVisible = (element: Element): boolean => element.checkVisibility?.() ?? true;

/** The modal dialog of the page, if one is open. */
export const modalDialog = (): Element | null => {
  try {
    return document.querySelector('dialog:modal');
  } catch {
    // `:modal`: selector engines outside browsers throw on unknown pseudo-classes.
    return null;
  }
};

/** Shows an element in the top layer. */
export const openPopover = (element: HTMLElement): void => element.showPopover?.();

/** Removes an element from the top layer, which hides it. */
export const closePopover = (element: HTMLElement): void => element.hidePopover?.();

/** Calls back after each change of the size of an element, until the function it returns is called. */
export const watchSize = (element: Element, changed: () => void): (() => void) => {
  if (!globalThis.ResizeObserver) return () => {};
  const sizes = new ResizeObserver(changed);
  sizes.observe(element);
  return () => sizes.disconnect();
};

/** Scrolls the page to an element. */
export const bringIntoView = (element: Element, block: ScrollLogicalPosition = 'start'): void =>
  element.scrollIntoView?.({ block });

/** Adopted style sheets of a root; none where the DOM lacks them. */
export const sheetsOf = (root: ShadowRoot): readonly CSSStyleSheet[] => root.adoptedStyleSheets ?? [];

/** Adds a style sheet to a root, where the DOM supports adopted style sheets. */
export const addSheet = (root: ShadowRoot | null, css: string): void => {
  if (!root?.adoptedStyleSheets || !CSSStyleSheet.prototype.replaceSync) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
};
