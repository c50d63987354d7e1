import {
  type CSSResultGroup,
  html,
  LitElement,
  nothing,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { sameLanguage } from '../../charter/language-tag.js';
import type { Charter } from '../../charter/parse-charter.js';
import type { CharterFile } from '../../charter/charter-json.js';
import { type Context, createContext, type Reading } from '../../document/document-context.js';
import type { AskedSection } from '../../document/sections/build-sections.js';
import { LocaleController } from '../../localize/locale-controller.js';
import { report } from '../../page-state.js';
import type { LoadedCharter } from '../../loading/load-charter.js';
import { hostStyles } from '../styles/host.styles.js';
import type { Views } from '../rendering/renderers.js';
import type { statusLine } from '../rendering/error-line.lazy.js';
import { CharterController } from './charter-controller.js';
import { statesOf } from './platform.js';
import { prepare, type Prepared } from './load-dependencies.js';
import { property } from './property.js';

/**
 * What all our elements share: a charter found for them, the language they stand in, the author's
 * own content until there is something better to show, and their states.
 */
export abstract class CookieElement extends LitElement {
  static override styles: CSSResultGroup = hostStyles;
  /**
   * Address of the charter, relative to the page. Where it cannot be read, the author's content stays and the console
   * says why. Default: the page's charter.
   */
  @property() src: string | null | undefined;

  /**
   * The charter as an object, as `JSON.parse` gives it, for pages that have it at hand. Wins over every other source.
   * What is changed inside it is not noticed: set another object.
   */
  @property({ attribute: false }) charter: CharterFile | undefined;

  /**
   * Level of the element's first heading, 1 to 6, so that it fits the outline of the page. What is no number from 1
   * counts as 2, what is beyond 6 as 6.
   */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** Shows, below the element, every problem of the charter: where it is, and what to do. */
  @property({ type: Boolean }) debug = false;

  /** True for an element that needs no charter. */
  readonly standsAlone?: boolean;

  /** What the element shows when it stands alone. */
  protected readonly alone: Prepared = {};

  #statusLine: typeof statusLine | undefined;
  readonly #states = statesOf(this);
  readonly #locale = new LocaleController(this);
  /** Finds and reads the charter. @internal */
  readonly source: CharterController = new CharterController(this);

  /** A level there is: 2 where the author's is none. Beyond 6 there is only 6. */
  protected get level(): number {
    const level = Math.trunc(this.headingLevel);
    return level > 0 ? level : 2;
  }

  /** Also waits for the charter: afterwards the element shows it, or its error. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.source.settled();
    return super.getUpdateComplete();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src') || changed.has('charter')) this.source.refresh();
    for (const state of ['loading', 'error']) {
      this.#states[state === this.source.status ? 'add' : 'delete'](state);
    }
  }

  protected override updated(): void {
    if (this.debug)
      void import('../inspector/inspector-panel.lazy.js').then(({ showPanel }) => showPanel(this));
  }

  /** Loads what only some charters need. */
  prepare(loaded: LoadedCharter): Promise<Prepared> {
    return prepare(loaded, this.sectionsOf(loaded.charter));
  }

  async prepareError(): Promise<void> {
    this.#statusLine ??= (await import('../rendering/error-line.lazy.js')).statusLine;
  }

  /** The sections that the element shows of a charter. */
  protected abstract sectionsOf(charter: Charter): readonly AskedSection[];

  /**
   * The element's content, once there is a charter, or without one if it needs none.
   * @returns Undefined to leave the author's own content in place.
   */
  protected abstract renderDocument(context: Context, charter: Charter | undefined, views: Views): unknown;

  override render(): TemplateResult {
    const { status, prepared } = this.source;
    const reading = this.#locale.resolve(prepared?.charter?.language);
    const { language, stated } = reading;
    // Said only where it differs from the page around: speech and direction follow it.
    const foreign = !stated || !sameLanguage(stated, language);
    const standing =
      prepared ?? (this.standsAlone && (status === 'idle' || status === 'error') ? this.alone : undefined);
    return html`<div
      class="base"
      part="base"
      lang=${foreign ? language : nothing}
      dir=${foreign ? 'auto' : nothing}
    >
      ${
        (standing && this.#draw(standing, reading)) ??
        html`<slot></slot>${status === 'error' ? this.#statusLine?.(this, reading.msg) : nothing}`
      }
    </div>`;
  }

  /** The element's content; a charter so odd that drawing it fails leaves the author's in place. */
  #draw(material: Prepared, reading: Reading): unknown {
    const { charter, views = {} } = material;
    try {
      views.dress?.(this);
      return this.renderDocument(createContext(material, reading), charter, views);
    } catch (error) {
      report('drawing', this.localName, (error as Error).message);
      return undefined;
    }
  }
}
