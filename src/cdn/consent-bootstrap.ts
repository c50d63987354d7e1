/**
 * The engine for the browser file, and what is drawn without Lit: their own bundle, so that a page that shows the
 * charter alone pays nothing for them.
 */
import type { Consent } from '../consent/consent-context.js';
import { GATE_SELECTOR } from '../consent/gate/gate-attributes.js';
import { startConsent } from '../consent/start-consent.js';

// For elements of the other bundle that are there before it.
export { startConsent };

/** What a page wants to do with the engine: `cookieCharter.push((consent) => …)`. */
export type Call = (consent: Consent) => unknown;

/**
 * Begins where something is asked, held back or called for: `data-category` alone may be anybody's.
 * @param calls What the page wants to do with the engine, one after another.
 * @returns Looks again: to be called when the page or the list has something new.
 */
export const startWhenNeeded = (calls: Call[]): (() => void) => {
  let consent: Consent | undefined;
  let done: unknown;
  let hidden: boolean | undefined;
  const look = (): void => {
    if (!consent && (calls.length || document.querySelector(`cookie-banner,${GATE_SELECTOR}`))) {
      consent = startConsent();
      consent.subscribe(look);
      void consent.ready.then(look);
    }
    if (!consent) return;
    for (const call of calls.splice(0)) {
      try {
        // The page may have pushed anything.
        if (typeof call === 'function') call(consent);
      } catch (error) {
        reportError(error);
      }
    }
    const tag = document.querySelector<HTMLElement>('cookie-banner');
    const { status, promptNeeded } = consent.state;
    if (!tag || done || status === 'loading') return;
    // A question, or with `notice` a line of information; else there is nothing to show, nor to read inside.
    const idle = !promptNeeded && !tag.hasAttribute('notice');
    if (idle || hidden) tag.hidden = hidden = idle;
    // Without its file nothing is shown, and everything stays refused.
    if (!idle) done = import('../define/banner.js').catch(console.error);
  };
  look();
  return look;
};
