import type { Consent } from '../../consent/consent-context.js';
import { LocaleController } from '../../localize/locale-controller.js';
import { settingsStyles } from './settings.styles.js';
import { settingsName } from '../consent-ui/consent-ui.messages.js';
import { adoptStyles, createElement, markLanguage } from '../base/create-element.js';
import { ConsentController } from '../base/consent-controller.js';
import { releaseSwallowedContent } from '../base/swallowed-content.js';
import { ServerSafeElement } from '../base/server-safe-element.js';
import { openPreferencesFrom, preloadPreferences } from './settings-links.js';
import { settingsStatus } from './settings.messages.js';

/**
 * The button for the foot of every page that opens the choices: as easy to find as the question was (GDPR art. 7(3)).
 *
 * @summary The permanent button that reopens the choices.
 * @slot - Text of the button, in place of ours.
 * @csspart base - The box around everything.
 * @csspart button - The button.
 * @csspart status - What is in force, with `with-status`.
 * @attr {boolean} with-status - Says beside the button what is in force.
 * @example
 * ```html
 * <cookie-settings with-status></cookie-settings>
 * ```
 */
export class SettingsElement extends ServerSafeElement {
  static readonly observedAttributes: readonly string[] = ['with-status'];

  /** The engine whose choices it opens. Set it before the element stands in the page. Default: the page's. */
  consent: Consent | undefined;

  static {
    // Its own: what a page put on `Object.prototype` is no engine.
    this.prototype.consent = undefined;
  }

  /** Settles once the element shows what it will show. */
  updateComplete: Promise<unknown> = Promise.resolve();

  readonly #locale = new LocaleController(this);
  readonly #button = createElement('button', { type: 'button', part: 'button', 'data-action': 'settings' });
  readonly #slot = createElement('slot', {});
  /** The engine whose charter was read, or cannot be. */
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

  /** Says beside the button what is in force. */
  get withStatus(): boolean {
    return this.hasAttribute('with-status');
  }

  set withStatus(value: boolean) {
    this.toggleAttribute('with-status', value);
  }

  /** @internal */
  requestUpdate(): void {
    const { consent } = this.#consent;
    const reading = this.#locale.resolve();
    const { msg } = reading;
    markLanguage(this.#base, reading);
    this.#draw(settingsName(msg));
    if (!this.withStatus) {
      this.#status.remove();
    } else if (consent && consent.state.status !== 'loading') {
      if (this.#waitsForCharter(consent)) return;
      this.#status.textContent = settingsStatus(msg, consent.state);
      this.#base.append(this.#status);
    }
  }

  /** True where everything answered is accepted: only the charter says whether that is all there is to accept. */
  #waitsForCharter(engine: Consent): boolean {
    const { answers } = engine.state;
    if (this.#knows === engine || !answers || !Object.values(answers).every(Boolean)) return false;
    const show = (): void => {
      this.#knows = engine;
      this.requestUpdate();
    };
    // Without the charter, the choice is all that is known.
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
   * The author’s words are slotted into the button; ours are its text. Accessibility engines that public bodies are
   * monitored with do not read what a slot falls back to, and would find a button without a name.
   */
  #draw(name: string): void {
    const isWritten = this.#slot
      .assignedNodes()
      .some((node) => node instanceof Element || node.textContent?.trim());
    const home = isWritten ? this.#button : this.#base;
    if (!isWritten) this.#button.textContent = name;
    if (this.#slot.parentNode === home) return;
    if (isWritten) this.#button.textContent = '';
    // Without words it stays in the page, to hear of those that come.
    home.append(this.#slot);
  }

  /** Only what says them needs to know the choices. */
  #followChoices(): void {
    this.requestUpdate();
    this.#consent[this.withStatus ? 'hostConnected' : 'hostDisconnected']();
    this.updateComplete = this.#consent.settled;
  }
}
