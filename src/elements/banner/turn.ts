/** Whose turn it is to ask: one banner of the page, after what the visitor is doing. */
import { pageState } from '../../page-state.js';
import { isVisible, modalDialog } from '../base/platform.js';
import { isDisplayNone } from './visibility.js';

/** True for a banner that may ask now: no other does, the page shows no preferences, and nobody hides it. */
export const canShow = (banner: Element): boolean => {
  const { activeBanner } = pageState();
  if (activeBanner?.isConnected && activeBanner !== banner) return false;
  const choices = document.querySelector('cookie-preferences:not([dialog])');
  return !(choices && isVisible(choices)) && !isDisplayNone(banner) && !modalDialog();
};

/**
 * Calls back when a modal dialog of the page opens or is gone, closed or removed: no event says the last.
 * @param signal Ends it.
 */
export const watchModalDialogs = (changed: () => void, signal: AbortSignal): void => {
  let before = modalDialog();
  const dialogs = new MutationObserver(() => {
    const now = modalDialog();
    if (now === before) return;
    before = now;
    changed();
  });
  dialogs.observe(document, { subtree: true, childList: true, attributeFilter: ['open'] });
  signal.addEventListener('abort', () => dialogs.disconnect());
};

/** Lets the other tags of the page look again: one of them asks what is asked here no longer. */
export const handOverTurn = (tag: string): void => {
  for (const other of document.querySelectorAll<HTMLElement & { requestUpdate?(): void }>(tag))
    other.requestUpdate?.();
};
