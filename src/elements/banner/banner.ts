import type { CharterFile } from '../../charter/charter-json.js';
import type { Consent } from '../../consent/consent-context.js';
import { startConsent } from '../../consent/start-consent.js';
import { LocaleController } from '../../localize/locale-controller.js';
import { pageState, reportFault } from '../../page-state.js';
import { bannerStyles } from './banner.styles.js';
import { ConsentController } from '../base/consent-controller.js';
import { adoptStyles, createElement, markLanguage, ServerSafeElement } from '../base/create-element.js';
import { releaseSwallowedContent } from '../base/swallowed-content.js';
import { actionOf } from '../consent-ui/action-of.js';
import { closePopover, modalDialog, openPopover, statesOf } from '../base/platform.js';
import type { ShownBanner } from './shown-banner.lazy.js';
import { needsRelocation } from './visibility.js';
import { renderBanner } from './render-banner.js';
import { updateOtherBanners, canShow, watchModalDialogs } from './one-at-a-time.js';

/**
 * Consent banner, the first layer: the controller, the purposes, and accept and reject buttons that look the same. It
 * takes no focus, leaves the rest of the page usable, and is shown only while a choice is needed. Where none is,
 * `notice` shows one line of information.
 *
 * @summary The consent banner, shown while a choice is needed; with `notice`, one line of information where none is.
 * @slot - Fallback content, shown without JavaScript, before the charter has loaded, and if it fails to load.
 * @csspart heading - The heading of the banner.
 * @csspart link - Each link.
 * @csspart notice - The line of information.
 * @csspart dismiss - The button that closes the line of information.
 * @cssstate loading - The charter is loading.
 * @cssstate error - The charter cannot be loaded; fallback content is shown.
 * @cssstate prompt - The banner is shown.
 * @attr {'bottom' | 'top' | 'corner' | 'inline'} [position=bottom] - Position: over the lower or upper edge of the
 *   window, in its corner, or where the tag is, in a height that you reserve.
 * @attr {number} [heading-level=2] - Level of the heading of the banner, 1 to 6.
 * @attr {string} src - Address of the charter for the page's consent store, if the head of the page names none;
 *   relative to the page. Default: `/cookie-charter.json`.
 * @attr {boolean} notice - Shows one line of information where no choice is needed.
 * @example
 * ```html
 * <cookie-banner position="corner"></cookie-banner>
 * ```
 */
export class BannerElement extends ServerSafeElement {
  static readonly observedAttributes: readonly string[] = ['notice', 'position', 'heading-level'];

  /** Consent store of the banner. Set it before the element is connected. Default: the page's. */
  consent: Consent | undefined;

  static {
    // `consent` on the prototype: a value that the page put on `Object.prototype` is not a consent store.
    this.prototype.consent = undefined;
  }

  /** Charter as an object, as `JSON.parse` returns it. The page's consent store reads it once. */
  charter: CharterFile | undefined;

