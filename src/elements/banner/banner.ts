import { type CSSResultGroup, html, type PropertyValues } from 'lit';
import { property } from '../base/property.js';
import type { Charter } from '../../charter/reader.js';
import { address as safeAddress } from '../../charter/shape.js';
import { askedCategories } from '../../consent/asked.js';
import { dismissNotice, isNoticeDismissed } from '../../consent/notice.js';
import type { Context } from '../../document/context.js';
import { type AskedSection, buildSections } from '../../document/sections.js';
import { report } from '../../registry.js';
import { noticeStyles } from '../../styles/notice.styles.js';
import { textStyles } from '../../styles/text.styles.js';
import { CookieElement } from '../base/cookie-element.js';
import type { Views } from '../views/types.js';
import { line } from '../views/line.js';

const introOf = ({ sections }: Charter): AskedSection =>
  sections.find(({ type }) => type === 'intro') ?? { type: 'intro' };

/**
 * The first layer. A charter that asks nothing has nothing to ask: the element is absent, or with
 * `notice` shows one plain line that informs and can be closed.
 *
 * @summary Nothing when nothing is asked; with `notice`, one line of information.
 * @slot - What the author wrote for readers without JavaScript; shown until the charter stands, and on any error.
 * @csspart base - The box around everything.
 * @csspart notice - The line of information.
 * @csspart link - Each link.
 * @csspart dismiss - The button that closes the line.
 * @csspart debug - The problems of the charter, with `debug`.
 * @cssstate loading - The charter is on its way.
 * @cssstate error - The charter cannot be read; the author's content is shown.
 * @example
 * ```html
 * <cookie-banner notice></cookie-banner>
 * ```
 */
export class BannerElement extends CookieElement {
  static override styles: CSSResultGroup = [CookieElement.styles, textStyles, noticeStyles];

  /** Shows one line of information where nothing is asked. */
  @property({ type: Boolean }) notice = false;

  #closed = false;

  /** Where the visitor was before they came to the line. */
  #cameFrom: HTMLElement | undefined;

  protected override renderDocument(context: Context, charter: Charter, views: Views): unknown {
    const [asked] = askedCategories(charter);
    if (asked) {
      report('consent', context.plain(asked.label ?? asked.id ?? '')?.text ?? '');
      return '';
    }
    if (!this.notice || this.#closed || isNoticeDismissed(charter, window)) return '';
    return this.#renderNotice(context, charter, views);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // Without `notice` no text was needed.
    if (changed.has('notice') && this.notice && this.source.status === 'ready') this.source.again();
  }

  /** Where nothing can be asked or told, nothing is shown. */
  override async prepareError(): Promise<void> {}

  protected override sectionsOf(charter: Charter): readonly AskedSection[] {
    return this.notice ? [introOf(charter)] : [];
  }

  #renderNotice(context: Context, charter: Charter, views: Views): unknown {
    const { msg } = context;
    const [intro] = buildSections(context, charter, [introOf(charter)]);
    const page = safeAddress(context.plain(charter.site?.charter)?.text);
    // Name of the region that holds the line of information.
    const name = msg('About cookies', { id: 'notice.name' });
    // Link to the page that shows the charter.
    const read = msg('Read the cookie charter', { id: 'notice.link' });
    // Button that closes the line of information.
    const close = msg('Close', { id: 'notice.close' });
    return html`<section
      class="notice"
      part="notice"
      aria-label=${name}
      data-nosnippet
      @focusin=${this.#rememberWhereFrom}
    >
      <p>
        ${intro?.prose && line(intro.prose, views)} ${page && html`<a part="link" href=${page}>${read}</a>`}
      </p>
      <button type="button" part="dismiss" @click=${() => this.#dismiss(charter)}>${close}</button>
    </section>`;
  }

  readonly #rememberWhereFrom = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof HTMLElement && !this.renderRoot.contains(relatedTarget)) {
      this.#cameFrom = relatedTarget;
    }
  };

  #dismiss(charter: Charter): void {
    dismissNotice(charter, window);
    this.#closed = true;
    this.requestUpdate();
    this.#cameFrom?.focus();
  }
}
