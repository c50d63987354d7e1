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
  /** Gives parsed JSON. */
  readonly read: () => unknown;
}

/** Asked only when a tag needs a charter and the page names none. */
const WELL_KNOWN = '/cookie-charter.json';

const download = async (href: string): Promise<unknown> => {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`Answered ${response.status}`);
  // Not response.json(): some browsers do not say what they stumbled on.
  return JSON.parse(await response.text());
};

const address = (src: string, { baseURI }: Node): Source => {
  const href = URL.canParse(src, baseURI) ? new URL(src, baseURI).href : src;
  return { key: href, where: href, read: () => download(href) };
};

const inline = (script: Element | null | undefined): Source | undefined => {
  const json = script?.textContent;
  return json ? { key: json, where: 'the JSON', read: () => JSON.parse(json) as unknown } : undefined;
};

/** What the author gave this one element. */
export const ownSource = (
  element: Element,
  value: unknown,
  src: string | null | undefined,
): Source | undefined => {
  if (value) return { key: value, where: 'the property', read: () => value };
  return src
    ? address(src, element)
    : inline(element.querySelector(':scope > script[type="application/json"]'));
};

/** What the page offers to all its elements. */
export const pageSource = (page: Document): Source | undefined => {
  const script = page.querySelector('script[data-charter]');
  const link = page.querySelector('link[rel~="cookie-charter"]');
  const src = script?.getAttribute('data-charter') || link?.getAttribute('href');
  return src ? address(src, page) : inline(script);
};

export const wellKnownSource = (page: Document): Source => address(WELL_KNOWN, page);
