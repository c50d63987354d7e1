/**
 * The one reader of addresses, whoever wrote them: a charter, an attribute, a link or a marker in a text. Each is parsed
 * as a URL, as browsers do, and never matched against a pattern: what a pattern lets pass, a browser may run.
 */

/** Pages, files and frames. */
export const WEB: readonly string[] = ['http:', 'https:'];
/** Links that a visitor follows. */
export const LINKS: readonly string[] = [...WEB, 'mailto:', 'tel:'];

/** Stands for the page where there is none, or where it does not matter which. */
const ANY_PAGE = 'https://page.invalid/';

/** White space as HTML has it, which it strips from both ends of an address. */
const SPACE = ' \t\n\f\r';

// Browsers drop some of these on their way: `java\nscript:` is a script.
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\0-\x1F\x7F-\x9F]/;

/** Not by a pattern: one that ends in white space takes a square of time on much of it. */
const strip = (text: string): string => {
  let [start, end] = [0, text.length];
  while (start < end && SPACE.includes(text.charAt(start))) start++;
  while (end > start && SPACE.includes(text.charAt(end - 1))) end--;
  return text.slice(start, end);
};

export interface AddressOptions {
  /** What a relative address is relative to. */
  readonly base?: string;
  /** What the place allows. Default: http and https. */
  readonly schemes?: readonly string[];
}

/** An address as a URL; undefined for what is none, or is not allowed where it stands. Never throws. */
export const parseAddress = (
  value: unknown,
  { base = ANY_PAGE, schemes = WEB }: AddressOptions = {},
): URL | undefined => {
  if (typeof value !== 'string') return undefined;
  const text = strip(value);
  if (!text || CONTROL.test(text) || !URL.canParse(text, base)) return undefined;
  const url = new URL(text, base);
  return schemes.includes(url.protocol) ? url : undefined;
};

/** The address of a link as its author wrote it, relative where they wrote it so; undefined where it may not be followed. */
export const linkAddress = (value: unknown): string | undefined =>
  parseAddress(value, { schemes: LINKS }) && strip(value as string);

/** True where every address in a `srcset` may be loaded: what is between its addresses are widths and densities. */
export const isSafeSrcset = (value: string, base?: string): boolean =>
  value
    .split(/[ \t\n\f\r]+/)
    .map((one) => one.replace(/^,+/, '').replace(/,+$/, ''))
    .every((one) => !one || parseAddress(one, base === undefined ? {} : { base }) !== undefined);
