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

/** Options of the page's consent store. */
export interface StartOptions {
  /** Where the choice is kept. Default: where the charter says, else a cookie. */
  readonly storage?: ConsentStorage;
  /** Milliseconds since 1970. Default: the system's clock. */
  readonly now?: () => number;
  /** Browser signals. Default: Global Privacy Control. */
  readonly signals?: readonly Signal[];
  /** Reloads the page. Default: `location.reload()`. */
  readonly reload?: () => void;
}

/** This copy of the package. */
const THIS_COPY = {};

const eventOnce = (page: Document, type: string): Promise<unknown> =>
  new Promise((resolve) => page.addEventListener(type, resolve, { once: true }));

/** Settles when the page is no longer prerendering and is parsed: any part of it may name the charter. */
const pageParsed = async (page: Document): Promise<void> => {
  // DOM clobbering: an element named `prerendering` hides the property.
  if ((page as Document & { prerendering?: unknown }).prerendering === true)
    await eventOnce(page, 'prerenderingchange');
  if (page.readyState === 'loading') await eventOnce(page, 'DOMContentLoaded');
};

/** The charter's revision as the page states it (`data-revision`), so that most visits need no charter. */
const declaredRevision = (page: Document): number | undefined => {
  const stated = page.querySelector('script[data-charter],link[rel~="cookie-charter"]');
  const revision = parseInt(stated?.getAttribute('data-revision') as string, 10);
  return revision >= 0 ? revision : undefined;
};

/**
 * Deletes leftovers of refused categories on each later page. Skipped where nothing is on the device but the choice.
 */
const clearLeftovers = async (core: ConsentContext, page: Document): Promise<void> => {
  const { choice, policy } = core.snapshot();
  const refuses = choice && (choice.refusesAll || [...choice.answers.values()].includes(false));
  if (!policy || !refuses || !keepsAnything(page)) return;
  const found = policy.leftovers(page, core.snapshot(), core.grantedKeys());
  if (found.length)
    (await import('./clearing/delete-refused-items.lazy.js')).deleteRefusedItems(page, policy, found);
};

/**
 * Loads the charter when the page is idle, where `data-revision` made it unnecessary so far: the page may state the
 * revision of an older charter, under which an old choice would count.
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
 * Starts the consent store of the page, or returns the one that is running.
 * @throws {ReferenceError} On a server, where there is no page.
 */
export const startPageConsent = (options: StartOptions = {}): Consent => {
  const shared = pageState();
  shared.consent ??= { engine: createStore(document, options), copy: THIS_COPY };
  const { consent } = shared;
  // Another copy of the package started the store: two stores would show two banners.
  if (consent.copy !== THIS_COPY) warnAuthor('copies');
  return (consent.engine as ConsentContext).consent;
};
