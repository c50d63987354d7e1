/** Position of the consent banner: where the author put the tag, or before `<body>`. */
import { isVisible } from '../base/platform.js';

const FOCUSABLE_IN_BANNER = 'a[href],button,input,select,textarea,summary,iframe,[tabindex]';

/** True if a style hides the element itself, as a content blocker does. That is the visitor’s right. */
export const isDisplayNone = (element: Element): boolean => getComputedStyle(element).display === 'none';

/** True if the element is not first in the focus order, or hidden. */
export const needsRelocation = (element: Element): boolean => {
  const first = document.querySelector(FOCUSABLE_IN_BANNER);
  return (
    element.getRootNode() !== document ||
    !isVisible(element) ||
    (!!first && !!(first.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING))
  );
};
