import { KEPT_IN } from '../charter/choice-defaults.js';
import { registry, report } from '../page-state.js';
import { createEngine } from './consent-store.js';
import type { Consent, Core, Signal } from './consent-context.js';
import { openGates } from './gate/watch-gates.js';
import { keepsAnything } from './clearing/names-in.js';
import { whenIdle } from '../util/yield-to-main.js';
import { globalPrivacyControl } from './global-privacy-control.js';
import { cookieStorage } from './storage/cookie-storage.js';
import type { ConsentStorage } from './storage/storage.js';
import { followOthers } from './sync-tabs.js';

/** What the page's engine starts from, where that is not the usual. */
export interface StartOptions {
  /** Where the choice is kept. Default: where the charter says, else a cookie. */
  readonly storage?: ConsentStorage;
  /** Milliseconds since 1970. Default: the system's clock. */
  readonly now?: () => number;
  /** What the browser asks for beforehand. Default: Global Privacy Control. */
  readonly signals?: readonly Signal[];
  /** What a reload does, for pages that are no whole page. */
  readonly reload?: () => void;
}

/** This copy of the package. */
const COPY = {};

const once = (page: Document, type: string): Promise<unknown> =>
  new Promise((resolve) => page.addEventListener(type, resolve, { once: true }));

/** When somebody looks at the page, which may be drawn ahead, and it is whole: what comes later may name the charter. */
const whole = async (page: Document): Promise<void> => {
  // Nothing but `true`: an element of the page may go by that name.
  if ((page as Document & { prerendering?: unknown }).prerendering === true)
    await once(page, 'prerenderingchange');
  if (page.readyState === 'loading') await once(page, 'DOMContentLoaded');
};

/** The revision that the page promises, so that most visits need no charter. */
const promised = (page: Document): number | undefined => {
  const stated = page.querySelector('script[data-charter],link[rel~="cookie-charter"]');
  const revision = parseInt(stated?.getAttribute('data-revision') as string, 10);
  return revision >= 0 ? revision : undefined;
};

/**
 * On each later page, deletes what is left of what the visitor refused or objected to. Where nothing is on the device
 * but the choice, nothing is looked for.
 */
const deleteLeftovers = async (core: Core, page: Document): Promise<void> => {
  const { choice, policy } = core.known();
  const refuses = choice && (choice.none || [...choice.answers.values()].includes(false));
  if (!policy || !refuses || !keepsAnything(page)) return;
  const found = policy.leftovers(page, core.known(), core.grants());
  if (found.length)
    (await import('./clearing/delete-leftovers.lazy.js')).deleteLeftovers(page, policy, found);
};

/**
 * Reads the charter where a promised revision made it unnecessary so far, once the page has nothing else to do: the
 * promise may be that of an older charter, under which an old answer would count.
 */
const readCharter = async (core: Core, page: Document): Promise<void> => {
  const stated = promised(page);
  if (stated !== undefined) {
    const { revision } = await core.need();
    if (stated < revision) report('revision', String(stated), String(revision));
  }
  await deleteLeftovers(core, page);
};

const start = (page: Document, options: StartOptions): Core => {
  const {
    storage,
    now = Date.now,
    signals = [globalPrivacyControl(navigator)],
    reload = () => location.reload(),
  } = options;
  const core = createEngine({
    page,
    load: async () => {
      const { loadPolicy } = await import('./load-policy.lazy.js');
      return loadPolicy(page);
    },
    get revision() {
      return promised(page);
    },
    storage,
    usual: cookieStorage(page, KEPT_IN),
    now,
    signals,
    begin: whole(page),
    reload,
  });
  void (async () => {
    await core.consent.ready;
    openGates(core, page);
    followOthers(core, page);
    whenIdle(() => readCharter(core, page));
  })();
  return core;
};

/**
 * The engine of the page: one, whoever asks and however often. It finds the page's charter when it needs it, holds
 * back what the page marks, and follows other tabs. Options count for the first call alone.
 * @throws {ReferenceError} On a server, where there is no page.
 */
export const startConsent = (options: StartOptions = {}): Consent => {
  const shared = registry();
  shared.consent ??= { engine: start(document, options), copy: COPY };
  const { consent } = shared;
  // Another copy of the package began: two engines would ask twice.
  if (consent.copy !== COPY) report('copies');
  return (consent.engine as Core).consent;
};
