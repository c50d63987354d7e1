import { parseCharter } from '../charter/parse-charter.js';
import type { CharterFile } from '../charter/charter-json.js';
import { createConsentStore } from './consent-store.js';
import type { Consent, Signal } from './consent-context.js';
import { readPolicy } from './read-policy.js';
import { globalPrivacyControl } from './global-privacy-control.js';
import { memoryStorage } from './storage/memory-storage.js';
import { createStorage } from './storage/create-storage.js';
import type { ConsentStorage } from './storage/storage.js';

/** What an engine of your own starts from. */
export interface ConsentOptions {
  /** The charter, as `JSON.parse` gives it. */
  readonly charter: CharterFile;
  /** Where the choice is kept. Default: where the charter says, else a cookie; without a page, memory. */
  readonly storage?: ConsentStorage;
  /** Milliseconds since 1970. Default: the system's clock. */
  readonly now?: () => number;
  /** What the browser asks for beforehand. Default: Global Privacy Control. */
  readonly signals?: readonly Signal[];
  /** The page that events are told to. Default: the one there is; none on a server. */
  readonly page?: Document;
}

/**
 * An engine of your own: it keeps a choice and says what is granted. It holds nothing back and listens to no other
 * tab; `startConsent` does, for the page.
 * @throws {CharterError} When the charter has no categories.
 */
export const createConsent = ({
  charter,
  storage,
  now = Date.now,
  page = globalThis.document,
  signals = globalThis.navigator ? [globalPrivacyControl(globalThis.navigator)] : [],
}: ConsentOptions): Consent => {
  // Not read from the page's copy: whoever changes the object later changes nothing here.
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
