import { DEFAULT_CHOICE_STORAGE } from '../charter/choice-defaults.js';

/**
 * True where the visitor may have answered: the page has a cookie of the default name. It only decides what is requested
 * early; the consent store reads the choice.
 */
const hasStoredChoice = (): boolean => {
  try {
    return document.cookie.includes(DEFAULT_CHOICE_STORAGE.name);
  } catch {
    // Sandboxed frame: reading `document.cookie` throws.
    return false;
  }
};

/** What names the charter in the head of the page. */
const findCharterLink = (): Element | null =>
  document.querySelector('script[data-charter]') ?? document.querySelector('link[rel~="cookie-charter"]');

/**
 * Requests the charter in parallel with the code that reads it. That code fetches it as ever, and the browser answers
 * with this request.
 * @param own Address that an element has of its own. Default: that in the head of the page.
 */
export const preloadCharter = (own?: string | null): void => {
  const named = findCharterLink();
  const address = own ?? named?.getAttribute(named.localName === 'link' ? 'href' : 'data-charter');
  // `{{`: a placeholder that the page's framework has not filled in yet.
  if (!address || address.includes('{{')) return;
  // `rel="cookie-charter preload"`: the page has requested it.
  if (address !== own && named?.getAttribute('rel')?.includes('preload')) return;
  const link = document.createElement('link');
  link.rel = 'preload';
  link.as = 'fetch';
  link.crossOrigin = 'anonymous';
  link.href = address;
  document.head.append(link);
};

/**
 * Requests the charter for the consent store, where a stored choice is not enough to start.
 * @returns Whether the charter is needed, and whether the visitor may have to be asked.
 */
export const preloadConsentCharter = (): { needsCharter: boolean; mayAsk: boolean } => {
  const banner = document.querySelector('cookie-banner');
  const link = findCharterLink();
  const mayAsk = !hasStoredChoice();
  const needsCharter = !!(banner ?? link) && (mayAsk || !link?.hasAttribute('data-revision'));
  // The consent store reads nothing while the page is prerendered.
  const isPrerendered = (document as Document & { prerendering?: unknown }).prerendering === true;
  if (needsCharter && !isPrerendered) preloadCharter(link ? null : banner?.getAttribute('src'));
  return { needsCharter, mayAsk: mayAsk && !!banner };
};
