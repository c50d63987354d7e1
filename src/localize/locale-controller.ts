import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pageState } from '../page-state.js';
import { contextLanguage } from './context-language.js';
import { type MsgFn, getMessages, SOURCE_LANGUAGE, supportedLanguage } from './msg.js';

/** One that does not add controllers calls this one by hand. */
type LocaleHost = Pick<ReactiveControllerHost, 'requestUpdate'> &
  Partial<Pick<ReactiveControllerHost, 'addController'>> &
  Element;

export interface Locale {
  /** What the page says, if it says anything. */
  readonly pageLanguage: string | undefined;
  /** What the page asks for; the charter may have it where we do not. */
  readonly requestedLanguage: string;
  /** What our own words are in. */
  readonly language: string;
  readonly msg: MsgFn;
}

/**
 * Gives an element its language and the `msg` to speak it, and updates the element when the `lang`
 * of the page changes. Two elements on one page may speak two languages. A change to a language we
 * lack, such as the one a machine translator writes into `<html lang>`, keeps the current one.
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
   * What a render needs to know of the language.
   * @param preferred Language where the page states none: the charter's.
   */
  resolve(preferred = SOURCE_LANGUAGE): Locale {
    const stated = contextLanguage(this.#host);
    const known = stated && supportedLanguage(stated);
    // Only what the page states outlives this render: a guess before the charter came does not.
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

/** One observer for the page; every tree above the element is added to it, once. */
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
