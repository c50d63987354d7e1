import type { Consent, ConsentContext } from '../../consent/consent-context.js';
import { pageState } from '../../page-state.js';

/** Consent store of the page, started by the first element that needs it. */
export const getPageConsent = async (): Promise<Consent> => {
  const { consent } = pageState();
  return consent
    ? (consent.engine as ConsentContext).consent
    : (await import('../../consent/start-consent.lazy.js')).startConsent();
};
