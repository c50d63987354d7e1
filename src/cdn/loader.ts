/**
 * The one script a page needs. It loads the engine where something is asked, held back or chosen, and the code of our
 * tags when the page has them, now or later, and nothing else.
 */
import { takeCalls } from './take-calls.js';

const calls = takeCalls(() => scanPage([]));

/** Tells the engine, once it is there. */
let notifyConsent: (() => void) | undefined;

/** What the page has new. */
type AddedNodes = readonly Pick<MutationRecord, 'addedNodes'>[];

/** What loads once the page has something that matches, or for another reason. */
const LOADERS: [
  selector: string,
  load: (() => Promise<unknown>) | 0,
  reason?: (news: AddedNodes) => unknown,
][] = [
  [
    'cookie-banner,[data-category]',
    () => import('./consent-bootstrap.js').then((engine) => (notifyConsent = engine.startWhenNeeded(calls))),
    () => calls[0],
  ],
  ['cookie-charter,cookie-table', () => import('./charter-page.js')],
  ['cookie-explainer', () => import('./explainer.js')],
  // No tag: what the page does to the tags, for its author.
  ['d', () => import('./doctor.js'), () => location.href.includes('cookie-charter=debug')],
  // Where these need the engine they begin it.
  [
    'cookie-settings,[href*=cookie-settings]',
    () => import('../define/settings.js'),
    () => location.href.includes('cookie-settings'),
  ],
  [
    '.cookie-charter,[href*="#cookie-"]:not([href*=settings])',
    () => import('./cms-markup.js'),
    (news) =>
      news.some(({ addedNodes }) =>
        [...addedNodes].some(({ textContent }) => /\[cookie-/i.test(textContent as string)),
      ),
  ],
  ['cookie-preferences', () => import('./preferences.js')],
  ['cookie-embed', () => import('./embed.js')],
];

const scanPage = (news: AddedNodes): void => {
  notifyConsent?.();
  for (const one of LOADERS) {
    if (one[1] && (document.querySelector(one[0]) || one[2]?.(news))) {
      // A blocked or missing file leaves the author's own content in place, and what is held back held back. The
      // browser's message names the file.
      one[1]().catch(console.error);
      one[1] = 0;
    }
  }
};

scanPage([{ addedNodes: document.childNodes }]);
new MutationObserver(scanPage).observe(document, { childList: true, subtree: true });
