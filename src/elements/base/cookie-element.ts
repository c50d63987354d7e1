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
import type { DocumentContext, SectionRequest } from '../../document/document-context.js';
import type { Locale } from '../../localize/msg.js';
import { createContext } from '../../document/create-context.js';
import { LocaleController } from '../../localize/locale-controller.js';
import { warnAuthor } from '../../page-state.js';
import type { LoadedCharter } from '../../loading/charter-source.js';
import { hostStyles } from '../styles/host.styles.js';
import type { Renderers } from '../rendering/renderers.js';
import type { renderErrorLine } from '../rendering/error-line.lazy.js';
import { CharterController } from './charter-controller.js';
import { statesOf } from './platform.js';
import { loadDependencies, type LoadedDependencies } from './load-dependencies.js';

/**
 * Base class of the elements that show a charter: loads it, resolves the language, keeps fallback content until the
 * charter has loaded, and sets the custom states.
 */
export abstract class CookieElement extends LitElement {
  static override styles: CSSResultGroup = hostStyles;
  static override get properties(): PropertyDeclarations {
    return {
      src: {},
      charter: { attribute: false },
      headingLevel: { type: Number, attribute: 'heading-level' },
      debug: { type: Boolean },
    };
  }
  /**
   * Address of the charter, relative to the page. If it cannot be loaded, fallback content stays and the reason is
   * logged. Default: the page's charter.
   */
  src: string | null | undefined;

  /**
   * Charter as an object, as `JSON.parse` returns it. Takes precedence over every other source. Changes inside the
   * object are not observed: set another object.
   */
  charter: CharterFile | undefined;

  /**
   * Level of the element's first heading, 1 to 6, so that it fits the outline of the page. An invalid level counts as
   * 2, one above 6 as 6.
   */
  headingLevel = 2;

  /** Shows every problem of the charter below the element: where it is, and how to fix it. */
  debug = false;

  /** True for an element that needs no charter. */
  readonly worksWithoutCharter?: boolean;

  /** Input of an element without a charter. */
  protected readonly withoutCharter: LoadedDependencies = {};

  /** Settles when the rows of long tables are drawn. @internal */
  drawing: Promise<unknown> | undefined;

  #statusLine: typeof renderErrorLine | undefined;
  readonly #states = statesOf(this);
  readonly #locale = new LocaleController(this);
  /** Loads the charter. @internal */
  readonly charterController: CharterController = new CharterController(this);

  /** Valid level: 2 if the author's is invalid. `renderHeading` limits it to 6. */
  protected get level(): number {
    const level = Math.trunc(this.headingLevel);
    return level > 0 ? level : 2;
  }

  /** Waits for the charter and all its rows, too: afterwards, the element shows it, or its error. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.charterController.loadComplete();
    const isSettled = await super.getUpdateComplete();
    while (this.drawing) await this.drawing;
    return isSettled;
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

  /** Loads the parts that this charter needs. */
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
    const locale = this.#locale.resolve(prepared?.charter?.language);
    const { language, pageLanguage } = locale;
    // `lang` and `dir` only where the language differs from the page's: speech and direction follow them.
    const foreign = !pageLanguage || !sameLanguage(pageLanguage, language);
    const dependencies =
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
        (dependencies && this.#draw(dependencies, locale)) ??
        html`<slot></slot>${status === 'error' ? this.#statusLine?.(this, locale.msg) : nothing}`
      }
    </div>`;
  }

  /** Renders the content. If a malformed charter makes that throw, fallback content stays. */
  #draw(dependencies: LoadedDependencies, locale: Locale): unknown {
    const { charter, views = {} } = dependencies;
    try {
      views.onFirstRender?.(this);
      return this.renderDocument(createContext(dependencies, locale), charter, views);
    } catch (error) {
      warnAuthor('drawing', this.localName, (error as Error).message);
      return undefined;
    }
  }
}
