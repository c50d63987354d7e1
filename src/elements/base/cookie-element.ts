import {
  type CSSResultGroup,
  html,
  LitElement,
  nothing,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { sameLanguage } from '../../charter/language.js';
import type { Charter } from '../../charter/reader.js';
import type { CharterFile } from '../../charter/types.js';
import { type Context, createContext, type Reading } from '../../document/context.js';
import { type AskedSection, needsDefaultTexts } from '../../document/sections.js';
import { LocaleController } from '../../localize/locale-controller.js';
import { report } from '../../registry.js';
import { withFrench } from '../../localize/with-french.js';
import { hostStyles } from '../../styles/host.styles.js';
import type { statusLine } from '../views/status.js';
import { CharterController } from './charter-controller.js';
import { property } from './property.js';

/**
 * What all our elements share: a charter found for them, the language they stand in, the author's
 * own content until there is something better to show, and their states.
 */
export abstract class CookieElement extends LitElement {
  static override styles: CSSResultGroup = hostStyles;
  /** Address of the charter, relative to the page. */
  @property() src: string | null | undefined;

  /** The charter as an object, for pages that have it at hand. Wins over every other source. */
  @property({ attribute: false }) charter: CharterFile | undefined;

  /** Level of the element's first heading, 1 to 6, so that it fits the outline of the page. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** True for an element that needs no charter. */
  readonly standsAlone?: boolean;

  /** Our texts, for what the author of the charter has not written. */
  protected texts: Context['texts'];

  #statusLine: typeof statusLine | undefined;
  readonly #internals = this.attachInternals();
  readonly #locale = new LocaleController(this);
  readonly #source = new CharterController(this);

  /** The charter as it was read; undefined until it stands. */
  protected get read(): Charter | undefined {
    return this.#source.loaded?.charter;
  }

  /** A level there is: 2 where the author's is none. Beyond 6 there is only 6. */
  protected get level(): number {
    const level = Math.trunc(this.headingLevel);
    return level > 0 ? level : 2;
  }

  /** Also waits for the charter: afterwards the element shows it, or its error. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#source.settled();
    return super.getUpdateComplete();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src') || changed.has('charter')) this.#source.refresh();
    for (const state of ['loading', 'error']) {
      this.#internals.states[state === this.#source.status ? 'add' : 'delete'](state);
    }
  }

  /**
   * Called before a charter is first shown, or its error: loads what only some pages need.
   * @param charter Undefined when it could not be read.
   */
  async prepare(charter: Charter | undefined): Promise<void> {
    if (!charter) {
      this.#statusLine ??= (
        await withFrench(import('../views/status.js'), () => import('../../localize/generated/fr/status.js'))
      ).statusLine;
    } else if (needsDefaultTexts(this.sectionsOf(charter))) {
      this.texts ??= await withFrench(
        import('../../document/default-texts.js'),
        () => import('../../localize/generated/fr/default-texts.js'),
      );
    }
  }

  /** The sections that the element shows of a charter. */
  protected sectionsOf(_charter: Charter | undefined): readonly AskedSection[] {
    return [];
  }

  /**
   * The element's content, once there is a charter, or without one if it needs none.
   * @returns Undefined to leave the author's own content in place.
   */
  protected abstract renderDocument(context: Context, charter: Charter | undefined): unknown;

  override render(): TemplateResult {
    const { status, loaded } = this.#source;
    const reading = this.#locale.resolve(loaded?.charter.language);
    const { language, stated } = reading;
    // Said only where it differs from the page around: speech and direction follow it.
    const foreign = !stated || !sameLanguage(stated, language);
    const stands = loaded ?? (status === 'idle' || (status === 'error' && this.standsAlone));
    return html`<div
      class="base"
      part="base"
      lang=${foreign ? language : nothing}
      dir=${foreign ? 'auto' : nothing}
    >
      ${
        (stands ? this.#draw({ ...loaded, texts: this.texts }, reading) : undefined) ??
        html`<slot></slot>${status === 'error' ? this.#statusLine?.(this, reading.msg) : nothing}`
      }
    </div>`;
  }

  /** The element's content; a charter so odd that drawing it fails leaves the author's in place. */
  #draw(material: Parameters<typeof createContext>[0], reading: Reading): unknown {
    try {
      return this.renderDocument(createContext(material, reading), material.charter);
    } catch (error) {
      report('drawing', this.localName, (error as Error).message);
      return undefined;
    }
  }
}
