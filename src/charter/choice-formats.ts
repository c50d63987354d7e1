/** What each setting of `choice` must look like to work, whatever else the charter says. */
import { parseAddress } from './address.js';

export const STORAGES = ['cookie', 'localStorage', 'memory'] as const;
export const SAME_SITES = ['Lax', 'Strict', 'None'] as const;
/** Consent tools whose stored answer can be taken over. */
export const CONSENT_TOOLS = ['vanilla-cookieconsent', 'klaro', 'orejime', 'tarteaucitron'] as const;
/** Months that a choice may count, at least and at most. */
export const MONTHS_RANGE = [1, 24] as const;

/** A token (RFC 6265, 4.1.1); another name is cut or dropped. Two prefixes are for servers alone. */
export const isCookieName = (text: string): boolean =>
  /^[\w!#$%&'*+.^`|~-]{1,256}$/.test(text) && !/^__(host-)?http-/i.test(text);

/** A domain as browsers compare it, from one as people write it; undefined for what no cookie can be set for. */
export const readCookieDomain = (text: string): string | undefined => {
  const written = text.replace(/^\./, '');
  const address = `http://${written}`;
  if (!/^[\p{L}\p{M}\p{N}_-]+(\.[\p{L}\p{M}\p{N}_-]+)*$/u.test(written) || !URL.canParse(address))
    return undefined;
  const { hostname } = new URL(address);
  // Numbers alone are an address, and one label a whole country.
  return (hostname.includes('.') && !/^[\d.]+$/.test(hostname)) || hostname === 'localhost'
    ? hostname
    : undefined;
};

/** A path as it is written in an address, so that browsers find it there. */
export const isCookiePath = (text: string): boolean =>
  /^\/[^;,]{0,1023}$/.test(text) &&
  URL.canParse(text, 'http://a') &&
  new URL(text, 'http://a').pathname === text;

/** The address that records can be sent to; undefined for what is none. */
export const parseEndpoint = (text: string, base?: string): URL | undefined => {
  const url = /\s|^www\./i.test(text) ? undefined : parseAddress(text, base === undefined ? {} : { base });
  // Browsers send nothing to an address with a password in it.
  return url && !url.username && !url.password ? url : undefined;
};
