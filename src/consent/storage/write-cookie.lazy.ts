import type { ChoiceStorageSettings } from '../../charter/choice-defaults.js';
import { cookiesNamed, parentDomains } from './page-cookies.js';
import { expireCookie } from './expire-cookie.js';

/**
 * Writes the cookie of the choice, and deletes every other of its name: a script cannot tell them apart, and their
 * order varies.
 */
export const writeCookie = async (
  page: Document,
  { name, domain, path, sameSite }: ChoiceStorageSettings,
  value: string,
  expires: Date,
): Promise<void> => {
  const { hostname, protocol } = page.location;
  // `SameSite=None` needs `Secure`, and `Secure` needs HTTPS.
  const secure = protocol === 'https:' ? '; Secure' : '';
  const cookie = `${name}=${value}; Path=${path}; Expires=${expires.toUTCString()}; SameSite=${secure ? sameSite : sameSite.replace('None', 'Lax')}${secure}`;
  // Domains to try: that of the charter, then each narrower one of this host, then the host alone.
  const domains = domain
    ? parentDomains(hostname).filter((one) => one === domain || one.endsWith(`.${domain}`))
    : [];
  const only = (): boolean => {
    const found = cookiesNamed(page, name);
    return found.length === 1 && found[0] === value;
  };
  for (const one of [...domains.map((each) => `; Domain=${each}`), '']) {
    page.cookie = cookie + one;
    if (only()) return;
    if (cookiesNamed(page, name).length > 0) {
      // Other cookies of this name exist, or the browser kept an older one.
      expireCookie(page, name, [path]);
      page.cookie = cookie + one;
      if (only()) return;
    }
  }
};
