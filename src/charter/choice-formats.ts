/** Formats of the settings of `choice`, whatever else the charter contains. */
import { parseAddress } from './address.js';

export const STORAGES = ['cookie', 'localStorage', 'memory'] as const;
export const SAME_SITES = ['Lax', 'Strict', 'None'] as const;
/** Consent tools whose stored choice can be migrated. */
export const CONSENT_TOOLS = ['vanilla-cookieconsent', 'klaro', 'orejime', 'tarteaucitron'] as const;
/** Months that a choice may be valid: minimum and maximum. */
export const MONTHS_RANGE = [1, 24] as const;

/**
 * Cookie name: a token (RFC 6265, 4.1.1), since browsers cut or drop any other. The prefixes `__Http-` and
 * `__Host-Http-` are reserved to servers.
 */
export const isCookieName = (text: string): boolean =>
  /^[\w!#$%&'*+.^`|~-]{1,256}$/.test(text) && !/^__(host-)?http-/i.test(text);

/** Normalizes a `domain` as browsers compare it. Undefined for a domain that no cookie can be set for. */
export const readCookieDomain = (text: string): string | undefined => {
  const written = text.replace(/^\./, '');
  const address = `http://${written}`;
  if (!/^[\p{L}\p{M}\p{N}_-]+(\.[\p{L}\p{M}\p{N}_-]+)*$/u.test(written) || !URL.canParse(address))
    return undefined;
  const { hostname } = new URL(address);
  // Digits and dots alone are an IP address, and a single label is a top-level domain.
  return (hostname.includes('.') && !/^[\d.]+$/.test(hostname)) || hostname === 'localhost'
    ? hostname
    : undefined;
};

/** Cookie path, encoded as in an address: browsers compare it with the encoded path of the page. */
export const isCookiePath = (text: string): boolean =>
  /^\/[^;,]{0,1023}$/.test(text) &&
  URL.canParse(text, 'http://a') &&
  new URL(text, 'http://a').pathname === text;

/** Address that records of consent are sent to; undefined if it is invalid. */
export const parseEndpoint = (text: string, base?: string): URL | undefined => {
  const url = /\s|^www\./i.test(text) ? undefined : parseAddress(text, base === undefined ? {} : { base });
  // `fetch` throws on an address with a user name or a password.
  return url && !url.username && !url.password ? url : undefined;
};
