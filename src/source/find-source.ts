import { registry } from '../registry.js';

/**
 * Where an element's charter comes from, best first: the object it was given, its own `src`, the
 * JSON inside it, then the page's: `script[data-charter]`, `<link rel="cookie-charter">`, and the
 * well-known address.
 */
export interface Source {
  /** Two sources with the same key hold the same charter. */
  readonly key: unknown;
  /** Named in messages. */
  readonly where: string;
  /** Gives the file as text. */
  readonly read: () => string | Promise<string>;
}

/** Asked only when a tag needs a charter and the page names none. */
const WELL_KNOWN = '/cookie-charter.json';

/** One fetch an address, whoever asks and however often. A failure is forgotten: the next to ask tries again. */
export const download = (href: string): Promise<string> => {
  const { files } = registry();
  let file = files.get(href);
  if (!file) {
    file = fetch(href).then((response) => {
      if (!response.ok) throw new Error(`answered ${response.status}`);
      return response.text();
    });
    files.set(href, file);
    file.catch(() => files.delete(href));
  }
  return file;
};

const fetched = (src: string): Source => {
  // Unlike `new URL`, a link gives back what it cannot make an address of.
  const link = document.createElement('a');
  link.href = src;
  const { href } = link;
  return { key: href, where: href, read: () => download(href) };
};

const inline = (script: Element | null | undefined): Source | undefined => {
  const json = script?.textContent;
  return json ? { key: json, where: 'JSON in the page', read: () => json } : undefined;
};

/** What the author gave the element itself. */
export const givenSource = (value: unknown, src: string | null | undefined): Source | undefined =>
  value
    ? { key: value, where: 'the charter property', read: () => JSON.stringify(value) }
    : src
      ? fetched(src)
      : undefined;

/** The JSON inside the element; only a page that has arrived whole has it whole. */
export const innerSource = (element: Element): Source | undefined =>
  inline(element.querySelector(':scope > script[type="application/json"]'));

/** What the page offers to all its elements. */
export const pageSource = (page: Document): Source => {
  const script = page.querySelector('script[data-charter]');
  const link = page.querySelector('link[rel~="cookie-charter"]');
  const src = script ? script.getAttribute('data-charter') : link?.getAttribute('href');
  // The well-known address is the site's own, whatever its <base> says.
  return src ? fetched(src) : (inline(script) ?? fetched(location.origin + WELL_KNOWN));
};
