/** For a tag that stands where the question cannot: another, before everything else. */
import { contextLanguage } from '../../localize/context-language.js';
import { pageFont } from '../base/page-font.js';

/** A second element of the same tag, to stand between head and body: what hides one hides the other. */
export const standIn = <T extends HTMLElement>(element: T): T => {
  const other = document.createElement(element.localName) as T;
  for (const name of ['position', 'heading-level']) {
    const value = element.getAttribute(name);
    if (value !== null) other.setAttribute(name, value);
  }
  const language = contextLanguage(element);
  if (language) other.lang = language;
  other.shadowRoot?.adoptedStyleSheets.push(pageFont());
  return other;
};
