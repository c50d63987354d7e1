import { DEFAULT_CHOICE_STORAGE, type ChoiceStorageSettings } from '../charter/choice-defaults.js';
import type { ConsentContext } from './consent-context.js';

/** Syncs the choice with other tabs, pages in the back-forward cache and other hosts of the site. */
export const syncWithOtherTabs = (core: ConsentContext, page: Document): void => {
  const reread = (): unknown => core.rereadStorage();
  // `BroadcastChannel` misses messages while it opens: read again later.
  setTimeout(reread, 2000);
  // A page restored from the back-forward cache may show an outdated choice. On a first load, `pageshow` only reads
  // once more.
  addEventListener('pageshow', reread);
  // A cookie shared with other hosts changes without an event, and a choice expires: read again on `visibilitychange`.
  page.addEventListener('visibilitychange', reread);
  const keptIn = (): ChoiceStorageSettings => core.snapshot().policy?.choiceStorage ?? DEFAULT_CHOICE_STORAGE;
  // `localStorage.clear()` names no key.
  addEventListener('storage', ({ key }) => (key === null || key === keptIn().name) && reread());
  // Messages carry their `place`: two parts of a site may each keep a choice, and must ignore each other's.
  const place = (): string => JSON.stringify(keptIn());
  try {
    const channel = new BroadcastChannel('cookie-charter');
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A channel has no other end but its origin.
    core.broadcast = (value) => channel.postMessage([place(), value]);
    // Any script of the site may post anything to the channel.
    channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (!Array.isArray(data) || data[0] !== place()) return;
      void import('./commands.lazy.js')
        .then(({ receiveChoice }) => receiveChoice(core, data[1]))
        .catch(() => {});
    });
  } catch {
    // `BroadcastChannel` is missing in simulated pages: then there is no sync with other tabs.
  }
};
