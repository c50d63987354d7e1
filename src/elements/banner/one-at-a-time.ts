/** Decides which banner of the page is shown: one at a time, and after what the visitor is doing. */
import { pageState } from '../../page-state.js';
import { isVisible, modalDialog } from '../base/platform.js';
import { isDisplayNone } from './visibility.js';

/**
 * True if a banner may be shown: no other banner, visible preferences or modal dialog is open, and no style hides it.
 */
export const canShow = (banner: Element): boolean => {
  const { activeBanner } = pageState();
  if (activeBanner?.isConnected && activeBanner !== banner) return false;
  const choices = document.querySelector('cookie-preferences:not([dialog])');
  return !(choices && isVisible(choices)) && !isDisplayNone(banner) && !modalDialog();
};

/**
 * Calls `changed` when a modal dialog of the page opens, closes or is removed: no event is fired for a removal.
 * @param signal Stops observing.
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

/** Updates the other banners of the page: one of them is shown in place of this one. */
export const updateOtherBanners = (tag: string): void => {
  for (const other of document.querySelectorAll<HTMLElement & { requestUpdate?(): void }>(tag))
    other.requestUpdate?.();
};
