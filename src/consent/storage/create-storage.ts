import type { KeptIn } from '../../charter/choice-defaults.js';
import { cookieStorage } from './cookie-storage.js';
import { memoryStorage } from './memory-storage.js';
import type { ConsentStorage } from './storage.js';
import { localStorageOf } from './web-storage.js';

/** The place that a charter names. */
export const storageFor = (page: Document, keptIn: KeptIn): ConsentStorage =>
  keptIn.storage === 'localStorage'
    ? localStorageOf(page, keptIn.name)
    : keptIn.storage === 'memory'
      ? memoryStorage()
      : cookieStorage(page, keptIn);
