import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { registry } from '../registry.js';
import { contextLanguage } from './context-language.js';
import { type MsgFn, msgFor, SOURCE_LANGUAGE, supportedLanguage } from './msg.js';

type Host = ReactiveControllerHost & Element;

/**
 * Gives an element its language and the `msg` to speak it, and updates the element when the `lang`
 * of the page changes. Two elements on one page may speak two languages. A change to a language we
 * lack, such as the one a machine translator writes into `<html lang>`, keeps the current one.
 */
export class LocaleController implements ReactiveController {
  readonly #host: Host;
  #current: string | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const { languageListeners } = registry();
    languageListeners.add(this.#refresh);
    watchLanguages(this.#host);
  }

  hostDisconnected(): void {
    const shared = registry();
    shared.languageListeners.delete(this.#refresh);
    if (shared.languageListeners.size) return;
    shared.languageObserver?.disconnect();
    shared.languageObserver = undefined;
  }

  readonly #refresh = (): void => this.#host.requestUpdate();

  /**
   * What a render needs to know of the language.
   * @param preferred Language where the page states none: the charter's.
   */
  resolve(preferred?: string): { readonly wanted: string; readonly language: string; readonly msg: MsgFn } {
    const stated = contextLanguage(this.#host);
    const fallback = this.#current ?? (preferred && supportedLanguage(preferred)) ?? SOURCE_LANGUAGE;
    const language = (stated ? supportedLanguage(stated) : undefined) ?? fallback;
    // A guess made before the charter came must not outlive it.
    if (stated && supportedLanguage(stated)) this.#current = language;
    return { wanted: stated ?? language, language, msg: msgFor(language) };
  }
}

/** One observer for the page; every tree above the element is added to it. */
const watchLanguages = (host: Element): void => {
  const shared = registry();
  shared.languageObserver ??= new MutationObserver(() => {
    for (const notify of shared.languageListeners) notify();
  });
  for (let root: Node | undefined = host.getRootNode(); root; ) {
    shared.languageObserver.observe(root, { subtree: true, attributeFilter: ['lang'] });
    root = root instanceof ShadowRoot ? root.host.getRootNode() : undefined;
  }
};
