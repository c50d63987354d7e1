import type { StorageKind } from '../../charter/charter-json.js';
import { cookieNames } from '../storage/page-cookies.js';
import { expireCookie } from '../storage/expire-cookie.js';

/** A kind of storage, as a script of the page reaches it. Both methods may reject where the browser blocks it. */
export interface BrowserStorage {
  /** Names of stored items. */
  list(page: Document): Promise<string[]>;
  remove(page: Document, name: string, paths: readonly string[]): Promise<void>;
}

const windowOf = ({ defaultView }: Document): Window & typeof globalThis => {
  if (!defaultView) throw new Error('no window');
  return defaultView;
};

const webStorageView = (kind: 'localStorage' | 'sessionStorage'): BrowserStorage => ({
  list: async (page) => Object.keys(windowOf(page)[kind]),
  remove: async (page, name) => windowOf(page)[kind].removeItem(name),
});

const indexedDBStorage: BrowserStorage = {
  list: async (page) => (await windowOf(page).indexedDB.databases()).flatMap(({ name }) => name ?? []),
  remove: (page, name) =>
    new Promise((resolve) => {
      const request = windowOf(page).indexedDB.deleteDatabase(name);
      // `blocked`: another page holds the database open. It is deleted when that page closes it.
      for (const event of ['success', 'error', 'blocked'] as const) {
        request.addEventListener(event, () => resolve());
      }
    }),
};

/** The kinds of storage that a script of the page reaches. */
export const BROWSER_STORAGES: ReadonlyMap<string, BrowserStorage> = new Map<StorageKind, BrowserStorage>([
  [
    'cookie',
    {
      list: async (page) => cookieNames(page),
      remove: async (page, name, paths) => expireCookie(page, name, paths),
    },
  ],
  ['localStorage', webStorageView('localStorage')],
  ['sessionStorage', webStorageView('sessionStorage')],
  ['indexedDB', indexedDBStorage],
  [
    'cacheStorage',
    {
      list: async (page) => windowOf(page).caches.keys(),
      remove: async (page, name) => void (await windowOf(page).caches.delete(name)),
    },
  ],
  [
    'serviceWorker',
    {
      list: async (page) => (await workersOf(page)).map(({ name }) => name),
      remove: async (page, name) => {
        for (const one of await workersOf(page)) if (one.name === name) await one.registration.unregister();
      },
    },
  ],
]);

/** Service workers by the path of their script, since a charter can name only that. */
const workersOf = async (
  page: Document,
): Promise<{ name: string; registration: ServiceWorkerRegistration }[]> =>
  (await windowOf(page).navigator.serviceWorker.getRegistrations()).flatMap((registration) => {
    const script = (registration.active ?? registration.waiting ?? registration.installing)?.scriptURL;
    return script ? [{ name: new URL(script).pathname, registration }] : [];
  });
