import type { CharterFile } from '../../src/charter/types.js';
import type { Consent } from '../../src/consent/core.js';
import { createConsent } from '../../src/consent/create.js';
import { memoryStorage } from '../../src/consent/storage/memory.js';
import type { Signal } from '../../src/consent/core.js';

/** An engine for one story, which forgets everything with it. @param kept What was answered before, as it is stored. */
export const engineFor = (charter: unknown, kept?: string, signals: readonly Signal[] = []): Consent =>
  createConsent({ charter: charter as CharterFile, storage: memoryStorage(kept), signals });

/** A choice given a day ago. */
export const chosen = (answers: string, revision = 1): string =>
  `2.${revision}.${(Date.now() - 86_400_000).toString(36)}.${answers}`;

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

/** An engine of a page where a script runs that was allowed a moment ago, and no longer is. */
export const stillRunning = (consent: Consent): Consent =>
  Object.create(consent, {
    state: { get: () => ({ ...consent.state, status: 'withdrawn', reload: true }) },
  }) as Consent;
