/** Where the consent banner is: where the author put it, or before everything else. */
import { isVisible } from '../base/platform.js';

const FOCUSABLE_IN_BANNER = 'a[href],button,input,select,textarea,summary,iframe,[tabindex]';

/** True where a style hides the element itself. That is a content blocker’s work, and the visitor’s right. */
export const isDisplayNone = (element: Element): boolean => getComputedStyle(element).display === 'none';

/** True where the element cannot be first in the order of focus, or something around it hides it. */
export const needsRelocation = (element: Element): boolean => {
  const first = document.querySelector(FOCUSABLE_IN_BANNER);
  return (
    element.getRootNode() !== document ||
    !isVisible(element) ||
    (!!first && !!(first.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING))
  );
};
