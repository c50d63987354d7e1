import type { Consent } from '../../consent/consent-context.js';
import { LocaleController } from '../../localize/locale-controller.js';
import { settingsStyles } from './settings.styles.js';
import { settingsName } from '../consent-ui/consent-ui.messages.js';
import { adoptStyles, createElement, markLanguage, ServerSafeElement } from '../base/create-element.js';
import { ConsentController } from '../base/consent-controller.js';
import { releaseSwallowedContent } from '../base/swallowed-content.js';
import { openPreferencesFrom, preloadPreferences } from './settings-links.js';
import { settingsStatus } from './settings.messages.js';

/**
 * Button for the footer of every page that opens the preferences: as easy to find as the banner was (GDPR art. 7(3)).
 *
 * @summary The permanent button that opens the preferences.
 * @slot - Text of the button, in place of the default.
 * @csspart base - The box around everything.
 * @csspart button - The button.
 * @csspart status - The current choice, with `with-status`.
 * @attr {boolean} with-status - Shows the current choice beside the button.
 * @example
 * ```html
 * <cookie-settings with-status></cookie-settings>
 * ```
 */
export class SettingsElement extends ServerSafeElement {
  static readonly observedAttributes: readonly string[] = ['with-status'];

  /** Consent store whose preferences it opens. Set it before the element is connected. Default: the page's. */
  consent: Consent | undefined;

  static {
    // `consent` on the prototype: a value that the page put on `Object.prototype` is not a consent store.
    this.prototype.consent = undefined;
  }

  /** Settles once the element has rendered. */
  updateComplete: Promise<unknown> = Promise.resolve();

  readonly #locale = new LocaleController(this);
  readonly #button = createElement('button', { type: 'button', part: 'button', 'data-action': 'settings' });
  readonly #slot = createElement('slot', {});
  /** Consent store whose charter was loaded, or cannot be. */
  #knows: Consent | undefined;
  readonly #status = createElement('span', { part: 'status', class: 'state' });
  readonly #base = createElement('div', { class: 'base', part: 'base' });
  readonly #consent = new ConsentController(this, () => this.requestUpdate());

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    adoptStyles(root, settingsStyles);
    const button = this.#button;
    this.#base.append(button, this.#slot);
    this.#slot.addEventListener('slotchange', () => this.requestUpdate());
    root.append(this.#base);
    button.addEventListener('click', (event) => {
      void openPreferencesFrom(this, this.consent, event);
    });
    for (const type of ['pointerover', 'focus', 'pointerdown']) {
      button.addEventListener(type, () => void preloadPreferences(), { once: true, passive: true });
    }
  }

  /** Shows the current choice beside the button. */
  get withStatus(): boolean {
    return this.hasAttribute('with-status');
  }

  set withStatus(value: boolean) {
    this.toggleAttribute('with-status', value);
  }

  /** @internal */
  requestUpdate(): void {
    const { consent } = this.#consent;
    const locale = this.#locale.resolve();
    const { msg } = locale;
    markLanguage(this.#base, locale);
    this.#draw(settingsName(msg));
    if (!this.withStatus) {
      this.#status.remove();
    } else if (consent && consent.state.status !== 'loading') {
      if (this.#waitsForCharter(consent)) return;
      this.#status.textContent = settingsStatus(msg, consent.state);
      this.#base.append(this.#status);
    }
  }

  /** True while the charter is needed: if every answer is consent, only the charter says whether that is everything. */
  #waitsForCharter(engine: Consent): boolean {
    const { answers } = engine.state;
    if (this.#knows === engine || !answers || !Object.values(answers).every(Boolean)) return false;
    const show = (): void => {
      this.#knows = engine;
      this.requestUpdate();
    };
    // Charter not loaded: show what the stored choice says.
    engine.charter().then(show, show);
    return true;
  }

  connectedCallback(): void {
    this.#locale.hostConnected();
    releaseSwallowedContent(this);
    this.#followChoices();
  }

  disconnectedCallback(): void {
    this.#locale.hostDisconnected();
    this.#consent.hostDisconnected();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#followChoices();
  }

  /**
   * Author’s text is slotted into the button; the default is the button’s own text. Accessibility checkers that public
   * bodies are monitored with ignore the fallback of a slot, and would find a button without a name. Make the default a
   * fallback when Alfa (SIA-R12) and QualWeb (ACT-R11) read it.
   */
  #draw(name: string): void {
    const isWritten = this.#slot
      .assignedNodes()
      .some((node) => node instanceof Element || node.textContent?.trim());
    const home = isWritten ? this.#button : this.#base;
    if (!isWritten) this.#button.textContent = name;
    if (this.#slot.parentNode === home) return;
    if (isWritten) this.#button.textContent = '';
    // Empty slot: it stays in the shadow root, so that `slotchange` reports text that is added later.
    home.append(this.#slot);
  }

  /** Subscribes to the choice only if `with-status` shows it. */
  #followChoices(): void {
    this.requestUpdate();
    this.#consent[this.withStatus ? 'hostConnected' : 'hostDisconnected']();
    this.updateComplete = this.#consent.settled;
  }
}
