/** For a tag that stands where the question cannot: another, before everything else. */
import { contextLanguage } from '../../localize/context-language.js';
import { registry } from '../../page-state.js';
import { takePageFont } from '../base/inherited-font.js';

const COPIED = ['position', 'heading-level'];

/** Gives one element the looks and the language of another. */
const copy = (element: Element, other: HTMLElement): void => {
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
export const standIn = <T extends HTMLElement>(element: T, signal: AbortSignal): T => {
  const other = document.createElement(element.localName) as T;
  copy(element, other);
  const follow = (): void => copy(element, other);
  const attributes = new MutationObserver(follow);
  attributes.observe(element, { attributeFilter: COPIED });
  const { languageListeners } = registry();
  languageListeners.add(follow);
  signal.addEventListener('abort', () => {
    attributes.disconnect();
    languageListeners.delete(follow);
  });
  takePageFont(other.shadowRoot);
  return other;
};
