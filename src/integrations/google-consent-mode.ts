import type { Consent } from '../consent/consent-context.js';
import { onConsentChange, type ConsentKey, parseConsentKey } from './on-consent-change.js';

/** What Google's tags ask leave for, in version 2 of Consent Mode. */
export type GoogleSignal =
  | 'ad_storage'
  | 'ad_user_data'
  | 'ad_personalization'
  | 'analytics_storage'
  | 'functionality_storage'
  | 'personalization_storage'
  | 'security_storage';

/** What Google's tags are told. */
export interface GoogleConsentModeOptions {
  /**
   * The signals that each category, or `category/service`, stands for. A signal named under several is granted only
   * where all of them are. Signals named nowhere are never sent: they stay as the page's default says.
   */
  readonly signals: Readonly<Record<string, readonly GoogleSignal[]>>;
  /**
   * True lets Google's tags carry click ids along in the addresses of links while storage is denied. Default: not
   * sent; Google's own default is off. An identifier in an address needs consent as one in a cookie does (EDPB,
   * guidelines 2/2023).
   */
  readonly urlPassthrough?: boolean;
  /**
   * True takes click ids out of what Google's ad tags send while `ad_storage` is denied. Default: not sent; the
   * head's snippet, `GOOGLE_HEAD_SNIPPET`, has set it.
   */
  readonly adsDataRedaction?: boolean;
}

type Gtag = (...command: unknown[]) => void;

/**
 * Tells Google's tags what is granted, by `gtag('consent', 'update', …)`: once the choice is known, and whenever a
 * signal changes. Every mapped signal is in each update, as `granted` or `denied`; a withdrawal sends `denied`. It
 * loads no tag and stores nothing. Commands go to the page's `gtag`, else to `dataLayer`, which it makes if need be.
 * For browsers only: it reads `window`.
 * @returns What stops it.
 * @see https://developers.google.com/tag-platform/security/guides/consent
 */
export const googleConsentMode = (
  consent: Consent,
  { signals, urlPassthrough, adsDataRedaction }: GoogleConsentModeOptions,
): (() => void) => {
  const page = window as unknown as { dataLayer?: unknown[]; gtag?: Gtag };
  // Google's tags know a command by its being an arguments object: an array would be taken for a method call.
  const push: Gtag = function () {
    (page.dataLayer ??= []).push(arguments);
  };
  const gtag: Gtag = (...command) => (page.gtag ?? push)(...command);

  const keysBySignal = new Map<GoogleSignal, ConsentKey[]>();
  for (const [name, mapped] of Object.entries(signals)) {
    for (const signal of mapped) {
      keysBySignal.set(signal, [...(keysBySignal.get(signal) ?? []), parseConsentKey(name)]);
    }
  }
  if (urlPassthrough !== undefined) gtag('set', 'url_passthrough', urlPassthrough);
  if (adsDataRedaction !== undefined) gtag('set', 'ads_data_redaction', adsDataRedaction);

  let sent = '{}';
  return onConsentChange(consent, [...keysBySignal.values()].flat(), () => {
    const update = Object.fromEntries(
      [...keysBySignal].map(([signal, keys]) => [
        signal,
        keys.every((key) => consent.has(...key)) ? 'granted' : 'denied',
      ]),
    );
    const next = JSON.stringify(update);
    if (next === sent) return;
    sent = next;
    gtag('consent', 'update', update);
  });
};

/**
 * Classic JavaScript for a `<script>` in the head, before any of Google's tags: makes `dataLayer` and `gtag` where
 * they are missing, and denies every signal but `security_storage` until `googleConsentMode` sends an update. ASCII,
 * under 1,000 bytes. A string, since a module comes too late to be first. docs/integrations.md shows the same text.
 */
export const GOOGLE_HEAD_SNIPPET = `window.dataLayer = window.dataLayer || [];
window.gtag =
  window.gtag ||
  function () {
    window.dataLayer.push(arguments);
  };
window.gtag('consent', 'default', {
  ad_storage: 'denied',
  ad_user_data: 'denied',
  ad_personalization: 'denied',
  analytics_storage: 'denied',
  functionality_storage: 'denied',
  personalization_storage: 'denied',
  security_storage: 'granted',
  wait_for_update: 500,
});
window.gtag('set', 'ads_data_redaction', true);
`;
