import { parseCharter } from '../charter/parse-charter.js';
import type { CharterFile } from '../charter/charter-json.js';
import { createConsentStore } from './consent-store.js';
import type { Consent, Signal } from './consent-context.js';
import { readPolicy } from './read-policy.js';
import { globalPrivacyControl } from './global-privacy-control.js';
import { memoryStorage, createStorage } from './storage/create-storage.js';
import type { ConsentStorage } from './storage/storage.js';

/** Options of a consent store of your own. */
export interface ConsentOptions {
  /** The charter, as `JSON.parse` gives it. */
  readonly charter: CharterFile;
  /** Where the choice is kept. Default: where the charter says, else a cookie; without a page, memory. */
  readonly storage?: ConsentStorage;
  /** Milliseconds since 1970. Default: the system's clock. */
  readonly now?: () => number;
  /** Browser signals. Default: Global Privacy Control. */
  readonly signals?: readonly Signal[];
  /** The page that events are dispatched on. Default: `document`; none on a server. */
  readonly page?: Document;
}

/**
 * Creates a consent store of your own: it stores a choice and decides what is granted. It blocks nothing and does not
 * sync with other tabs; `startConsent` does, for the page.
 * @throws {CharterError} When the charter has no categories.
 */
export const createConsent = ({
  charter,
  storage,
  now = Date.now,
  page = globalThis.document,
  signals = globalThis.navigator ? [globalPrivacyControl(globalThis.navigator)] : [],
}: ConsentOptions): Consent => {
  // Deep copy: later changes to the page's object have no effect here.
  const policy = readPolicy(parseCharter(JSON.parse(JSON.stringify(charter))));
  return createConsentStore({
    page,
    policy,
    defaultStorage: storage ?? (page ? createStorage(page, policy.choiceStorage) : memoryStorage()),
    now,
    signals,
    reload: () => page?.defaultView?.location.reload(),
  }).consent;
};
