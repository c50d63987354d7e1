/** Addresses in a page: relative to it, and reported where they are left out. */
import { type AddressOptions, parseAddress, WEB_SCHEMES } from '../charter/address.js';
import { warnAuthor } from '../page-state.js';

/**
 * What relative addresses of a page are relative to. Read from the prototype: `<img name="baseURI">`, which sanitizers
 * let pass, would stand in for `document.baseURI`.
 */
export const pageBase = (page: Document | undefined = globalThis.document): string | undefined => {
  if (!globalThis.Node || !page) return page?.baseURI;
  try {
    return Reflect.get(Node.prototype, 'baseURI', page);
  } catch {
    // happy-dom asks the owner of the node, which a document has not.
    return page.location.href;
  }
};

/**
 * An address of the page as a URL. One that may not stand there is left out, with one warning.
 * @param where What it is the address of, for the message.
 */
export const pageAddress = (value: unknown, where: string, options: AddressOptions = {}): URL | undefined => {
  const base = options.base ?? pageBase();
  const url = parseAddress(value, { ...options, base });
  if (!url && typeof value === 'string' && value)
    warnAuthor('address', `${where}: ${value}`, (options.schemes ?? WEB_SCHEMES).join(' '));
  return url;
};