  /** Settles once the element has rendered. */
  updateComplete: Promise<unknown> = Promise.resolve();

  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #states = statesOf(this);
  readonly #locale = new LocaleController(this);
  readonly #base = createElement('div', { class: 'base' }, createElement('slot', {}));
  readonly #status = createElement('p', {
    class: 'status',
    'aria-live': 'polite',
    'aria-atomic': 'true',
  });
  readonly #surface = createElement('section', {
    class: 'surface',
    'aria-labelledby': 'name',
    'data-nosnippet': '',
  });
  readonly #consent = new ConsentController(
    this,
    () => this.requestUpdate(),
    () => this.#update(),
    // A page with a banner always needs the consent store: no request of its own.
    startConsent,
  );
  #shown: Promise<ShownBanner | undefined> | undefined;
  /** Removes the listeners of this connection. */
  #relocate = new AbortController();
  /** Key of the rendered input: the banner is rendered again only if it differs. */
  #renderedKey = '';
  /** True from the click until the banner is cleared, so that no update replaces the result message. */
  #answering = false;
  /** Banner before `<body>`, shown in place of this one. */
  #relocated: BannerElement | undefined;
  #isRelocated = false;
  #isWatching = false;
  /** True while the banner of a page around this frame is shown, which asks for the frame too. */
  #isAskedAround = (): boolean => false;

  constructor() {
    super();
    adoptStyles(this.#root, bannerStyles);
    this.#root.append(this.#base, this.#status);
    this.#surface.addEventListener('click', (event) => {
      const action = actionOf(event);
      if (!action) return;
      event.preventDefault();
      this.#act(action, event).catch(reportFault);
    });
    this.#surface.addEventListener('keydown', ({ key, defaultPrevented }) => {
      // Escape rejects: dismissing the banner is not consent.
      if (key === 'Escape' && !defaultPrevented) this.#act('refuse').catch(reportFault);
    });
  }

  /** Shows one line of information where no choice is needed. */
  get notice(): boolean {
    return this.hasAttribute('notice');
  }

  set notice(value: boolean) {
    this.toggleAttribute('notice', value);
  }

  /** Updates after the update in progress. @internal */
  requestUpdate(): void {
    this.updateComplete = this.updateComplete.then(() => this.#update()).catch(reportFault);
  }

  connectedCallback(): void {
    this.#locale.hostConnected();
    releaseSwallowedContent(this);
    this.#relocate = new AbortController();
    this.#states.add('loading');
    this.#consent.hostConnected();
    this.updateComplete = this.#consent.settled;
  }

  disconnectedCallback(): void {
    this.#locale.hostDisconnected();
    this.#consent.hostDisconnected();
    this.#relocate.abort();
    this.#isWatching = false;
    this.#shown = undefined;
    this.#relocated?.remove();
    this.#relocated = undefined;
    this.#clear();
    updateOtherBanners(this.localName);
  }

  attributeChangedCallback(): void {
    if (this.#consent.consent) this.requestUpdate();
  }

  async #update(): Promise<void> {
    const consent = this.#consent.consent;
    if (!consent || this.#answering || this.#relocated) return;
    const { status, promptNeeded } = consent.state;
    void this.#shown?.then((shown) => shown?.emptyStatus(consent.state, this.#locale.resolve().language));
    this.#states.delete('loading');
    // `loading` after `ready`: the charter cannot be loaded. No choice is possible, and everything stays refused.
    this.#states[status === 'loading' ? 'add' : 'delete']('error');
    if (promptNeeded && !this.#isWatching) await this.#watch();
    const isAskedAround = promptNeeded && this.#isAskedAround();
    if (isAskedAround) this.#clear();
    else if (promptNeeded && canShow(this)) await this.#show(consent);
    else if (promptNeeded && this.#renderedKey && modalDialog()) this.#yield();
    else if (!promptNeeded && this.#renderedKey) await this.#hide(consent);
    else if (status === 'loading') return;
    else if (this.notice && !promptNeeded) {
      const { showNotice } = await import('./notice.lazy.js');
      await showNotice(this.#base, await consent.charter(), (preferred) => this.#locale.resolve(preferred));
      // Remove fallback content: no choice is needed.
    } else if (!promptNeeded) this.#base.replaceChildren();
  }

  /** Updates when a modal dialog or a page around this frame decides which banner is shown. */
  async #watch(): Promise<void> {
    const { signal } = this.#relocate;
    const look = (): void => this.requestUpdate();
    this.#isWatching = true;
    watchModalDialogs(look, signal);
    if (parent === window) return;
    const { watchPagesAround } = await import('./pages-around.lazy.js');
    this.#isAskedAround = watchPagesAround(look, signal);
  }

  /** Hides the banner while a modal dialog is open, which makes its buttons inert. */
  #yield(): void {
    if (!this.#surface.popover) return;
    closePopover(this.#surface);
    this.#states.delete('prompt');
  }

  async #show(consent: Consent): Promise<void> {
    const { signal } = this.#relocate;
    const charter = await consent.charter();
    const { status, refusedBySignal, outsideAcceptAll } = consent.state;
    const news = status === 'revised' ? await consent.changes() : undefined;
    // Load `ask-again` before the locale is resolved: it adds translations.
    const beside =
      news || refusedBySignal.length || outsideAcceptAll.length
        ? await import('./ask-again.lazy.js')
        : undefined;
    // State may have changed meanwhile: a choice was made, or another banner is shown.
    if (!consent.state.promptNeeded || signal.aborted || !canShow(this)) return;
    const inline = this.getAttribute('position') === 'inline';
    if (!inline && !this.#isRelocated && needsRelocation(this)) {
      const { relocateBanner } = await import('./relocate.lazy.js');
      if (signal.aborted) return;
      this.#relocated = relocateBanner(this, signal);
      this.#relocated.#isRelocated = true;
      this.#relocated.consent = consent;
      document.body.before(this.#relocated);
      this.#base.replaceChildren();
      await this.#relocated.updateComplete;
      return;
    }
    pageState().activeBanner = this;
    const locale = this.#locale.resolve(charter.language);
    const { pageLanguage, language } = locale;
    const level = this.getAttribute('heading-level') ?? 2;
    const drawing = JSON.stringify([language, pageLanguage, level, inline, consent.state, news]);
    if (drawing !== this.#renderedKey) {
      this.#renderedKey = drawing;
      markLanguage(this.#base, locale);
      this.#surface.replaceChildren(
        ...renderBanner({ charter, state: consent.state, news, beside }, locale, Number(level)),
      );
      this.#base.replaceChildren(this.#surface);
    }
    this.#surface.popover = inline ? null : 'manual';
    if (!inline) openPopover(this.#surface);
    this.#states.add('prompt');
    this.#shown ??= import('./shown-banner.lazy.js').then(
      ({ ShownBanner }) =>
        // A simulated page may be gone by the time the file has loaded.
        globalThis.document && new ShownBanner(this.#surface, this.#status, signal),
      // `shown-banner` failed to load: the buttons still work.
      () => undefined,
    );
  }

  async #act(action: string, event?: Event): Promise<void> {
    const consent = this.#consent.consent;
    if (!consent || this.#answering) return;
    if (action === 'settings') {
      const { openPreferences } = await import('../preferences/open-preferences.lazy.js');
      await openPreferences(consent, undefined, event);
      return;
    }
    if (action !== 'accept' && action !== 'refuse') return;
    this.#answering = true;
    const { language } = this.#locale.resolve();
    // `texts` (hash of the texts shown) is missing if the visitor is faster than `shown-banner`: do not wait for it.
    const { texts } = this.#surface.dataset;
    try {
      await consent[action]({ source: 'banner', language, ...(texts && { texts }) });
    } catch (error) {
      // Choice not stored: keep the banner.
      this.#answering = false;
      (await this.#shown)?.fail(this.#locale.resolve().msg);
      throw error;
    }
    await this.#hide(consent, action);
  }

  /** Hides the banner, and returns the focus to where the visitor was. */
  async #hide({ state }: Consent, act?: 'accept' | 'refuse'): Promise<void> {
    const shown = await this.#shown;
    if (!shown) return this.#clear();
    return shown.close(() => this.#clear(), this.#locale.resolve(), state, act);
  }

  #clear(): void {
    const shared = pageState();
    if (shared.activeBanner === this) shared.activeBanner = undefined;
    this.#renderedKey = '';
    this.#answering = false;
    this.#base.replaceChildren();
    this.#states.delete('prompt');
  }
}
