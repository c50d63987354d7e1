/**
 * The one script a page needs. It loads the engine where something is asked, held back or chosen, and the code of our
 * tags when the page has them, now or later, and nothing else.
 */
import type { Call } from './engine.js';

declare global {
  /** What to do with the engine, before or after it is there: `(self.cookieCharter ??= []).push((consent) => …)`. */
  // eslint-disable-next-line no-var
  var cookieCharter: Call[] | undefined;
}

const calls = (globalThis.cookieCharter ??= []);

/** What loads once the page has something that matches; the first also where the page calls for it. */
const LOADERS: [selector: string, load: (() => Promise<unknown>) | 0][] = [
  ['cookie-banner,[data-category]', () => import('./engine.js').then((engine) => engine.begin(calls))],
  ['cookie-charter,cookie-table', () => import('./page.js')],
  // Where these need the engine they begin it.
  ['cookie-settings,[href$=cookie-settings]', () => import('../define/settings.js')],
  ['cookie-explainer', () => import('./explainer.js')],
  ['cookie-preferences', () => import('./preferences.js')],
  ['cookie-embed', () => import('./embed.js')],
];

const look = (): void =>
  LOADERS.forEach((one, index) => {
    if (one[1] && (document.querySelector(one[0]) || (!index && calls[0]))) {
      // A blocked or missing file leaves the author's own content in place, and what is held back held back. The
      // browser's message names the file.
      one[1]().catch(console.error);
      one[1] = 0;
    }
  });

look();
calls.push = (call) => {
  calls[calls.length] = call;
  look();
  return calls.length;
};
new MutationObserver(look).observe(document, { childList: true, subtree: true });
