/** Relocated banner: a second one before `<body>`, for a tag whose place is hidden or not first in the focus order. */
import { contextLanguage } from '../../localize/locale-controller.js';
import { pageState } from '../../page-state.js';
import { inheritPageFont } from '../base/create-element.js';

const COPIED = ['position', 'heading-level'];

/** Copies position, heading level and language to the other element. */
const copyAttributes = (element: Element, other: HTMLElement): void => {
  for (const name of COPIED) {
    const value = element.getAttribute(name);
    if (value === null) other.removeAttribute(name);
    else other.setAttribute(name, value);
  }
  const language = contextLanguage(element) ?? '';
  if (other.lang !== language) other.lang = language;
};

/**
 * Creates a second element of the same tag, for a place between head and body. A style that hides the tag by its name
 * hides both.
 * @param signal Stops copying later changes.
 */
export const relocateBanner = <T extends HTMLElement>(element: T, signal: AbortSignal): T => {
  const other = document.createElement(element.localName) as T;
  copyAttributes(element, other);
  const follow = (): void => copyAttributes(element, other);
  const attributes = new MutationObserver(follow);
  attributes.observe(element, { attributeFilter: COPIED });
  const { languageListeners } = pageState();
  languageListeners.add(follow);
  signal.addEventListener('abort', () => {
    attributes.disconnect();
    languageListeners.delete(follow);
  });
  inheritPageFont(other.shadowRoot);
  return other;
};
