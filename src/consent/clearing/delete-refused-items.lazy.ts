/**
 * Deletes leftovers of refused categories on a later page: items from before the refusal, from an older choice, or
 * written by a script while the page was left. Only cookies and web storage, of this host and of the domains that the
 * charter names: other hosts of the site may have choices of their own.
 */
import type { ConsentPolicy } from '../policy.js';
import { parentDomains } from '../storage/page-cookies.js';
import { expireCookie } from '../storage/expire-cookie.js';
import type { PresentItem } from './declared-item.js';

/** Those of the named domains that this page may set cookies for. */
const domainsOf = (hostname: string, named: readonly (string | undefined)[]): string[] => {
  const stated = new Set(named.map((domain) => domain?.replace(/^\./, '')));
  return parentDomains(hostname).filter((domain) => domain === hostname || stated.has(domain));
};

/** @param present Items on the device to delete. */
export const deleteRefusedItems = (
  page: Document,
  { choiceStorage }: ConsentPolicy,
  present: readonly PresentItem[],
): void => {
  const { hostname } = page.location;
  for (const { item, names } of present) {
    for (const name of names) {
      try {
        if (item.storage === 'cookie') {
          expireCookie(page, name, item.paths, domainsOf(hostname, [...item.domains, choiceStorage.domain]));
        } else if (item.storage === 'localStorage') page.defaultView?.localStorage.removeItem(name);
        else page.defaultView?.sessionStorage.removeItem(name);
      } catch {
        // Storage that throws must not stop the other deletions.
      }
    }
  }
};
