/**
 * The engine for the browser file, and what is drawn without Lit: their own bundle, so that a page that shows the
 * charter alone pays nothing for them.
 */
import type { Consent } from '../consent/core.js';
import { GATES } from '../consent/gate/markup.js';
import { startConsent } from '../consent/start.js';

// For elements of the other bundle that are there before it.
export { startConsent };

/** What a page wants to do with the engine: `cookieCharter.push((consent) => …)`. */
export type Call = (consent: Consent) => unknown;

/** What the foot of a page has to reopen the choices. */
const REOPENS = 'cookie-settings,[href$="#cookie-settings"]';

/**
 * Begins where something is asked, held back or called for: `data-category` alone may be anybody's.
 * @param calls What the page wants to do with the engine, one after another.
 */
export const begin = (calls: Call[]): void => {
  let consent: Consent | undefined;
  /** What is still to be loaded. */
  let banner: (() => Promise<unknown>) | 0 = () => import('../define/banner.js');
  let settings: (() => Promise<unknown>) | 0 = () => import('../define/settings.js');
  const look = (): void => {
    const has = (selector: string): Element | null => document.querySelector(selector);
    if (!consent && (calls.length || has(`cookie-banner,${GATES}`))) {
      consent = startConsent();
      consent.subscribe(look);
      void consent.ready.then(look);
    }
    if (settings && has(REOPENS)) {
      settings().catch(console.error);
      settings = 0;
    }
    if (!consent) return;
    for (const call of calls.splice(0)) {
      try {
        call(consent);
      } catch (error) {
        reportError(error);
      }
    }
    const tag = has('cookie-banner');
    const { status, prompt } = consent.state;
    if (banner && tag && status !== 'loading') {
      // A question, or with `notice` a line of information; else there is nothing to show, not even to those without
      // JavaScript.
      if (prompt || tag.hasAttribute('notice')) {
        // Without its file nothing is shown, and everything stays refused.
        banner().catch(console.error);
        banner = 0;
      } else tag.replaceChildren();
    }
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
  // The loader fills the list, and then calls back.
  calls.push = (...more) => {
    calls.splice(calls.length, 0, ...more);
    look();
    return calls.length;
  };
  look();
};
