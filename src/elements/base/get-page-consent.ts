import type { Consent, ConsentContext } from '../../consent/consent-context.js';
import { pageState } from '../../page-state.js';

/** The engine of the page, begun by whoever needs it first. */
export const getPageConsent = async (): Promise<Consent> => {
  const { consent } = pageState();
  return consent
    ? (consent.engine as ConsentContext).consent
    : (await import('../../consent/start-consent.lazy.js')).startConsent();
};
