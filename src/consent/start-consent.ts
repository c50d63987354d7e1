import { pageState } from '../page-state.js';
import { preloadConsentCharter } from '../loading/preload-charter.js';
import type { Consent } from './consent-context.js';
import { type StartOptions, startPageConsent } from './start-page-consent.js';

/**
 * Starts the consent store of the page, or returns the one that is running. It loads the page's charter when needed,
 * blocks elements that the page marks, and syncs with other tabs. Only the options of the first call count.
 * @throws {ReferenceError} On a server, where there is no page.
 */
export const startConsent = (options?: StartOptions): Consent => {
  // The browser file has its own first script, which does the same before it has loaded the consent store.
  if (!pageState().consent) preloadConsentCharter();
  return startPageConsent(options);
};
