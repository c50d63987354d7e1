import {
  type CSSResultGroup,
  html,
  LitElement,
  nothing,
  type PropertyValues,
  type TemplateResult,
  type PropertyDeclarations,
} from 'lit';
import { sameLanguage } from '../../charter/language-tag.js';
import type { Charter } from '../../charter/parse-charter.js';
import type { CharterFile } from '../../charter/charter-json.js';
import type { DocumentContext, LocaleContext } from '../../document/document-context.js';
import { createContext } from '../../document/create-context.js';
import type { SectionRequest } from '../../document/document-context.js';
import { LocaleController } from '../../localize/locale-controller.js';
import { warnAuthor } from '../../page-state.js';
import type { LoadedCharter } from '../../loading/loaded-charter.js';
import { hostStyles } from '../styles/host.styles.js';
import type { Renderers } from '../rendering/renderers.js';
import type { renderErrorLine } from '../rendering/error-line.lazy.js';
import { CharterController } from './charter-controller.js';
import { statesOf } from './platform.js';
import { loadDependencies, type LoadedDependencies } from './load-dependencies.js';

/**
 * What all our elements share: a charter found for them, the language they stand in, the author's
 * own content until there is something better to show, and their states.
 */
export abstract class CookieElement extends LitElement {
  static override styles: CSSResultGroup = hostStyles;
  static override properties: PropertyDeclarations = {
    src: {},
    charter: { attribute: false },
    headingLevel: { type: Number, attribute: 'heading-level' },
    debug: { type: Boolean },
  };
  /**
   * Address of the charter, relative to the page. Where it cannot be read, the author's content stays and the console
   * says why. Default: the page's charter.
   */
  src: string | null | undefined;

  /**
   * The charter as an object, as `JSON.parse` gives it, for pages that have it at hand. Wins over every other source.
   * What is changed inside it is not noticed: set another object.
   */
  charter: CharterFile | undefined;

  /**
   * Level of the element's first heading, 1 to 6, so that it fits the outline of the page. What is no number from 1
   * counts as 2, what is beyond 6 as 6.
   */
  headingLevel = 2;

  /** Shows, below the element, every problem of the charter: where it is, and what to do. */
  debug = false;

  /** True for an element that needs no charter. */
  readonly worksWithoutCharter?: boolean;

  /** What the element shows when it stands alone. */
  protected readonly withoutCharter: LoadedDependencies = {};

  #statusLine: typeof renderErrorLine | undefined;
  readonly #states = statesOf(this);
  readonly #locale = new LocaleController(this);
  /** Finds and reads the charter. @internal */
  readonly charterController: CharterController = new CharterController(this);

  /** A level there is: 2 where the author's is none. Beyond 6 there is only 6. */
  protected get level(): number {
    const level = Math.trunc(this.headingLevel);
    return level > 0 ? level : 2;
  }

  /** Also waits for the charter: afterwards the element shows it, or its error. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.charterController.loadComplete();
    return super.getUpdateComplete();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src') || changed.has('charter')) this.charterController.refresh();
    for (const state of ['loading', 'error']) {
      this.#states[state === this.charterController.status ? 'add' : 'delete'](state);
    }
  }

  protected override updated(): void {
    if (this.debug)
      void import('../inspector/inspector-panel.lazy.js').then(({ showPanel }) => showPanel(this));
  }

  /** Loads what only some charters need. */
  prepare(loaded: LoadedCharter): Promise<LoadedDependencies> {
    return loadDependencies(loaded, this.sectionsToShow(loaded.charter));
  }

  async prepareError(): Promise<void> {
    this.#statusLine ??= (await import('../rendering/error-line.lazy.js')).renderErrorLine;
  }

  /** The sections that the element shows of a charter. */
  protected abstract sectionsToShow(charter: Charter): readonly SectionRequest[];

  /**
   * The element's content, once there is a charter, or without one if it needs none.
   * @returns Undefined to leave the author's own content in place.
   */
  protected abstract renderDocument(
    context: DocumentContext,
    charter: Charter | undefined,
    views: Renderers,
  ): unknown;

  override render(): TemplateResult {
    const { status, prepared } = this.charterController;
    const reading = this.#locale.resolve(prepared?.charter?.language);
    const { language, pageLanguage } = reading;
    // Said only where it differs from the page around: speech and direction follow it.
    const foreign = !pageLanguage || !sameLanguage(pageLanguage, language);
    const standing =
      prepared ??
      (this.worksWithoutCharter && (status === 'idle' || status === 'error')
        ? this.withoutCharter
        : undefined);
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
  #draw(material: LoadedDependencies, reading: LocaleContext): unknown {
    const { charter, views = {} } = material;
    try {
      views.onFirstRender?.(this);
      return this.renderDocument(createContext(material, reading), charter, views);
    } catch (error) {
      warnAuthor('drawing', this.localName, (error as Error).message);
      return undefined;
    }
  }
}
