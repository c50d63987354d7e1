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
