/** For a tag that stands where the question cannot: another, before everything else. */
import { contextLanguage } from '../../localize/context-language.js';
import { pageState } from '../../page-state.js';
import { inheritPageFont } from '../base/inherited-font.js';

const COPIED = ['position', 'heading-level'];

/** Gives one element the looks and the language of another. */
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
 * Creates a second element of the same tag, to be put between head and body: what hides one hides the other.
 * @param signal Ends that it follows the first.
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
