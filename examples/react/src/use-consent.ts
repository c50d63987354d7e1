import { type ConsentState, startConsent } from 'cookie-charter/consent';
import { useSyncExternalStore } from 'react';

// The consent store of the page: one, which the elements use too. A server has none, and grants nothing.
const subscribe = (listener: () => void) => startConsent().subscribe(listener);

/** What the visitor has answered so far; undefined on a server. */
export const useConsent = (): ConsentState | undefined =>
  useSyncExternalStore(
    subscribe,
    () => startConsent().state,
    () => undefined,
  );

/** Whether a category of the charter, or a service of it, is granted now. */
export const useGranted = (category: string, service?: string): boolean =>
  useSyncExternalStore(
    subscribe,
    () => startConsent().has(category, service),
    () => false,
  );
