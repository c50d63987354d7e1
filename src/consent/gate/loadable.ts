import { parseAddress, WEB } from '../../charter/address.js';
import { report } from '../../registry.js';
import { blockedAddress, type Loads } from './markup.js';

/** The addresses in the value of an attribute: `srcset` holds several, each with a size behind it (HTML, `srcset`). */
const addressesIn = (name: Loads, value: string): string[] =>
  name === 'srcset'
    ? value
        .split(/\s+/)
        .map((part) => part.replace(/^,+|,+$/g, ''))
        .filter(Boolean)
    : [value];

/** True where an element may load the value; any other is left out, and reported. */
export const isLoadable = (element: Element, name: Loads, value: string): boolean => {
  if (!value.trim()) return false;
  const wrong = addressesIn(name, value).find((one) => !parseAddress(one, { base: element.baseURI }));
  if (wrong !== undefined) {
    report('address', `<${element.localName} data-blocked-${name}>: ${wrong}`, WEB.join(' '));
  }
  return wrong === undefined;
};

/**
 * True where what an attribute holds is the author's, though the element is blocked: a picture of the site itself, or a
 * blank frame, to be seen until the other is granted. Anything else was set by another script of the page.
 */
export const isMeanwhile = (element: HTMLElement, name: Loads): boolean => {
  const value = element.getAttribute(name);
  if (value === null || value === 'about:blank') return true;
  if (value === blockedAddress(element, name)) return false;
  const isPicture = element.localName === 'img' || name === 'poster';
  const url = URL.canParse(value, element.baseURI) ? new URL(value, element.baseURI) : undefined;
  return isPicture && (url?.protocol === 'data:' || url?.origin === location.origin);
};
