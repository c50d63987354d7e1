import { type Consent, type ConsentState, startConsent } from 'cookie-charter/consent';
import { computed, type ComputedRef, onScopeDispose, shallowRef, type ShallowRef } from 'vue';

/** The consent store of the page, which the elements use too, and its current state. */
export const useConsent = (): {
  consent: Consent;
  state: Readonly<ShallowRef<ConsentState>>;
  granted: (category: string, service?: string) => ComputedRef<boolean>;
} => {
  const consent = startConsent();
  const state = shallowRef(consent.state);
  onScopeDispose(consent.subscribe(() => (state.value = consent.state)));
  return {
    consent,
    state,
    granted: (category, service) => computed(() => !!state.value && consent.has(category, service)),
  };
};
