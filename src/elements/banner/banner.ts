import type { CharterFile } from '../../charter/charter-json.js';
import type { Consent } from '../../consent/consent-context.js';
import { LocaleController } from '../../localize/locale-controller.js';
import { pageState, reportFault } from '../../page-state.js';
import { bannerStyles } from './banner.styles.js';
import { ConsentController } from '../base/consent-controller.js';
import { adoptStyles, createElement, markLanguage } from '../base/create-element.js';
import { releaseSwallowedContent } from '../base/swallowed-content.js';
import { actionOf } from '../consent-ui/action-of.js';
import { ServerSafeElement } from '../base/server-safe-element.js';
import { closePopover, modalDialog, openPopover, statesOf } from '../base/platform.js';
import type { ShownBanner } from './shown-banner.lazy.js';
import { needsRelocation } from './visibility.js';
import { renderBanner } from './render-banner.js';
import { handOverTurn, canShow, watchModalDialogs } from './turn.js';

/**
 * The first layer: who asks, what for, and two buttons of one make. It covers no more than its place, takes no focus,
 * and is there only while something must be asked. Where nothing is, `notice` shows one plain line that informs.
 *
 * @summary The question, while something must be asked; with `notice`, one line of information where nothing is.
 * @slot - What the author wrote for readers without JavaScript; shown until the charter stands, and on any error.
 * @csspart heading - The heading of the question.
 * @csspart link - Each link.
 * @csspart notice - The line of information.
 * @csspart dismiss - The button that closes the line of information.
 * @cssstate loading - The charter is on its way.
 * @cssstate error - The charter cannot be read; the author's content is shown.
 * @cssstate prompt - The visitor is being asked.
 * @attr {'bottom' | 'top' | 'corner' | 'inline'} [position=bottom] - Where it stands: over the lower or upper edge of
 *   the window, in its corner, or where the tag is, in a height that you reserve.
 * @attr {number} [heading-level=2] - Level of the heading of the question, 1 to 6.
 * @attr {string} src - Address of the charter for the page's engine, where the head of the page names none; relative to
 *   the page. Default: `/cookie-charter.json`.
 * @attr {boolean} notice - Shows one line of information where nothing is asked.
 * @example
 * ```html
 * <cookie-banner position="corner"></cookie-banner>
 * ```
 */
export class BannerElement extends ServerSafeElement {
  static readonly observedAttributes: readonly string[] = ['notice', 'position', 'heading-level'];

  /** The engine to ask with. Set it before the element stands in the page. Default: the page's. */
  consent: Consent | undefined;

  static {
    // Its own: what a page put on `Object.prototype` is no engine.
    this.prototype.consent = undefined;
  }

  /** The charter as an object, as `JSON.parse` gives it, for the page's engine, which reads it once. */
  charter: CharterFile | undefined;

  /** Settles once the element shows what it will show. */
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
  );
  #shown: Promise<ShownBanner | undefined> | undefined;
  /** Ends what this stay in the page listens to. */
  #relocate = new AbortController();
  /** What is drawn, so that it is drawn again only when it differs. */
  #renderedKey = '';
  /** From the click until what is said of it was read. */
  #answering = false;
  /** The element that stands before everything else in place of this one. */
  #relocated: BannerElement | undefined;
  #isRelocated = false;
  #isWatching = false;
  /** True while a page around this frame asks for it, too. */
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
      // Whoever sends the question away has agreed to nothing.
      if (key === 'Escape' && !defaultPrevented) this.#act('refuse').catch(reportFault);
    });
  }

  /** Shows one line of information where nothing is asked. */
  get notice(): boolean {
    return this.hasAttribute('notice');
  }

  set notice(value: boolean) {
    this.toggleAttribute('notice', value);
  }

  /** Looks again, after what goes on. @internal */
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
    handOverTurn(this.localName);
  }

  attributeChangedCallback(): void {
    if (this.#consent.consent) this.requestUpdate();
  }

  async #update(): Promise<void> {
    const consent = this.#consent.consent;
    if (!consent || this.#answering || this.#relocated) return;
    const { status, promptNeeded } = consent.state;
    void this.#shown?.then((manners) => manners?.emptyStatus(consent.state, this.#locale.resolve().language));
    this.#states.delete('loading');
    // Without a charter nothing can be asked, and everything stays refused.
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
      // What the author wrote for those without JavaScript is no question.
    } else if (!promptNeeded) this.#base.replaceChildren();
  }

  /** Looks again when what decides whose turn it is changes. */
  async #watch(): Promise<void> {
    const { signal } = this.#relocate;
    const look = (): void => this.requestUpdate();
    this.#isWatching = true;
    watchModalDialogs(look, signal);
    if (parent === window) return;
    const { watchPagesAround } = await import('./pages-around.lazy.js');
    this.#isAskedAround = watchPagesAround(look, signal);
  }

  /** Leaves the window to a modal dialog, below which no button of the banner could be pressed. */
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
    // Before the language is asked for: it brings words of its own.
    const beside =
      news || refusedBySignal.length || outsideAcceptAll.length
        ? await import('./ask-again.lazy.js')
        : undefined;
    // Somebody may have answered, or begun to ask, meanwhile.
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
    const reading = this.#locale.resolve(charter.language);
    const { pageLanguage, language } = reading;
    const level = this.getAttribute('heading-level') ?? 2;
    const drawing = JSON.stringify([language, pageLanguage, level, inline, consent.state, news]);
    if (drawing !== this.#renderedKey) {
      this.#renderedKey = drawing;
      markLanguage(this.#base, reading);
      this.#surface.replaceChildren(
        ...renderBanner({ charter, state: consent.state, news, beside }, reading, Number(level)),
      );
      this.#base.replaceChildren(this.#surface);
    }
    this.#surface.popover = inline ? null : 'manual';
    if (!inline) openPopover(this.#surface);
    this.#states.add('prompt');
    this.#shown ??= import('./shown-banner.lazy.js').then(
      ({ ShownBanner: Good }) => new Good(this.#surface, this.#status, signal),
      // Without the file the question can still be answered.
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
    // Known by then, but for who is faster than the file that finds it out: nothing waits for it.
    const { texts } = this.#surface.dataset;
    try {
      await consent[action]({ source: 'banner', language, ...(texts && { texts }) });
      await this.#hide(consent, action);
    } catch (error) {
      // Nothing was stored: the question stays.
      this.#answering = false;
      (await this.#shown)?.fail(this.#locale.resolve().msg);
      throw error;
    }
  }

  /** Takes the question away, and gives the focus back to where the visitor was. */
  async #hide({ state }: Consent, act?: 'accept' | 'refuse'): Promise<void> {
    const manners = await this.#shown;
    if (!manners) return this.#clear();
    return manners.close(() => this.#clear(), this.#locale.resolve(), state, act);
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
