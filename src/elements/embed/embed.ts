import {
  type CSSResultGroup,
  html,
  LitElement,
  nothing,
  type PropertyValues,
  type TemplateResult,
  type PropertyDeclarations,
} from 'lit';
import type { Charter } from '../../charter/parse-charter.js';
import type { Consent } from '../../consent/consent-context.js';
import { describeElement } from '../../consent/gate/gate-attributes.js';
import type { ConsentState } from '../../consent/consent-state.js';
import { yieldToMain } from '../../util/yield-to-main.js';
import type { DocumentContext } from '../../document/document-context.js';
import { createContext } from '../../document/create-context.js';
import { LocaleController } from '../../localize/locale-controller.js';
import { warnAuthor, reportFault } from '../../page-state.js';
import { embedStyles } from './embed.styles.js';
import { ConsentController } from '../base/consent-controller.js';
import { releaseSwallowedContent } from '../base/swallowed-content.js';
import { actionOf } from '../consent-ui/action-of.js';
import { statesOf } from '../base/platform.js';
import { type Content, readContent } from './content.js';
import { blockedSrc, focusContent, authorFrames, blockFrame, reblockContent, showContent } from './frames.js';
import { renderPlaceholder } from './placeholder.js';
import { refusedSince } from './refused-since.js';
import { providerOf } from './charter-service.js';
import { sizeOf } from './size-of.js';
import * as words from './embed.messages.js';

/**
 * Embed that is blocked until consent. Its placeholder names the provider, what would be stored and where data would
 * go, with two buttons. No request is made to the other site before one of them is pressed. It works where the banner
 * is hidden or was never answered.
 *
 * @summary A video, sound, a map or another embed, blocked until consent, with a placeholder.
 * @slot - Fallback content, best a link to the embed, which is also where its address is found. Instead of a link: a
 *   `<template>`, or an `<iframe data-blocked-src>`, for a document in the page `data-blocked-srcdoc`. An
 *   `<iframe src>` or `<iframe srcdoc>` loads before any script can stop it; `data-src` works too, but lazy-loaders
 *   of the page may load it.
 * @csspart base - The box around everything.
 * @csspart placeholder - The placeholder of the embed.
 * @csspart heading - The heading of the placeholder: what the embed is, and its provider.
 * @csspart keeps - The list of what the embed would store on the device.
 * @csspart button - Each button.
 * @csspart link - Each link.
 * @csspart content - The box of the embed.
 * @cssstate shown - The embed is shown.
 * @example
 * ```html
 * <cookie-embed category="video" service="youtube">
 *   <a href="https://www.youtube.com/watch?v=aqz-KE-bpKQ">The budget in three minutes</a>
 * </cookie-embed>
 * ```
 */
export class EmbedElement extends LitElement {
  static override styles: CSSResultGroup = embedStyles;
  static override get properties(): PropertyDeclarations {
    return {
      src: {},
      category: {},
      service: {},
      label: {},
      ratio: {},
      consent: { attribute: false },
    };
  }

  /**
   * Address of the embed: a page of a known player, or the address of a frame. Default: that of the frame or the link
   * inside.
   */
  src: string | null | undefined;

  /** Id of the category of the charter that the embed belongs to. Default: that of the service. */
  category: string | null | undefined;

  /**
   * Id of the service of the charter. Known players are `youtube`, `vimeo`, `dailymotion`, `peertube`, `google-maps`
   * (also for My Maps), `openstreetmap`, `umap`, `soundcloud`, `spotify`, `ausha`, `podcloud` and `calameo`. Default:
   * that of the player, if the address is known.
   */
  service: string | null | undefined;

  /**
   * Name of the embed. It is the heading of the placeholder, by default the kind and the provider, and the title of
   * the frame, by default the text of the link inside, or that heading.
   */
  label: string | null | undefined;

  /**
   * Width by height of the embed, as in the CSS property `aspect-ratio`. Default: that of the frame inside, else that
   * of the player, else `16/9`. Audio players have a height instead.
   */
  ratio: string | null | undefined;

  /** Consent store of the embed. Set it before the element is connected. Default: the page's. */
  consent: Consent | undefined;

