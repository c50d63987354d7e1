import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pageState } from '../page-state.js';
import { type Locale, getMessages, SOURCE_LANGUAGE, supportedLanguage } from './msg.js';

/**
 * The language of an element: its own `lang`, else the nearest one, through shadow roots. `lang=""` means "unknown":
 * the search goes on above it.
 */
export const contextLanguage = (element: Element): string | undefined => {
  for (
    let node: Node | null | undefined = element;
    node;
    node = node.parentNode ?? (node as Partial<ShadowRoot>).host
  ) {
    const lang = (node as Partial<Element>).getAttribute?.('lang');
    // `fr_FR` is common, though not a language tag.
    if (lang) return lang.replaceAll('_', '-');
  }
  return undefined;
};

/** A host without `addController` calls the controller by hand. */
type LocaleHost = Pick<ReactiveControllerHost, 'requestUpdate'> &
  Partial<Pick<ReactiveControllerHost, 'addController'>> &
  Element;

/**
 * Gives an element its language and the `msg` function of that language, and updates the element when the `lang` of the
 * page changes. Two elements on one page may have two languages. A change to a language we lack, such as the one a
 * machine translator writes into `<html lang>`, keeps the current one.
 */
export class LocaleController implements ReactiveController {
  readonly #host: LocaleHost;
  #current: string | undefined;

  constructor(host: LocaleHost) {
    this.#host = host;
    host.addController?.(this);
  }

  hostConnected(): void {
    const { languageListeners } = pageState();
    languageListeners.add(this.#refresh);
    watchLanguages(this.#host);
  }

  hostDisconnected(): void {
    pageState().languageListeners.delete(this.#refresh);
  }

  readonly #refresh = (): void => this.#host.requestUpdate();

  /**
   * Resolves the language of a render.
   * @param preferred Language where the page states none: the charter's.
   */
  resolve(preferred = SOURCE_LANGUAGE): Locale {
    const stated = contextLanguage(this.#host);
    const known = stated && supportedLanguage(stated);
    // Keep only a language that the page states: another is a guess, which may change when the charter has loaded.
    if (known) this.#current = known;
    const language = this.#current ?? supportedLanguage(preferred) ?? SOURCE_LANGUAGE;
    return {
      pageLanguage: stated,
      requestedLanguage: stated ?? language,
      language,
      msg: getMessages(language),
    };
  }
}

/** Observes `lang` in every root above the element, with one observer for the page. */
const watchLanguages = (host: Element): void => {
  const shared = pageState();
  const observer = (shared.languageObserver ??= new MutationObserver(() =>
    shared.languageListeners.forEach((notify) => notify()),
  ));
  for (let root: Node | undefined = host.getRootNode(); root;) {
    observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
    root = (root as Partial<ShadowRoot>).host?.getRootNode();
  }
};
