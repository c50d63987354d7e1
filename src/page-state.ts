/**
 * The one place that holds state for the whole page. It lives on the global object under a
 * registered symbol, so that two copies of the package on one page share it: one fetch per address,
 * one message per problem. Nothing is created before it is first asked for.
 */
import type { LocaleModule } from '@lit/localize/internal/types.js';
import type { WarningCode } from './author-warnings.lazy.js';
import { VERSION } from './version.js';

/** A message of a language: a text, or a function that gives the text for the values of a call. */
export type Message = LocaleModule['templates'][string] | ((values: readonly unknown[]) => string);

/** The messages of a language by id. */
export type Templates = Readonly<Record<string, Message>>;

export interface PageState {
  /** Version of the copy of the package that came first. */
  version?: string | undefined;
  /** Charter files by address, as text: each copy of the package parses them itself. */
  readonly files: Map<string, Promise<string>>;
  /** Translations by language tag. */
  readonly catalogs: Map<string, Templates>;
  /** Called when a language is registered or a `lang` attribute changes. */
  readonly languageListeners: Set<() => void>;
  /** Watches `lang` in every tree that holds one of our elements. */
  languageObserver?: MutationObserver | undefined;
  /** The consent store of the page, and the copy of the package that started it. */
  consent?: { readonly engine: unknown; readonly copy: object } | undefined;
  /** The banner that is open: one at a time. */
  activeBanner?: Element | undefined;
  /** True once links to the preferences are handled. */
  settingsLinksFollowed?: boolean | undefined;
  /** Opens the preferences, for links in the texts of a charter: the code that renders these imports no element. */
  openPreferences?: ((opener: Element, consent: undefined, press: Event) => Promise<void>) | undefined;
  /** Problems already reported. */
  readonly warned: Set<string>;
}

/** Key of the page state. Its number changes with the shape of `PageState`: copies that differ in it do not share. */
export const PAGE_STATE_NAME = 'cookie-charter.registry.4';
const KEY = Symbol.for(PAGE_STATE_NAME);

type Page = typeof globalThis & { [KEY]?: PageState };
const holder = globalThis as Page;

/** The page state of another page of the site, around this frame; undefined where it has none. */
export const pageStateOf = (page: Page): PageState | undefined => page[KEY];

/** True where a language was registered; asking creates nothing. */
export const hasLanguage = (tag: string): boolean => !!holder[KEY]?.catalogs.has(tag);

/**
 * Creates an empty page state. It uses nothing else of this file, because `cookie-charter language` writes its source
 * into the files it makes.
 */
export const createPageState = (): PageState & { readonly __proto__: null } => ({
  // No prototype: a page may put a value on `Object.prototype`, `consent` say.
  __proto__: null,
  files: new Map(),
  catalogs: new Map(),
  languageListeners: new Set(),
  warned: new Set(),
});

export const pageState = (): PageState => {
  const shared = (holder[KEY] ??= createPageState());
  // A language file may have created the state: it is no copy of the package, and sets no version.
  shared.version ??= VERSION;
  return shared;
};

/**
 * Logs a problem for the author of the page once, however many elements meet it.
 * @param values Values for the message; the first distinguishes problems of a kind.
 */
export const warnAuthor = (problem: WarningCode, ...values: string[]): void => {
  const { warned } = pageState();
  const key = problem + values[0];
  if (warned.has(key)) return;
  warned.add(key);
  // If the file fails to load, the browser logs that itself.
  import('./author-warnings.lazy.js')
    .then(({ logWarning }) => logWarning(problem, values, pageState()))
    .catch(() => {});
};

/** Reports an error as uncaught. Simulated pages, in which applications are unit-tested, have no `reportError`. */
export const reportFault = (error: unknown): void =>
  'reportError' in globalThis ? reportError(error) : console.error(error);
