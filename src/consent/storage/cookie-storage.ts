import type { ChoiceStorageSettings } from '../../charter/choice-defaults.js';
import type { ConsentStorage } from './storage.js';
import type { writeCookie as WriteCookie } from './write-cookie.js';

/** The values of every visible cookie of a name: more than one where parent domains or paths hold one too. */
export const cookiesNamed = (page: Document, name: string): string[] =>
  page.cookie
    .split('; ')
    .filter((cookie) => cookie.startsWith(`${name}=`))
    .map((cookie) => cookie.slice(name.length + 1));

/** The names of the cookies that scripts see. */
export const cookieNames = ({ cookie }: Document): string[] => [
  ...new Set(cookie ? cookie.split('; ').map((one) => one.split('=')[0] ?? '') : []),
];

/**
 * Keeps the choice in a cookie, which the server can read and renew. Where the browser refuses the domain, the next
 * narrower one is tried, down to the host alone: which domains are public suffixes is known by trying.
 */
export const cookieStorage = (page: Document, keptIn: ChoiceStorageSettings): ConsentStorage => {
  let writeCookie: typeof WriteCookie | undefined;
  const prepare = async (): Promise<void> => {
    ({ writeCookie } = await import('../commands.lazy.js'));
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
