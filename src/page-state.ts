/**
 * The one place that holds state for the whole page. It lives on the global object under a
 * registered symbol, so that two copies of the package on one page share it: one fetch per address,
 * one message per problem. Nothing is created before it is first asked for.
 */
import type { LocaleModule } from '@lit/localize/internal/types.js';
import type { WarningCode } from './author-warnings.lazy.js';
import { VERSION } from './version.js';

/** A message of a language: a text, or what gives the text for the values of a call. */
export type Message = LocaleModule['templates'][string] | ((values: readonly unknown[]) => string);

/** The messages of a language by id. */
export type Templates = Readonly<Record<string, Message>>;

export interface PageState {
  /** Version of the copy that came first. */
  version?: string | undefined;
  /** Charter files by address, as text: each copy reads them its own way. */
  readonly files: Map<string, Promise<string>>;
  /** Translations by language tag. */
  readonly catalogs: Map<string, Templates>;
  /** Called when a language is registered or a `lang` attribute changes. */
  readonly languageListeners: Set<() => void>;
  /** Watches `lang` in every tree that holds one of our elements. */
  languageObserver?: MutationObserver | undefined;
  /** The engine of the page, and the copy of the package that began it. */
  consent?: { readonly engine: unknown; readonly copy: object } | undefined;
  /** The element that asks the visitor now: one at a time. */
  activeBanner?: Element | undefined;
  /** True once links to the choices are followed. */
  settingsLinksFollowed?: boolean | undefined;
  /** Opens the preferences, for links in the texts of a charter: what draws these knows no element. */
  openPreferences?: ((opener: Element, consent: undefined, press: Event) => Promise<void>) | undefined;
  /** Problems already reported. */
  readonly warned: Set<string>;
}

/** The number changes when the shape of the registry does: copies that differ in it do not share. */
export const PAGE_STATE_NAME = 'cookie-charter.registry.4';
const KEY = Symbol.for(PAGE_STATE_NAME);

type Page = typeof globalThis & { [KEY]?: PageState };
const holder = globalThis as Page;

/** The registry of another page of the site, around this frame; undefined where it has none. */
export const pageStateOf = (page: Page): PageState | undefined => page[KEY];

/** True where a language was registered; asking creates nothing. */
export const hasLanguage = (tag: string): boolean => !!holder[KEY]?.catalogs.has(tag);

/** An empty registry. It names nothing else of this file: `cookie-charter language` writes it into the files it makes. */
export const createPageState = (): PageState => ({
  // Its own from the start: what a page put on `Object.prototype`, `consent` say, is nobody's state.
  version: undefined,
  languageObserver: undefined,
  consent: undefined,
  activeBanner: undefined,
  settingsLinksFollowed: undefined,
  openPreferences: undefined,
  files: new Map(),
  catalogs: new Map(),
  languageListeners: new Set(),
  warned: new Set(),
});

export const pageState = (): PageState => {
  const shared = (holder[KEY] ??= createPageState());
  // The file of a language, which is no copy of the package, may have come first.
  shared.version ??= VERSION;
  return shared;
};

/**
 * Tells the author of the page once, however many elements meet the same problem.
 * @param values What the message names; the first tells one problem of a kind from another.
 */
export const warnAuthor = (problem: WarningCode, ...values: string[]): void => {
  const { warned } = pageState();
  const key = problem + values[0];
  if (warned.has(key)) return;
  warned.add(key);
  // Where it cannot be loaded, the browser's own message says so.
  import('./author-warnings.lazy.js')
    .then(({ logWarning }) => logWarning(problem, values, pageState()))
    .catch(() => {});
};

/** Reports an error as one that nobody caught: simulated pages, in which applications are unit-tested, cannot. */
export const reportFault = (error: unknown): void =>
  'reportError' in globalThis ? reportError(error) : console.error(error);
