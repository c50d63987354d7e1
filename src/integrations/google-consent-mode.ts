import type { Consent } from '../consent/consent-context.js';
import { onConsentChange, type ConsentKey, parseConsentKey } from './on-consent-change.js';

/** Consent signals of Google's tags, in version 2 of Consent Mode. */
export type GoogleSignal =
  | 'ad_storage'
  | 'ad_user_data'
  | 'ad_personalization'
  | 'analytics_storage'
  | 'functionality_storage'
  | 'personalization_storage'
  | 'security_storage';

/** Options for Google Consent Mode. */
export interface GoogleConsentModeOptions {
  /**
   * Google's signals by category, or `category/service`. A signal listed under several is granted only where all of
   * them are. Signals that are not listed are never sent: they stay as the page's default says.
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
 * Sends grants to Google's tags, by `gtag('consent', 'update', …)`: once the choice is known, and whenever a signal
 * changes. Every mapped signal is in each update, as `granted` or `denied`; a withdrawal sends `denied`. It loads no
 * tag and stores nothing. Commands go to the page's `gtag`, else to `dataLayer`, which is created where it is missing.
 * For browsers only: it reads `window`.
 * @returns A function that stops sending.
 * @see https://developers.google.com/tag-platform/security/guides/consent
 */
export const googleConsentMode = (
  consent: Consent,
  { signals, urlPassthrough, adsDataRedaction }: GoogleConsentModeOptions,
): (() => void) => {
  const page = window as unknown as { dataLayer?: unknown[]; gtag?: Gtag };
  // `arguments`, not an array: Google's tags take an array for a method call.
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
