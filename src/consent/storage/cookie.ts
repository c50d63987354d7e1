import type { KeptIn } from '../policy.js';
import type { ConsentStorage } from './storage.js';

/** The values of every visible cookie of a name: more than one where parent domains or paths hold one too. */
export const cookiesNamed = (page: Document, name: string): string[] =>
  page.cookie
    .split('; ')
    .filter((cookie) => cookie.startsWith(`${name}=`))
    .map((cookie) => cookie.slice(name.length + 1));

/**
 * Keeps the choice in a cookie, which the server can read and renew. Where the browser refuses the domain, the next
 * narrower one is tried, down to the host alone: which domains are public suffixes is known by trying.
 */
export const cookieStorage = (page: Document, keptIn: KeptIn): ConsentStorage => ({
  read: () => cookiesNamed(page, keptIn.name),
  write: async (value, expires) => {
    // From the file that is there before anyone can answer: a visitor who answers and leaves has answered.
    const { writeCookie } = await import('../acts.js');
    writeCookie(page, keptIn, value, expires);
  },
});
