import type { Consent } from '../consent/consent-context.js';
import { onConsentChange, type ConsentKey } from './on-consent-change.js';

/**
 * How Matomo waits for an answer.
 *
 * - `tracking`: no request and no cookie before consent. Matomo keeps the page's requests in memory, and sends them
 *   once the visitor says yes.
 * - `cookies`: requests are sent from the start, without cookies; cookies come with consent. Those requests need no
 *   consent only where they meet the conditions of `exempt`.
 * - `exempt`: requests and cookies from the start, until the visitor objects. For a category with
 *   `"consent": "opt-out"`. CNIL, lignes directrices 2020-091, §50 to 52: measuring this site's audience is the sole
 *   purpose, the outcome is anonymous statistics alone, nothing is matched with other data or passed on, nobody is
 *   followed across sites; cookies last 13 months at most and no visit prolongs them.
 */
export type MatomoMode = 'tracking' | 'cookies' | 'exempt';

/** Options for Matomo. */
export interface MatomoOptions {
  /** Category of Matomo in the charter. */
  readonly category: string;
  /** Service of Matomo in the charter, if visitors answer it separately. */
  readonly service?: string;
  /** How Matomo waits for an answer. */
  readonly mode: MatomoMode;
  /**
   * List that calls are pushed to. Default: `window._paq`, looked up for each call, since Matomo replaces it once it
   * has loaded.
   */
  readonly queue?: { push(call: [string]): unknown };
}

/** Name of Matomo's list of calls, on `window`. */
const QUEUE = '_paq';

/** Matomo's methods to call at the start, on grant and on withdrawal. */
const CALLS: Readonly<Record<MatomoMode, readonly [atOnce: string | undefined, yes: string, no: string]>> = {
  tracking: ['requireConsent', 'setConsentGiven', 'forgetConsentGiven'],
  cookies: ['requireCookieConsent', 'setCookieConsentGiven', 'forgetCookieConsentGiven'],
  exempt: [undefined, 'forgetUserOptOut', 'optUserOut'],
};

/**
 * Sends grants to Matomo. Call it before `trackPageView` is pushed: `tracking` and `cookies` push their `require…` call
 * at once, the rest waits until the choice is known. A grant is sent on every page, since the consent store remembers
 * it and Matomo does not (`setConsentGiven`, never `rememberConsentGiven`). `forgetConsentGiven` and `optUserOut` make
 * Matomo store the cookie `mtm_consent_removed`, of 30 years: declare it, with the role `objection`. It loads no tag
 * and stores nothing itself. For browsers only, unless a `queue` is given.
 * @returns A function that stops sending.
 * @see https://developer.matomo.org/guides/tracking-consent
 */
export const matomo = (consent: Consent, { category, service, mode, queue }: MatomoOptions): (() => void) => {
  const page = globalThis as unknown as { [QUEUE]?: { push(call: [string]): unknown } };
  const send = (call: string): unknown => (queue ?? (page[QUEUE] ??= [])).push([call]);
  const [atOnce, yes, no] = CALLS[mode];
  if (atOnce) send(atOnce);
  const key: ConsentKey = service === undefined ? [category] : [category, service];
  // Matomo's own default, until the first call.
  let granted = !atOnce;
  return onConsentChange(consent, [key], () => {
    if (consent.has(...key) === granted) return;
    granted = !granted;
    send(granted ? yes : no);
  });
};
