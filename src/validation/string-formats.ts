/** Checks of string formats, by their name in the schema. */
import { linkAddress, parseAddress } from '../charter/address.js';
import { isCookieName, isCookiePath, parseEndpoint, readCookieDomain } from '../charter/choice-formats.js';
import { parseDuration } from '../charter/duration.js';
import { parseHost } from '../charter/host.js';
import { parseDay } from '../charter/parsers.js';
import type { Format } from '../charter/schema/notation.js';

const isLanguage = (text: string): boolean => {
  // Primary subtag of two or three letters: `french` is a word, not a language tag.
  if (!/^[a-z]{2,3}([-_]|$)/i.test(text)) return false;
  try {
    return Intl.getCanonicalLocales(text.replaceAll('_', '-')).length > 0;
  } catch {
    return false;
  }
};

const isCountry = (text: string): boolean => {
  if (!/^[A-Z]{2}$/.test(text)) return false;
  // `Intl.DisplayNames` returns a code that names no country unchanged.
  const name = new Intl.DisplayNames('en', { type: 'region' }).of(text);
  return name !== text && name !== 'Unknown Region';
};

export const STRING_FORMATS: Readonly<Record<Format, (text: string) => boolean>> = {
  address: (text) => linkAddress(text) !== undefined && !/\s|^www\./i.test(text),
  'cookie-domain': (text) => readCookieDomain(text) !== undefined,
  'cookie-name': isCookieName,
  'cookie-path': isCookiePath,
  country: isCountry,
  date: (text) => parseDay(text) !== undefined,
  domain: (text) => /^\.?[\p{L}\d-]+(\.[\p{L}\d-]+)*$/u.test(text),
  duration: (text) => /^(session|persistent|unknown)$/.test(text) || parseDuration(text) !== undefined,
  email: (text) => /^[^\s@<>:]+@[^\s@<>]+\.[^\s@<>]+$/.test(text),
  endpoint: (text) => parseEndpoint(text) !== undefined,
  host: (text) => parseHost(text) !== undefined,
  id: (text) => /^[\w-]+$/.test(text),
  language: isLanguage,
  // Minimum of three letters: a shorter pattern would clear cookies that the charter does not declare.
  match: (text) => text.replaceAll('*', '').length >= 3 && text.includes('*'),
  provider: () => true,
  'web-address': (text) => parseAddress(text) !== undefined && !/\s|^www\./i.test(text),
};
