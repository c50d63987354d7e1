import type { ChoiceStorageSettings } from '../../charter/choice-defaults.js';
import { cookieStorage } from './cookie-storage.js';
import { memoryStorage } from './memory-storage.js';
import type { ConsentStorage } from './storage.js';
import { webStorage } from './web-storage.js';

/** Creates the storage that a charter names. */
export const createStorage = (page: Document, keptIn: ChoiceStorageSettings): ConsentStorage =>
  keptIn.storage === 'localStorage'
    ? webStorage(page, keptIn.name)
    : keptIn.storage === 'memory'
      ? memoryStorage()
      : cookieStorage(page, keptIn);
