import type { Consent } from '../consent/consent-context.js';
import { onConsentChange } from './on-consent-change.js';

/** Where Google Tag Manager listens. */
export interface GoogleTagManagerOptions {
  /** Where the container listens. Default: `window.dataLayer`, made if need be. */
  readonly dataLayer?: { push(message: object): unknown };
}

/**
 * Tells a Google Tag Manager container what is granted: `cookie_charter_ready` once the choice is known, then
 * `cookie_charter_changed` once something is granted or withdrawn. Both carry
 * `cookie_charter: { granted: string[], answers: Record<string, boolean> }`: the ids granted (`video`,
 * `video/youtube`; necessary ones once the charter is loaded), and the answers that count, none where nobody
 * answered. What is not granted is refused. It loads no container and stores nothing.
 * For browsers only, unless a `dataLayer` is given.
 * @returns What stops it.
 */
export const googleTagManager = (
  consent: Consent,
  {
    dataLayer = ((window as unknown as { dataLayer?: unknown[] }).dataLayer ??= []),
  }: GoogleTagManagerOptions = {},
): (() => void) => {
  let sent: readonly string[] | undefined;
  let answered = '';
  return onConsentChange(consent, [], () => {
    const { granted, answers } = consent.state;
    const before = sent;
    const answeredBefore = answered;
    sent = granted;
    answered = JSON.stringify(answers);
    // The charter, loaded later, adds to the list what it grants without an answer: that is no change.
    const isTaken = before?.some((key) => !granted.includes(key));
    const isGiven = answered !== answeredBefore && granted.some((key) => !before?.includes(key));
    if (before && !isTaken && !isGiven) return;
    dataLayer.push({
      event: before === undefined ? 'cookie_charter_ready' : 'cookie_charter_changed',
      cookie_charter: { granted: [...granted], answers: { ...answers } },
      // Containers merge lists item by item: without this a shorter list would keep the end of the longer one, and
      // what was taken back would still stand as granted. (github.com/google/data-layer-helper, `merge`.)
      _clear: true,
    });
  });
};
