/**
 * Focus management of the consent banner: it never covers the focused element (WCAG 2.4.11), returns the focus when
 * it closes (2.4.3), and announces the result (4.1.3). Lazy-loaded once the banner is shown.
 */
import type { ConsentState } from '../../consent/consent-state.js';
import { addFrenchIfRegistered } from '../../localize/add-catalog.js';
import { templates as results } from '../../localize/catalogs/fr/results.js';
import type { Locale } from '../../localize/msg.js';
import type { MsgFn } from '../../localize/msg.js';
import { resultMessage, unsavedMessage } from '../consent-ui/results.messages.js';
import { closeLabel } from '../consent-ui/consent-ui.messages.js';
import { prefetchPreferences } from '../preferences/prefetch-preferences.js';
import { preloadPreferences } from '../settings/settings-links.js';
import { actionOf } from '../consent-ui/action-of.js';
import { createElement, markLanguage } from '../base/create-element.js';
import { resumeReadingAt } from '../base/resume-reading-at.js';
import { keepInSight } from './keep-in-sight.js';

addFrenchIfRegistered(results);

/** Pixels between the banner and the focused element, so that its outline is visible. */
const ROOM = 8;

/** Preferences dialog: not the place to return the focus to, since the visitor was elsewhere before the banner. */
const CHOICES = 'html > cookie-preferences';

const overlap = (one: DOMRect, other: DOMRect): boolean =>
  one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;