  readonly #locale = new LocaleController(this);
  readonly #states = statesOf(this);
  readonly #consent = new ConsentController(
    this,
    () => this.requestUpdate(),
    (engine) => this.#begin(engine),
  );
  #charter: Charter | undefined;
  /** State when the visitor pressed “once”; true if the stored choice was not read yet. */
  #shownOnce: ConsentState | true | undefined;
  #content: Content = {};
  /** True if the visitor pressed a button here, so that the embed is announced. */
  #requestedByUser = false;
  #removeContent: (() => void) | undefined;
  #children = new MutationObserver(() => this.#block());

  override connectedCallback(): void {
    super.connectedCallback();
    releaseSwallowedContent(this);
    reblockContent(this);
    this.#block();
    this.#children.observe(this, { childList: true, subtree: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#children.disconnect();
    this.#close();
    this.#shownOnce = undefined;
    this.#requestedByUser = false;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#consent.settled;
    return super.getUpdateComplete();
  }

  /**
   * INP: each update after the first is a task of its own, since one choice may grant many embeds, and the press of
   * the button must show first.
   */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated) await yieldToMain();
    await super.scheduleUpdate();
  }

  async #begin(engine: Consent): Promise<void> {
    this.requestUpdate();
    // Charter not loaded: the embed can still be shown once.
    this.#charter = await engine.charter().catch(() => undefined);
    this.requestUpdate();
  }

  /** Blocks frames, and reports one that has begun to load. */
  #block(): void {
    if (this.#removeContent) return;
    for (const frame of authorFrames(this)) {
      const tag = describeElement(frame);
      const loaded = frame.slot === 'held' ? undefined : blockFrame(frame);
      if (loaded === 'srcdoc') warnAuthor('srcdoc', tag);
      else if (loaded) warnAuthor('frame', blockedSrc(frame) ?? '');
    }
    this.requestUpdate();
  }

  get #isGranted(): boolean {
    const { service } = this.#content;
    return (
      !!service &&
      !!this.#consent.consent?.has(
        service.category.id ?? '',
        service.service?.id ?? this.service ?? undefined,
      )
    );
  }

  #close(): void {
    this.#removeContent?.();
    this.#removeContent = undefined;
    this.#states.delete('shown');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src')) this.#close();
    this.#content = readContent(this, this.#charter);
    const { src, isLeft, service } = this.#content;
    const state = this.#consent.consent?.state;
    if (this.#shownOnce && state && state.status !== 'loading')
      this.#shownOnce =
        this.#shownOnce !== true && refusedSince(this.#shownOnce, state, service) ? undefined : state;
    const show = !isLeft && (this.#shownOnce || this.#isGranted);
    if (!show) this.#close();
    else if (!this.#removeContent) {
      this.#removeContent = showContent(this, src, this.#title);
      this.#states.add('shown');
    }
  }

  /** Title of the frame: never empty, since assistive technology has no other name for it. */
  get #title(): string {
    return this.label || this.querySelector('a[href]')?.textContent?.trim() || this.#heading(this.#context);
  }

  get #context(): DocumentContext {
    const charter = this.#charter;
    return createContext({ charter }, this.#locale.resolve(charter?.language));
  }

  /** Heading of the placeholder: the label, or the kind and the provider. */
  #heading({ msg, language }: DocumentContext): string {
    return (
      this.label || words.placeholderTitle(msg, this.#content.player?.kind, this.#provider(language).name)
    );
  }

  #provider(language: string): { readonly name: string | undefined; readonly countries: string } {
    const { service: behind, player } = this.#content;
    const service = behind?.service;
    const known = service && this.#charter && providerOf(this.#charter, service, language);
    return { name: known?.name ?? player?.name, countries: known?.countries ?? '' };
  }

  override updated(): void {
    const style = this.renderRoot.querySelector<HTMLElement>('.base')?.style;
    const { ratio, height } = sizeOf(this, this.#content.player);
    // CSSOM: a Content-Security-Policy against inline styles allows it.
    style?.setProperty('--ratio', ratio);
    style?.setProperty('--height', height);
  }

  override render(): TemplateResult {
    const context = this.#context;
    const { isLeft, service: behind } = this.#content;
    // Not allowed: fallback content is shown as it is.
    if (isLeft) return html`<div class="base" part="base"><slot></slot></div>`;
    return html`<div class="base" part="base" @click=${this.#click}>
      ${this.#removeContent ? nothing : renderPlaceholder(context, { heading: this.#heading(context), provider: this.#provider(context.language), found: behind })}
      <div class="content" part="content" ?hidden=${!this.#removeContent}><slot name="content"></slot></div>
      <p
        class="status"
        aria-live="polite"
        aria-atomic="true"
        .textContent=${this.#removeContent && this.#requestedByUser ? words.shown(context.msg, this.#heading(context)) : ''}
      ></p>
    </div>`;
  }

  readonly #click = (event: Event): void => {
    const action = actionOf(event);
    if (action === 'settings') {
      event.preventDefault();
      this.#choose(event).catch(reportFault);
    } else if (action) this.#show(action === 'always').catch(reportFault);
  };

  /** Opens the preferences: no other script of the page may follow the link. */
  async #choose(event: Event): Promise<void> {
    const { openPreferences } = await import('../preferences/open-preferences.lazy.js');
    await openPreferences(this.consent, this, event);
  }

  /** Shows the embed in place, and moves the focus into it. */
  async #show(always: boolean): Promise<void> {
    const { service: found } = this.#content;
    const { language } = this.#locale.resolve();
    const { state } = this.#consent.consent ?? {};
    this.#shownOnce = always ? undefined : state && state.status !== 'loading' ? state : true;
    this.#requestedByUser = true;
    if (always && found) {
      const { category, service } = found;
      const key = [category.id, service?.id].filter(Boolean).join('/');
      await this.#consent.consent?.save({ [key]: true }, { source: 'embed', language });
    }
    this.requestUpdate();
    await this.updateComplete;
    focusContent(this);
  }
}
