import { isSafeSrcset, parseAddress, WEB } from '../../charter/address.js';
import { report } from '../../registry.js';
import { blockedAddress, type Loads } from './markup.js';

/** True where an element may load the value; any other is left out, and reported. */
export const isLoadable = (element: Element, name: Loads, value: string): boolean => {
  if (!value.trim()) return false;
  const { baseURI: base } = element;
  const isSafe = name === 'srcset' ? isSafeSrcset(value, base) : !!parseAddress(value, { base });
  if (!isSafe) report('address', `<${element.localName} data-blocked-${name}>: ${value}`, WEB.join(' '));
  return isSafe;
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
