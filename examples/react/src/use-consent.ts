import { type ConsentState, startConsent } from 'cookie-charter/engine';
import { useSyncExternalStore } from 'react';

/** The engine of the page: one, which the elements use too. */
export const consent = startConsent();

const subscribe = (listener: () => void) => consent.subscribe(listener);

/** What the visitor has answered so far. */
export const useConsent = (): ConsentState => useSyncExternalStore(subscribe, () => consent.state);

/** Whether a category of the charter, or a service of it, is granted now. */
export const useGranted = (category: string, service?: string): boolean =>
  useSyncExternalStore(subscribe, () => consent.has(category, service));
