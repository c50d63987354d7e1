/** Resolves addresses of a page, and reports those that are not allowed. */
import { type AddressOptions, parseAddress, WEB_SCHEMES } from '../charter/address.js';
import { warnAuthor } from '../page-state.js';

/**
 * Base URL of a page. Read from the prototype: `<img name="baseURI">`, which sanitizers let pass, would hide
 * `document.baseURI` (DOM clobbering).
 */
export const pageBase = (page: Document | undefined = globalThis.document): string | undefined => {
  if (!globalThis.Node || !page) return page?.baseURI;
  try {
    return Reflect.get(Node.prototype, 'baseURI', page);
  } catch {
    // happy-dom reads `ownerDocument`, which is null for a document.
    return page.location.href;
  }
};

/**
 * Resolves an address of the page to a URL. Undefined, with one warning, where it is not allowed.
 * @param where What the address is for, named in the message.
 */
export const pageAddress = (value: unknown, where: string, options: AddressOptions = {}): URL | undefined => {
  const base = options.base ?? pageBase();
  const url = parseAddress(value, { ...options, base });
  if (!url && typeof value === 'string' && value)
    warnAuthor('address', `${where}: ${value}`, (options.schemes ?? WEB_SCHEMES).join(' '));
  return url;
};