/** SHA-256 of the texts shown, in hexadecimal. Undefined without HTTPS, which `crypto.subtle` needs. */
const fingerprint = async (text: string): Promise<string | undefined> => {
  const digest = await globalThis.crypto.subtle?.digest('SHA-256', new TextEncoder().encode(text));
  return digest && [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

const statusKey = ({ answers }: ConsentState, language: string): string =>
  JSON.stringify([language, answers]);

export class ShownBanner {
  readonly #surface: HTMLElement;
  readonly #status: HTMLElement;
  #from: HTMLElement | undefined;
  /** Key of what the status describes: the answers, and its language. */
  #about = '';
  /** `data-action` of the focused button, to return the focus to it after the banner is rendered again. */
  #action: string | null = null;

  /** @param signal Removes all listeners. */
  constructor(surface: HTMLElement, status: HTMLElement, signal: AbortSignal) {
    this.#surface = surface;
    this.#status = status;
    const enter = ({ target, relatedTarget: from }: FocusEvent): void => {
      this.#action = (target as Element).getAttribute('data-action');
      if (from instanceof HTMLElement && !surface.contains(from) && !from.matches(CHOICES)) this.#from = from;
    };
    surface.addEventListener('focusin', enter, { signal });
    const uncover = (event: FocusEvent): void => {
      const [target] = event.composedPath();
      // `:focus-visible` only: a pointer is on what it presses, and a page that scrolls under it would lose the click.
      if (target instanceof Element && target.matches(':focus-visible') && !surface.contains(target)) {
        this.#unobscureFocus(target);
      }
    };
    document.addEventListener('focusin', uncover, { signal });
    this.#keepFocus(signal);
    keepInSight(surface, signal);
    // Hash of the texts, for the record of the choice.
    void this.#hashTexts();
    // Safari has no `requestIdleCallback` (WebKit 285049), nor have simulated pages: they load the preferences when the
    // visitor is about to open them.
    globalThis.requestIdleCallback?.(prefetchPreferences);
    const intend = (event: Event): void => {
      if (actionOf(event) === 'settings') void preloadPreferences();
    };
    for (const type of ['pointerover', 'pointerdown', 'focusin'])
      surface.addEventListener(type, intend, { passive: true, signal });
  }

  /** Returns the focus to the same button after the banner is rendered again, in another language for instance. */
  #keepFocus(signal: AbortSignal): void {
    const surface = this.#surface;
    const leave = ({ target }: FocusEvent): void =>
      // `focusout` fires for removed elements in Chromium, against HTML: wait until the target is removed. Remove the
      // wait when Chromium 1408634 is fixed.
      queueMicrotask(() => {
        if (surface.contains(target as Node)) this.#action = null;
      });
    surface.addEventListener('focusout', leave, { signal });
    const drawn = new MutationObserver(() => {
      if (this.#action) surface.querySelector<HTMLElement>(`[data-action="${this.#action}"]`)?.focus();
    });
    drawn.observe(surface, { childList: true });
    signal.addEventListener('abort', () => drawn.disconnect());
  }

  async #hashTexts(): Promise<void> {
    const texts = await fingerprint(this.#surface.innerText);
    if (texts) this.#surface.dataset['texts'] = texts;
  }

  /**
   * Scrolls the focused element out from under the banner; at the end of a page, moves the banner to the other edge.
   */
  #unobscureFocus(target: Element): void {
    const surface = this.#surface;
    if (!surface.popover) return;
    for (let tries = 0; tries < 2; tries++) {
      const one = target.getBoundingClientRect();
      const other = surface.getBoundingClientRect();
      if (!overlap(one, other)) return;
      const above = other.top > innerHeight - other.bottom;
      scrollBy({
        top: above ? one.bottom - other.top + ROOM : one.top - other.bottom - ROOM,
        behavior: 'instant',
      });
      if (!overlap(target.getBoundingClientRect(), other)) return;
      surface.style.inset = above ? '0 0 auto' : 'auto 0 0';
    }
    // Focused element taller than the room beside the banner: show a part of it.
    const one = target.getBoundingClientRect();
    const other = surface.getBoundingClientRect();
    if (overlap(one, other)) scrollBy({ top: one.top - other.bottom - ROOM, behavior: 'instant' });
  }

  /** @param act Button that was pressed; undefined if the choice was made elsewhere. */
  close(clear: () => void, locale: Locale, state: ConsentState, act?: 'accept' | 'refuse'): void {
    const { msg, language } = locale;
    const surface = this.#surface;
    const inside = surface.matches(':focus-within');
    this.#action = null;
    const message = act ? resultMessage(msg, act, state) : '';
    const go = (): void => {
      clear();
      if (inside) this.#returnFocus();
      else this.#afterDialog();
    };
    markLanguage(this.#status, locale);
    this.#status.textContent = message;
    this.#about = statusKey(state, language);
    if (act && !state.persisted) {
      // Choice not persisted: show the message, since the next page shows the banner again.
      const button = createElement('button', { type: 'button' }, closeLabel(msg));
      button.addEventListener('click', go);
      surface.replaceChildren(
        createElement('p', {}, message),
        createElement('div', { class: 'buttons' }, button),
      );
      if (inside) button.focus();
    } else go();
  }

  /** Clears the status once the answers or the language of the page have changed. */
  emptyStatus(state: ConsentState, language: string): void {
    if (statusKey(state, language) !== this.#about) this.#status.textContent = '';
  }

  /** Shows that nothing was stored; the buttons stay. */
  fail(msg: MsgFn): void {
    this.#surface.querySelector('[role=alert]')?.remove();
    this.#surface
      .querySelector('.buttons')
      ?.before(createElement('p', { role: 'alert' }, unsavedMessage(msg)));
  }

  /** Choice made in the preferences dialog: once it closes, the button that opened it is gone. */
  #afterDialog(): void {
    const dialog = document.querySelector(CHOICES)?.shadowRoot?.querySelector('dialog[open]');
    const back = (): void => {
      const { activeElement } = document;
      if (!activeElement || activeElement.matches(`body, ${CHOICES}`)) this.#returnFocus();
    };
    dialog?.addEventListener('close', back, { once: true });
  }

  #returnFocus(): void {
    this.#from?.focus({ preventScroll: true });
    if (this.#from?.isConnected && document.activeElement === this.#from) return;
    // No element to return the focus to: reading continues from the announced result, that of the banner or of the
    // dialog.
    const choices = document.querySelector(CHOICES)?.shadowRoot;
    const said = choices?.querySelector<HTMLElement>('dialog ~ [aria-live]');
    resumeReadingAt(this.#status.textContent ? this.#status : (said ?? this.#status));
  }
}
