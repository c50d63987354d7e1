/** Where the question stands: where the author put it, or before everything else. */
import { contextLanguage } from '../../localize/context-language.js';

const FOCUSABLE = 'a[href],button,input,select,textarea,summary,iframe,[tabindex]';

/** True where a style hides the element itself. That is a content blocker’s work, and the visitor’s right. */
export const isHidden = (element: Element): boolean => getComputedStyle(element).display === 'none';

/** True where the element cannot be first in the order of focus, or something around it hides it. */
export const isMisplaced = (element: Element): boolean => {
  const first = document.querySelector(FOCUSABLE);
  return (
    element.getRootNode() !== document ||
    !element.parentElement?.checkVisibility() ||
    (!!first && !!(first.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING))
  );
};

/** Takes the font of the page, which stops at `body`; sizes under 12 px are a trick to size in `rem`. */
export const pageFont = (): CSSStyleSheet => {
  const { fontFamily, fontSize } = getComputedStyle(document.body);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:host{font:${parseFloat(fontSize) >= 12 ? fontSize : '16px'}/1.5 ${fontFamily}}`);
  return sheet;
};

/** The dialog that holds the page, if one does. */
export const modal = (): Element | null => document.querySelector('dialog:modal');

/** A second element of the same tag, to stand between head and body: what hides one hides the other. */
export const standIn = <T extends HTMLElement>(element: T): T => {
  const other = document.createElement(element.localName) as T;
  for (const name of ['position', 'heading-level']) {
    const value = element.getAttribute(name);
    if (value !== null) other.setAttribute(name, value);
  }
  const language = contextLanguage(element);
  if (language) other.lang = language;
  return other;
};
