/**
 * What the question owes to those it interrupts: it never covers what has the focus (WCAG 2.4.11), gives the focus back
 * where it was (2.4.3), and says what was done (4.1.3). Loaded once it is shown.
 */
import type { ConsentState } from '../../consent/consent-state.js';
import { addFrenchIfRegistered } from '../../localize/add-catalog.js';
import { templates as results } from '../../localize/catalogs/fr/results.js';
import type { Locale } from '../../localize/locale-controller.js';
import type { MsgFn } from '../../localize/msg.js';
import { resultMessage, unsavedMessage } from '../consent-ui/results.messages.js';
import { closeLabel } from '../consent-ui/consent-ui.messages.js';
import { createElement, markLanguage } from '../base/create-element.js';
import { focusBefore } from '../base/focus-before.js';
import { keepInSight } from './keep-in-sight.js';

addFrenchIfRegistered(results);

/** Room between the question and what has the focus, in pixels: an outline is seen. */
const ROOM = 8;

/** The choices in a dialog. Who comes back from it is where they were before the question. */
const CHOICES = 'html > cookie-preferences';

const overlap = (one: DOMRect, other: DOMRect): boolean =>
  one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;

/** What tells the texts shown from any other: SHA-256, in hexadecimal. Nothing on pages without HTTPS. */
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
  /** What the status is about: the answers, and the language that it is written in. */
  #about = '';
  /** What the button does that has the focus. */
  #action: string | null = null;

  /** @param signal Ends it, with everything that it listens to. */
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
      // Whoever points at something sees it: a page that moved under a press would lose the click.
      if (target instanceof Element && target.matches(':focus-visible') && !surface.contains(target)) {
        this.#unobscureFocus(target);
      }
    };
    document.addEventListener('focusin', uncover, { signal });
    this.#keepFocus(signal);
    keepInSight(surface, signal);
    // For the record of the answer.
    void this.#rememberFocus();
    // Opened without a wait by those who want to choose. A browser that does not say when it is idle loads it at the click.
    globalThis.requestIdleCallback?.(() => {
      import('../preferences/open-preferences.lazy.js').catch(() => {});
    });
  }

  /** Drawn anew, in another language say, the question gives the focus to the same button. */
  #keepFocus(signal: AbortSignal): void {
    const surface = this.#surface;
    const leave = ({ target }: FocusEvent): void =>
      // Some browsers say it of what is taken away, too.
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

  async #rememberFocus(): Promise<void> {
    const texts = await fingerprint(this.#surface.innerText);
    if (texts) this.#surface.dataset['texts'] = texts;
  }

  /** Scrolls what has the focus out from under the question; at the end of a page the question goes to the other edge. */
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
    // Moved away, and perhaps still in the way of something higher than what is left: it is seen in part.
    const one = target.getBoundingClientRect();
    const other = surface.getBoundingClientRect();
    if (overlap(one, other)) scrollBy({ top: one.top - other.bottom - ROOM, behavior: 'instant' });
  }

  /** @param act What the visitor did; nothing where they answered elsewhere. */
  close(clear: () => void, reading: Locale, state: ConsentState, act?: 'accept' | 'refuse'): void {
    const { msg, language } = reading;
    const surface = this.#surface;
    const inside = surface.matches(':focus-within');
    this.#action = null;
    const message = act ? resultMessage(msg, act, state) : '';
    const go = (): void => {
      clear();
      if (inside) this.#returnFocus();
      else this.#afterDialog();
    };
    markLanguage(this.#status, reading);
    this.#status.textContent = message;
    this.#about = statusKey(state, language);
    if (act && !state.persisted) {
      // Worth a line of its own: the next page asks again.
      const button = createElement('button', { type: 'button' }, closeLabel(msg));
      button.addEventListener('click', go);
      surface.replaceChildren(
        createElement('p', {}, message),
        createElement('div', { class: 'buttons' }, button),
      );
      if (inside) button.focus();
    } else go();
  }

  /** Empties the status once it is no longer true, or is in another language than the page. */
  emptyStatus(state: ConsentState, language: string): void {
    if (statusKey(state, language) !== this.#about) this.#status.textContent = '';
  }

  /** Says that nothing was stored; the buttons stay. */
  fail(msg: MsgFn): void {
    this.#surface.querySelector('[role=alert]')?.remove();
    this.#surface
      .querySelector('.buttons')
      ?.before(createElement('p', { role: 'alert' }, unsavedMessage(msg)));
  }

  /** Answered in the dialog that the question opened: once that closes, what opened it is gone. */
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
    // Nowhere to go back to: the page begins here, where what was done is read, or there, where the dialog says it.
    const choices = document.querySelector(CHOICES)?.shadowRoot;
    const said = choices?.querySelector<HTMLElement>('dialog ~ [aria-live]');
    focusBefore(this.#status.textContent ? this.#status : (said ?? this.#status));
  }
}
