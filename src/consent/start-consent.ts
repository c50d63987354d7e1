import { DEFAULT_CHOICE_STORAGE } from '../charter/choice-defaults.js';
import { pageState, warnAuthor } from '../page-state.js';
import { createConsentStore } from './consent-store.js';
import type { Consent, ConsentContext, Signal } from './consent-context.js';
import { watchGates } from './gate/watch-gates.js';
import { keepsAnything } from './clearing/names-in.js';
import { whenIdle } from '../util/yield-to-main.js';
import { globalPrivacyControl } from './global-privacy-control.js';
import { cookieStorage } from './storage/cookie-storage.js';
import type { ConsentStorage } from './storage/storage.js';
import { syncWithOtherTabs } from './sync-tabs.js';

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
const THIS_COPY = {};

const eventOnce = (page: Document, type: string): Promise<unknown> =>
  new Promise((resolve) => page.addEventListener(type, resolve, { once: true }));

/** When somebody looks at the page, which may be drawn ahead, and it is whole: what comes later may name the charter. */
const pageParsed = async (page: Document): Promise<void> => {
  // Nothing but `true`: an element of the page may go by that name.
  if ((page as Document & { prerendering?: unknown }).prerendering === true)
    await eventOnce(page, 'prerenderingchange');
  if (page.readyState === 'loading') await eventOnce(page, 'DOMContentLoaded');
};

/** The revision that the page promises, so that most visits need no charter. */
const declaredRevision = (page: Document): number | undefined => {
  const stated = page.querySelector('script[data-charter],link[rel~="cookie-charter"]');
  const revision = parseInt(stated?.getAttribute('data-revision') as string, 10);
  return revision >= 0 ? revision : undefined;
};

/**
 * On each later page, deletes what is left of what the visitor refused or objected to. Where nothing is on the device
 * but the choice, nothing is looked for.
 */
const clearLeftovers = async (core: ConsentContext, page: Document): Promise<void> => {
  const { choice, policy } = core.snapshot();
  const refuses = choice && (choice.refusesAll || [...choice.answers.values()].includes(false));
  if (!policy || !refuses || !keepsAnything(page)) return;
  const found = policy.leftovers(page, core.snapshot(), core.grantedKeys());
  if (found.length)
    (await import('./clearing/delete-leftovers.lazy.js')).deleteLeftovers(page, policy, found);
};

/**
 * Reads the charter where a promised revision made it unnecessary so far, once the page has nothing else to do: the
 * promise may be that of an older charter, under which an old answer would count.
 */
const readPageCharter = async (core: ConsentContext, page: Document): Promise<void> => {
  const stated = declaredRevision(page);
  if (stated !== undefined) {
    const { revision } = await core.loadPolicy();
    if (stated < revision) warnAuthor('revision', String(stated), String(revision));
  }
  await clearLeftovers(core, page);
};

const createStore = (page: Document, options: StartOptions): ConsentContext => {
  const {
    storage,
    now = Date.now,
    signals = [globalPrivacyControl(navigator)],
    reload = () => location.reload(),
  } = options;
  const core = createConsentStore({
    page,
    loadPolicy: async () => {
      const { loadPolicy } = await import('./load-policy.lazy.js');
      return loadPolicy(page);
    },
    get revision() {
      return declaredRevision(page);
    },
    storage,
    defaultStorage: cookieStorage(page, DEFAULT_CHOICE_STORAGE),
    now,
    signals,
    readyToRead: pageParsed(page),
    reload,
  });
  void (async () => {
    await core.consent.ready;
    watchGates(core, page);
    syncWithOtherTabs(core, page);
    whenIdle(() => readPageCharter(core, page));
  })();
  return core;
};

/**
 * The engine of the page: one, whoever asks and however often. It finds the page's charter when it needs it, holds
 * back what the page marks, and follows other tabs. Options count for the first call alone.
 * @throws {ReferenceError} On a server, where there is no page.
 */
export const startConsent = (options: StartOptions = {}): Consent => {
  const shared = pageState();
  shared.consent ??= { engine: createStore(document, options), copy: THIS_COPY };
  const { consent } = shared;
  // Another copy of the package began: two engines would ask twice.
  if (consent.copy !== THIS_COPY) warnAuthor('copies');
  return (consent.engine as ConsentContext).consent;
};
