/** Placeholders that a blocked element may show until it is granted: no request to another site, and no script. */
import { LINK_SCHEMES, parseAddress } from '../../charter/address.js';
import { findAddresses, splitAddresses } from './find-addresses.js';
import { blockedAddress, ADDRESS_ATTRIBUTES } from './gate-attributes.js';

/** Elements that a placeholder may not contain: they run code, load documents, or change or hide addresses. */
const BUSY = 'script, iframe, frame, object, embed, link, base, meta[http-equiv], animate, set, [background]';

/** True for addresses of the page’s own origin and `data:` URLs. */
const isOwnPicture = (attribute: string, value: string, base: string): boolean =>
  splitAddresses(attribute, value).every((one) => {
    const url = URL.canParse(one, base) ? new URL(one, base) : undefined;
    return url?.protocol === 'data:' || url?.origin === location.origin;
  });

/** True for a document that runs no script and loads nothing from another site. */
const isStill = (markup: string, base: string): boolean => {
  try {
    const root = new DOMParser().parseFromString(markup, 'text/html');
    const all = [...root.querySelectorAll('*')];
    return (
      !root.querySelector(BUSY) &&
      all.every(({ attributes }) => [...attributes].every(({ name }) => !/^(?:on|srcdoc$)/i.test(name))) &&
      [...root.querySelectorAll('a, area, form, button')].every((one) =>
        ['href', 'xlink:href', 'action', 'formaction'].every((name) => {
          const value = one.getAttribute(name);
          return !value || !!parseAddress(value, { base, schemes: LINK_SCHEMES });
        }),
      ) &&
      // CSS may name an address, or hide `url(` behind an escape.
      !/url\(|image-set|@import|\\/i.test(
        all.map((one) => (one.localName === 'style' ? one.textContent : one.getAttribute('style'))).join(),
      ) &&
      findAddresses(root).every(({ name, value }) => isOwnPicture(name, value, base))
    );
  } catch {
    // Trusted Types: `parseFromString` throws on a string.
    return false;
  }
};

/**
 * True where an attribute holds the author’s placeholder: a picture of the site itself, a document that loads nothing,
 * or a blank frame. Any other value was set by another script of the page.
 */
export const isAuthorPlaceholder = (element: HTMLElement, name: string, value: string | null): boolean => {
  if (value === null || value === 'about:blank') return true;
  const { localName, baseURI: base } = element;
  if (name === 'srcdoc') return localName === 'iframe' && isStill(value, base);
  const isPicture = name === 'poster' || localName === 'img' || (localName === 'source' && name === 'srcset');
  return (
    isPicture &&
    ADDRESS_ATTRIBUTES.every((one) => one !== name || value !== blockedAddress(element, one)) &&
    isOwnPicture(name, value, base)
  );
};
