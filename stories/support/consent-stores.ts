/** Stores of stories in states that no answer leads to. */
import type { CharterFile } from '../../src/charter/charter-json.js';
import type { Consent } from '../../src/consent/consent-context.js';
import { memoryStorage } from '../../src/consent/storage/create-storage.js';
import { BLOCKED_STORAGE, makePolicy, openContext, openStore } from '../../test/fixtures/consent-stores.js';

/** Opens a store whose browser keeps nothing. */
export const openForgetfulStore = (charter: CharterFile): Consent =>
  openStore(undefined, { charter, storage: BLOCKED_STORAGE });

/** Opens a store that waits for its charter. */
export const openWaitingStore = (): Consent =>
  openContext({ loadPolicy: () => new Promise(() => {}) }).consent;

/** Opens a store whose charter cannot be loaded: the network is gone. */
export const openUnreachableStore = (): Consent =>
  openContext({ loadPolicy: () => Promise.reject(new TypeError('Failed to fetch')) }).consent;

/** Opens a store whose charter is none: nothing can be asked by it. */
export const openUnreadableStore = (): Consent =>
  openContext({ loadPolicy: async () => makePolicy({ categories: 'none' }) }).consent;

/** Opens the store of a page where scripts of these categories run, which were allowed. */
export const openRunningStore = (
  charter: CharterFile,
  kept: string | undefined,
  categories: readonly string[],
): Consent => {
  const core = openContext({ policy: makePolicy(charter), storage: memoryStorage(kept) });
  for (const category of categories) core.executedCategories.set(category, { category });
  return core.consent;
};

/** Opens a store for each showing of a story: what was answered in the last one is forgotten. To be its `loaders`. */
export const loadStore = (open: () => Consent) => [
  async (): Promise<{ consent: Consent }> => ({ consent: open() }),
];
