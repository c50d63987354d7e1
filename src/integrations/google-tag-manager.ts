import type { Consent } from '../consent/consent-context.js';
import { onConsentChange } from './on-consent-change.js';

/** Options for Google Tag Manager. */
export interface GoogleTagManagerOptions {
  /** List that the container reads. Default: `window.dataLayer`, created where it is missing. */
  readonly dataLayer?: { push(message: object): unknown };
}

/**
 * Sends grants to a Google Tag Manager container: `cookie_charter_ready` once the choice is known, then
 * `cookie_charter_changed` once something is granted or withdrawn. Both carry
 * `cookie_charter: { granted: string[], answers: Record<string, boolean> }`: the ids granted (`video`, `video/youtube`;
 * strictly necessary ones once the charter is loaded), and the answers that count, empty before the visitor answers.
 * Ids that are not in `granted` are refused. It loads no container and stores nothing.
 * For browsers only, unless a `dataLayer` is given.
 * @returns A function that stops sending.
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
    // A charter that loads later adds ids to `granted` that need no answer: that is no change.
    const isTaken = before?.some((key) => !granted.includes(key));
    const isGiven = answered !== answeredBefore && granted.some((key) => !before?.includes(key));
    if (before && !isTaken && !isGiven) return;
    dataLayer.push({
      event: before === undefined ? 'cookie_charter_ready' : 'cookie_charter_changed',
      cookie_charter: { granted: [...granted], answers: { ...answers } },
      // `_clear`: containers merge lists item by item, so a shorter list would keep the end of the longer one, and
      // withdrawn ids would stay granted. (github.com/google/data-layer-helper, `merge`.)
      _clear: true,
    });
  });
};
