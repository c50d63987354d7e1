import { DEFAULT_CHOICE_STORAGE, type ChoiceStorageSettings } from '../charter/choice-defaults.js';
import type { ConsentContext } from './consent-context.js';

/** What other tabs, the back button and other hosts of the site did to the choice meanwhile. */
export const syncWithOtherTabs = (core: ConsentContext, page: Document): void => {
  const reread = (): unknown => core.rereadStorage();
  // A channel that is still being opened misses what another tab stores meanwhile.
  setTimeout(reread, 2000);
  // A page taken out of the back-forward cache has slept: what it shows may be over. At other times, one look more.
  addEventListener('pageshow', reread);
  // A cookie shared with other hosts changes without a word, and time passes: looked at whenever the page is left or seen.
  page.addEventListener('visibilitychange', reread);
  const keptIn = (): ChoiceStorageSettings => core.snapshot().policy?.choiceStorage ?? DEFAULT_CHOICE_STORAGE;
  addEventListener('storage', ({ key }) => key === keptIn().name && reread());
  // Two parts of a site may each keep a choice: they do not listen to one another.
  const place = (): string => JSON.stringify(keptIn());
  try {
    const channel = new BroadcastChannel('cookie-charter');
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A channel has no other end but its origin.
    core.broadcast = (value) => channel.postMessage([place(), value]);
    // Any script of the site may say anything there.
    channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (!Array.isArray(data) || data[0] !== place()) return;
      void import('./commands.lazy.js')
        .then(({ receiveChoice }) => receiveChoice(core, data[1]))
        .catch(() => {});
    });
  } catch {
    // A sandboxed frame has no channel: it is alone.
  }
};
