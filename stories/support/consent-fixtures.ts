import type { CharterFile } from '../../src/charter/charter-json.js';
import type { Consent, ConsentContext, Signal } from '../../src/consent/consent-context.js';
import { createConsent } from '../../src/consent/create-consent.js';
import { createConsentStore } from '../../src/consent/consent-store.js';
import { parseCharter } from '../../src/charter/parse-charter.js';
import { readPolicy } from '../../src/consent/read-policy.js';
import { memoryStorage } from '../../src/consent/storage/create-storage.js';
import type { ConsentStorage } from '../../src/consent/storage/storage.js';

/** What the engines of stories keep, so that a story can look. */
const storages = new WeakMap<Consent, ConsentStorage>();

/** An engine for one story, which forgets everything with it. @param kept What was answered before, as it is stored. */
export const engineFor = (charter: unknown, kept?: string, signals: readonly Signal[] = []): Consent => {
  const storage = memoryStorage(kept);
  const consent = createConsent({ charter: charter as CharterFile, storage, signals });
  storages.set(consent, storage);
  return consent;
};

/** What is stored: nothing before an answer. */
export const storedBy = (consent: Consent | undefined): unknown => consent && storages.get(consent)?.read();

/** A choice given so many days ago. */
export const chosen = (answers: string, revision = 1, days = 1): string =>
  `2.${revision}.${(Date.now() - days * 86_400_000).toString(36)}.${answers}`;

/** An engine whose browser keeps nothing. */
export const forgetful = (charter: unknown): Consent =>
  createConsent({
    charter: charter as CharterFile,
    signals: [],
    storage: {
      read: () => undefined,
      write: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    },
  });

const bare = (more: Partial<Parameters<typeof createConsentStore>[0]>): ConsentContext =>
  createConsentStore({
    page: document,
    defaultStorage: memoryStorage(),
    now: Date.now,
    signals: [],
    reload: () => {},
    ...more,
  });

/** An engine that waits for its charter. */
export const waiting = (): Consent => bare({ loadPolicy: () => new Promise(() => {}) }).consent;

/** An engine whose charter cannot be had: the network is gone. */
export const unreachable = (): Consent =>
  bare({ loadPolicy: () => Promise.reject(new TypeError('Failed to fetch')) }).consent;

/** An engine whose charter is none: nothing can be asked by it. */
export const unreadable = (): Consent =>
  bare({ loadPolicy: async () => readPolicy(parseCharter({ categories: 'none' })) }).consent;

/** An engine of a page where scripts of these categories run, which were allowed. */
export const running = (charter: unknown, kept: string, categories: readonly string[]): Consent => {
  const storage = memoryStorage(kept);
  const core = bare({ policy: readPolicy(parseCharter(JSON.parse(JSON.stringify(charter)))), storage });
  for (const category of categories) core.executedCategories.set(category, { category });
  storages.set(core.consent, storage);
  return core.consent;
};

/** Each showing of a story has an engine of its own: what was answered in the last one is forgotten. */
export const fresh = (make: () => Consent) => [
  async (): Promise<{ consent: Consent }> => ({ consent: make() }),
];
