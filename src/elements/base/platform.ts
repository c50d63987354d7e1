/**
 * What elements ask of a browser and a simulated page lacks: jsdom and happy-dom, in which applications are
 * unit-tested, lay nothing out and know only a part of the DOM. Every guard against that is in this file, those of dialogs in
 * preferences/native-dialog.ts.
 */

/** Custom states of an element: those of the browser, else a set that no style sheet sees. */
export const statesOf = (element: HTMLElement): Pick<Set<string>, 'add' | 'delete'> =>
  element.attachInternals?.().states ?? new Set();

/** True where the element has a box; a page that lays nothing out hides nothing. */
export const isVisible = (element: Element): boolean => element.checkVisibility?.() ?? true;

/** The modal dialog of the page, if one is open. */
export const modalDialog = (): Element | null => {
  try {
    return document.querySelector('dialog:modal');
  } catch {
    // Selector engines outside browsers throw on what they do not know.
    return null;
  }
};

/** Shows an element in the top layer. */
export const openPopover = (element: HTMLElement): void => element.showPopover?.();

/** Takes an element out of the top layer, and out of sight. */
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

/** The style sheets of a root; none where the page adopts none. */
export const sheetsOf = (root: ShadowRoot): readonly CSSStyleSheet[] => root.adoptedStyleSheets ?? [];

/** Adds a style sheet to a root, where the page adopts any. */
export const addSheet = (root: ShadowRoot | null, css: string): void => {
  if (!root?.adoptedStyleSheets || !CSSStyleSheet.prototype.replaceSync) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
};
