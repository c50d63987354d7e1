/**
 * The one script a page needs. It loads the consent store where the page has a banner, categories or calls, and the
 * code of our tags when the page has them, now or later, and nothing else.
 */
import { preloadCharter, preloadConsentCharter } from '../loading/preload-charter.js';
import { replayCalls } from './replay-calls.js';

const calls = replayCalls(() => scanPage([]));

/** Makes the consent store check the page again, once it has loaded. */
let notifyConsent: (() => void) | undefined;

/** Nodes that were added to the page. */
type AddedNodes = readonly Pick<MutationRecord, 'addedNodes'>[];

/** Requests the charter in parallel with the code that shows it: that of the element, else that of the page. */
const withCharter = (tag: string, code: Promise<unknown>): Promise<unknown> => {
  const element = document.querySelector(tag);
  if (!element?.querySelector('script')) preloadCharter(element?.getAttribute('src'));
  return code;
};

/**
 * Loads the consent store, and in parallel what it will ask for: the charter, where a stored choice is not enough, and
 * the banner, where there is no stored choice.
 */
const loadConsent = (): Promise<unknown> => {
  const { needsCharter, mayAsk } = preloadConsentCharter();
  return Promise.all([
    import('./consent-bootstrap.js').then((engine) => (notifyConsent = engine.startWhenNeeded(calls))),
    needsCharter && import('../consent/load-policy.lazy.js'),
    ...(mayAsk ? [import('../define/banner.js'), import('../consent/commands.lazy.js')] : []),
  ]);
};

const PAGE_TAGS = 'cookie-charter,cookie-table';

/** Files that load once the page has an element that matches, or for another reason. */
const LOADERS: [
  selector: string,
  load: (() => Promise<unknown>) | 0,
  reason?: (news: AddedNodes) => unknown,
][] = [
  ['cookie-banner,[data-category]', loadConsent, () => calls[0]],
  [PAGE_TAGS, () => withCharter(PAGE_TAGS, import('./charter-page.js'))],
  ['cookie-explainer', () => import('./explainer.js')],
  // `d` is no tag: the doctor loads for its reason alone.
  ['d', () => import('./doctor.js'), () => location.href.includes('cookie-charter=debug')],
  // `<cookie-settings>` and its links start the consent store where they need it.
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
  ['cookie-preferences', () => withCharter('cookie-preferences', import('./preferences.js'))],
  ['cookie-embed', () => (preloadCharter(), import('./embed.js'))],
];

const scanPage = (news: AddedNodes): void => {
  notifyConsent?.();
  for (const one of LOADERS) {
    if (one[1] && (document.querySelector(one[0]) || one[2]?.(news))) {
      // A file that fails to load leaves fallback content in place, and blocked elements blocked. The browser's message
      // names the file.
      one[1]().catch(console.error);
      one[1] = 0;
    }
  }
};

scanPage([{ addedNodes: document.childNodes }]);
new MutationObserver(scanPage).observe(document, { childList: true, subtree: true });
