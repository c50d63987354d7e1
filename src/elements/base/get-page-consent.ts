import type { Consent, Core } from '../../consent/consent-context.js';
import { registry } from '../../page-state.js';

/** The engine of the page, begun by whoever needs it first. */
export const pageConsent = async (): Promise<Consent> => {
  const { consent } = registry();
  return consent
    ? (consent.engine as Core).consent
    : (await import('../../consent/start-consent.lazy.js')).startConsent();
};
