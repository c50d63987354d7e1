import type { ChoiceStorageSettings } from '../../charter/choice-defaults.js';
import type { ConsentStorage } from './storage.js';
import type { writeCookie as WriteCookie } from './write-cookie.lazy.js';
import { cookiesNamed } from './page-cookies.js';

/**
 * Keeps the choice in a cookie, which the server can read and renew. Where the browser refuses the domain, the next
 * narrower one is tried, down to the host alone: only a trial shows which domains are public suffixes.
 */
export const cookieStorage = (page: Document, keptIn: ChoiceStorageSettings): ConsentStorage => {
  let writeCookie: typeof WriteCookie | undefined;
  const prepare = async (): Promise<void> => {
    ({ writeCookie } = await import('./write-cookie.lazy.js'));
  };
  return {
    read: () => cookiesNamed(page, keptIn.name),
    prepare,
    write: async (value, expires) => {
      if (!writeCookie) await prepare();
      await writeCookie?.(page, keptIn, value, expires);
    },
  };
};
