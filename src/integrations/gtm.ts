import type { Consent } from '../consent/core.js';
import { follow } from './follow.js';

/** Where Google Tag Manager listens. */
export interface GoogleTagManagerOptions {
  /** Where the container listens. Default: `window.dataLayer`, made if need be. */
  readonly dataLayer?: { push(message: object): unknown };
}

/**
 * Tells a Google Tag Manager container what is granted: `cookie_charter_ready` once the choice is known, then
 * `cookie_charter_changed` after each change of what is granted. Both carry
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
  let sent: string | undefined;
  return follow(consent, [], () => {
    const { granted, answers } = consent.state;
    const next = JSON.stringify(granted);
    if (next === sent) return;
    dataLayer.push({
      event: sent === undefined ? 'cookie_charter_ready' : 'cookie_charter_changed',
      cookie_charter: { granted: [...granted], answers: { ...answers } },
      // Containers merge lists item by item: without this a shorter list would keep the end of the longer one, and
      // what was taken back would still stand as granted. (github.com/google/data-layer-helper, `merge`.)
      _clear: true,
    });
    sent = next;
  });
};
