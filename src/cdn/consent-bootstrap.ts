/**
 * The consent store for the browser file, and elements that do not use Lit: a bundle of their own, so that a page with
 * the charter alone does not load them.
 */
import type { Consent } from '../consent/consent-context.js';
import { GATE_SELECTOR } from '../consent/gate/gate-attributes.js';
import { startPageConsent } from '../consent/start-page-consent.js';

// Exported for elements of the other bundle, which may load first. The loader has requested the charter.
export { startPageConsent as startConsent };

/** A call of the page with the consent store: `cookieCharter.push((consent) => …)`. */
export type Call = (consent: Consent) => unknown;

/**
 * Starts the consent store where the page has a banner, blocked elements or calls: `data-category` alone may belong to
 * another script.
 * @param calls Calls of the page, run one after another.
 * @returns A function that checks again: to be called when the page or the list has something new.
 */
export const startWhenNeeded = (calls: Call[]): (() => void) => {
  let consent: Consent | undefined;
  let done: unknown;
  let hidden: boolean | undefined;
  const look = (): void => {
    if (!consent && (calls.length || document.querySelector(`cookie-banner,${GATE_SELECTOR}`))) {
      consent = startPageConsent();
      consent.subscribe(look);
      void consent.ready.then(look);
    }
    if (!consent) return;
    for (const call of calls.splice(0)) {
      try {
        // `calls` may contain anything that the page pushed.
        if (typeof call === 'function') call(consent);
      } catch (error) {
        reportError(error);
      }
    }
    const tag = document.querySelector<HTMLElement>('cookie-banner');
    const { status, promptNeeded } = consent.state;
    if (!tag || done || status === 'loading') return;
    // `idle`: no banner to show, nor with `notice` an information line. Hide the tag, so that its content is not read
    // out.
    const idle = !promptNeeded && !tag.hasAttribute('notice');
    if (idle || hidden) tag.hidden = hidden = idle;
    // If the banner fails to load, nothing is shown, and everything stays refused.
    if (!idle) done = import('../define/banner.js').catch(console.error);
  };
  look();
  return look;
};
