import { parseAddress, WEB_SCHEMES } from '../charter/address.js';
import { pageState } from '../page-state.js';
import { pageBase } from './page-address.js';
import type { Charter } from '../charter/parse-charter.js';

/**
 * Where an element's charter comes from, best first: the object it was given, its own `src`, the
 * JSON inside it, then the page's: `script[data-charter]`, `<link rel="cookie-charter">`, and the
 * well-known address.
 */
export interface CharterSource {
  /** Two sources with the same key hold the same charter. */
  readonly key: unknown;
  /** Name of the source in messages. */
  readonly where: string;
  /** Gives the file as text. */
  readonly read: () => string | Promise<string>;
}

/** Well-known address: requested only when a tag needs a charter and the page names none. */
const WELL_KNOWN = '/cookie-charter.json';

/**
 * Fetches an address once, however many elements ask for it. A failure is forgotten: the next element tries again.
 * @param check Called with the final address, which a redirect may have changed; throws where it is not allowed.
 */
export const fetchText = (href: string, check?: (found: string) => unknown): Promise<string> => {
  const { files } = pageState();
  // Key of its own: a file that was fetched without the check may come from another site.
  const key = check ? `checked ${href}` : href;
  let file = files.get(key);
  if (!file) {
    file = fetch(href).then((response) => {
      if (!response.ok) throw new Error(`answered ${response.status}`);
      check?.(response.url || href);
      return response.text();
    });
    files.set(key, file);
    file.catch(() => files.delete(key));
  }
  return file;
};

const urlSource = (src: string): CharterSource => {
  const address = parseAddress(src, { base: pageBase(), schemes: [...WEB_SCHEMES, location.protocol] });
  const where = address?.href ?? src;
  const read = async (): Promise<string> => {
    if (!address) throw new Error('an address that cannot be fetched');
    return fetchText(where);
  };
  return { key: where, where, read };
};

const inlineSource = (script: Element | null | undefined): CharterSource | undefined => {
  const json = script?.textContent;
  return json ? { key: json, where: 'JSON in the page', read: () => json } : undefined;
};

/** The charter in the element's own property, or at its `src`. */
export const sourceFromProperties = (
  value: unknown,
  src: string | null | undefined,
): CharterSource | undefined =>
  value
    ? { key: value, where: 'the charter property', read: () => JSON.stringify(value) }
    : src
      ? urlSource(src)
      : undefined;

/** The JSON inside the element; complete only once the page is parsed. */
export const sourceFromChildScript = (element: Element): CharterSource | undefined =>
  inlineSource(element.querySelector(':scope > script[type="application/json"]'));

/** Tag whose charter the consent store uses, where the page's head names none. */
export const BANNER: readonly string[] = ['cookie-banner'];
/** Tags of the page's author, for elements that were inserted for CMS markup: these name no charter of their own. */
export const OF_AUTHOR: readonly string[] = [
  ...BANNER,
  'cookie-charter,cookie-table,cookie-explainer,cookie-preferences',
];

/** The charter that a tag of the page names. Not a tag inserted for CMS markup: visitors may write that. */
const sourceOfTags = (page: Document, names: readonly string[]): CharterSource | undefined => {
  for (const tags of names) {
    for (const tag of page.querySelectorAll<Element & { charter?: unknown }>(tags)) {
      if (tag.hasAttribute('data-cookie-markup')) continue;
      const src = tag.getAttribute('src');
      // `charter` property: only that of the banner is for the page. On another tag, an application means that tag
      // alone.
      const given =
        tag.localName === 'cookie-banner' && Object.hasOwn(tag, 'charter') ? tag.charter : undefined;
      const source = src?.includes('{{')
        ? undefined
        : (sourceFromProperties(given, src) ?? sourceFromChildScript(tag));
      if (source) return source;
    }
  }
  return undefined;
};

/**
 * The page's own charter: named in its head, else by a tag that its author wrote, else at the well-known address.
 * @param names Tags that may name it. Default: none.
 */
export const sourceFromPage = (page: Document, names: readonly string[] = []): CharterSource => {
  const script = page.querySelector('script[data-charter]');
  const link = page.querySelector('link[rel~="cookie-charter"]');
  const src = script ? script.getAttribute('data-charter') : link?.getAttribute('href');
  if (src) return urlSource(src);
  // The well-known address is the site's own, whatever its <base> says.
  return inlineSource(script) ?? sourceOfTags(page, names) ?? urlSource(location.origin + WELL_KNOWN);
};

/** A charter, and the text it was read from. */
export interface LoadedCharter {
  readonly charter: Charter;
  readonly text: string;
}
