/** Pages around a frame of the same origin: one banner on the screen asks for all of them. */
import type { ConsentContext } from '../../consent/consent-context.js';
import { ChoiceChangedEvent, ChoiceMadeEvent, PromptNeededEvent } from '../../consent/events.js';
import { pageStateOf } from '../../page-state.js';

/** Ancestor windows of the same origin; `document` of any other throws. */
const pagesAround = (): (Window & typeof globalThis)[] => {
  const pages: Window[] = [];
  for (let page: Window = window; page !== page.parent; pages.push(page)) page = page.parent;
  return pages.filter((page): page is Window & typeof globalThis => {
    try {
      return !!page.document;
    } catch {
      return false;
    }
  });
};

/** True if the banner of a page is shown, or is about to be. A page without a banner leaves it to the frame. */
const asks = (page: typeof globalThis): boolean => {
  const { activeBanner, consent } = pageStateOf(page) ?? {};
  const { promptNeeded } = (consent?.engine as ConsentContext | undefined)?.consent.state ?? {};
  return !!promptNeeded && !!(activeBanner ?? page.document.querySelector('cookie-banner'));
};

/**
 * Calls `changed` when the banner of a page around this one is needed, or was answered.
 * @param signal Removes the listeners.
 * @returns Function that returns true while one of them shows a banner.
 */
export const watchPagesAround = (changed: () => void, signal: AbortSignal): (() => boolean) => {
  const pages = pagesAround();
  const left = new AbortController();
  // `pagehide`: listeners on a page that outlives the frame would keep the frame in memory.
  addEventListener('pagehide', () => left.abort(), { signal, once: true });
  for (const { document } of pages) {
    for (const { type } of [PromptNeededEvent, ChoiceMadeEvent, ChoiceChangedEvent])
      document.addEventListener(type, changed, { signal: AbortSignal.any([signal, left.signal]) });
  }
  return () => pages.some((page) => asks(page));
};
