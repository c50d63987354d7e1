import type { ChoiceStorageSettings } from '../../charter/choice-defaults.js';
import { cookieStorage } from './cookie-storage.js';
import type { ConsentStorage } from './storage.js';

/** Keeps the choice until the page is left. */
export const memoryStorage = (kept?: string): ConsentStorage => {
  let value = kept;
  return {
    read: () => value,
    write: (next) => {
      value = next;
    },
  };
};

/** Keeps the choice in `localStorage`: for this origin only, and not sent to a server. Access may throw. */
export const webStorage = (page: Document, name: string): ConsentStorage => {
  const store = (): Storage => {
    const view = page.defaultView;
    if (!view) throw new Error('no window');
    return view.localStorage;
  };
  return {
    read: () => store().getItem(name) ?? undefined,
    write: (value) => store().setItem(name, value),
  };
};

/** Creates the storage that a charter names. */
export const createStorage = (page: Document, keptIn: ChoiceStorageSettings): ConsentStorage =>
  keptIn.storage === 'localStorage'
    ? webStorage(page, keptIn.name)
    : keptIn.storage === 'memory'
      ? memoryStorage()
      : cookieStorage(page, keptIn);
