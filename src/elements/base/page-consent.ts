import type { Consent, Core } from '../../consent/core.js';
import { registry } from '../../registry.js';

/** The engine of the page, begun by whoever needs it first. */
export const pageConsent = async (): Promise<Consent> => {
  const { consent } = registry();
  return consent ? (consent.engine as Core).consent : (await import('../../consent/start.js')).startConsent();
};
