import { isSafeSrcset, parseAddress, WEB_SCHEMES } from '../../charter/address.js';
import { warnAuthor } from '../../page-state.js';
import type { Loads } from './gate-attributes.js';

/** True where an element may load the value; any other is reported. In a file of its own, since scripts use it too. */
export const isLoadable = (element: Element, name: Loads, value: string): boolean => {
  if (!value.trim()) return false;
  const { baseURI: base } = element;
  const isSafe = name === 'srcset' ? isSafeSrcset(value, base) : !!parseAddress(value, { base });
  if (!isSafe) warnAuthor('address', `<${element.localName} ${name}>: ${value}`, WEB_SCHEMES.join(' '));
  return isSafe;
};
