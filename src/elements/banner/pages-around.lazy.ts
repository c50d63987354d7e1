/** The pages around a frame of the same site: one banner on the screen asks for all of them. */
import type { ConsentContext } from '../../consent/consent-context.js';
import { ChoiceChangedEvent, ChoiceMadeEvent, PromptNeededEvent } from '../../consent/events.js';
import { pageStateOf } from '../../page-state.js';

/** The pages around this one that it may look into: those of another origin are out of its sight. */
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

/** True where the banner of a page asks, or is about to. A page without a banner leaves that to the frame. */
const asks = (page: typeof globalThis): boolean => {
  const { activeBanner, consent } = pageStateOf(page) ?? {};
  const { promptNeeded } = (consent?.engine as ConsentContext | undefined)?.consent.state ?? {};
  return !!promptNeeded && !!(activeBanner ?? page.document.querySelector('cookie-banner'));
};

/**
 * Calls back when a page around this one begins to ask, or was answered.
 * @param signal Ends it.
 * @returns What tells whether one asks now.
 */
export const watchPagesAround = (changed: () => void, signal: AbortSignal): (() => boolean) => {
  const pages = pagesAround();
  const left = new AbortController();
  // A page that outlives the frame would keep it.
  addEventListener('pagehide', () => left.abort(), { signal, once: true });
  for (const { document } of pages) {
    for (const { type } of [PromptNeededEvent, ChoiceMadeEvent, ChoiceChangedEvent])
      document.addEventListener(type, changed, { signal: AbortSignal.any([signal, left.signal]) });
  }
  return () => pages.some((page) => asks(page));
};
