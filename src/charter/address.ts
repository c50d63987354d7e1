/**
 * The one reader of addresses, whoever wrote them: a charter, an attribute, a link or a marker in a text. Each is parsed
 * as a URL, as browsers do, and never matched against a pattern: what a pattern lets pass, a browser may run.
 */

/** Pages, files and frames. */
export const WEB_SCHEMES: readonly string[] = ['http:', 'https:'];
/** Links that a visitor follows. */
export const LINK_SCHEMES: readonly string[] = [...WEB_SCHEMES, 'mailto:', 'tel:'];

/** Stands for the page where there is none, or where it does not matter which. */
const ANY_PAGE = 'https://page.invalid/';

// Browsers drop some of these on their way: `java\nscript:` is a script.
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\0-\x1F\x7F-\x9F]/;

export interface AddressOptions {
  /** What a relative address is relative to. */
  readonly base?: string | undefined;
  /** What the place allows. Default: http and https. */
  readonly schemes?: readonly string[];
}

/** An address as a URL; undefined for what is none, or is not allowed where it stands. Never throws. */
export const parseAddress = (
  value: unknown,
  { base = ANY_PAGE, schemes = WEB_SCHEMES }: AddressOptions = {},
): URL | undefined => {
  const given = typeof value === 'string' ? value : '';
  // White space at the ends is the author's slip; a vertical tab is none in HTML.
  const text = given.trim();
  if (!text || given.includes('\v') || CONTROL.test(text) || !URL.canParse(text, base)) return undefined;
  const url = new URL(text, base);
  return schemes.includes(url.protocol) ? url : undefined;
};

/** The address of a link as its author wrote it, relative where they wrote it so; undefined where it may not be followed. */
export const linkAddress = (value: unknown): string | undefined =>
  parseAddress(value, { schemes: LINK_SCHEMES }) && (value as string).trim();

/** True where every address in a `srcset` may be loaded: what is between its addresses are widths and densities. */
export const isSafeSrcset = (value: string, base?: string): boolean =>
  value
    .split(/[ \t\n\f\r,]+/)
    .every((one) => !one || parseAddress(one, base === undefined ? {} : { base }) !== undefined);
