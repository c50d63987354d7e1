/**
 * Parses every address: of a charter, an attribute, a link or a marker. Each is parsed as a URL, as browsers do,
 * never matched against a pattern: an address that a pattern accepts may still be a script to a browser.
 */

/** Pages, files and frames. */
export const WEB_SCHEMES: readonly string[] = ['http:', 'https:'];
/** Links that a visitor follows. */
export const LINK_SCHEMES: readonly string[] = [...WEB_SCHEMES, 'mailto:', 'tel:'];

/** Base URL where there is no page, or where it does not matter which. */
const ANY_PAGE = 'https://page.invalid/';

// URL parsers strip some control characters: `java\nscript:` is a script.
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\0-\x1F\x7F-\x9F]/;

export interface AddressOptions {
  /** Base of a relative address. */
  readonly base?: string | undefined;
  /** Schemes allowed. Default: http and https. */
  readonly schemes?: readonly string[];
}

/** Parses an address. Undefined if it is invalid or its scheme is not allowed. Never throws. */
export const parseAddress = (
  value: unknown,
  { base = ANY_PAGE, schemes = WEB_SCHEMES }: AddressOptions = {},
): URL | undefined => {
  const given = typeof value === 'string' ? value : '';
  // White space at the ends is an author's slip. `trim` also removes a vertical tab, which is no white space in HTML.
  const text = given.trim();
  if (!text || given.includes('\v') || CONTROL.test(text) || !URL.canParse(text, base)) return undefined;
  const url = new URL(text, base);
  return schemes.includes(url.protocol) ? url : undefined;
};

/** Address of a link as its author wrote it, relative or absolute; undefined if its scheme is not allowed. */
export const linkAddress = (value: unknown): string | undefined =>
  parseAddress(value, { schemes: LINK_SCHEMES }) && (value as string).trim();

/** True if every address in a `srcset` may be loaded. Widths and densities parse as relative addresses. */
export const isSafeSrcset = (value: string, base?: string): boolean =>
  value
    .split(/[ \t\n\f\r,]+/)
    .every((one) => !one || parseAddress(one, base === undefined ? {} : { base }) !== undefined);
