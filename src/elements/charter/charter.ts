import type { CSSResultGroup } from 'lit';
import type { Charter } from '../../charter/parse-charter.js';
import type { DocumentContext } from '../../document/document-context.js';
import { CORE_PARTS } from '../../document/core-parts.js';
import type { SectionRequest } from '../../document/document-context.js';
import { buildSections } from '../../document/sections/build-sections.js';
import { sectionStyles } from '../rendering/sections.styles.js';
import { tableStyles } from '../rendering/table.styles.js';
import { textStyles } from '../styles/text.styles.js';
import { CookieElement } from '../base/cookie-element.js';
import { SectionLinks } from '../base/section-links.js';
import type { Renderers } from '../rendering/renderers.js';
import { renderSections } from '../rendering/render-sections.js';

/**
 * The whole legal page: what a cookie is, the kinds there are, every declared cookie, in the sections
 * and the order the charter states.
 *
 * @summary The cookie page, whole, from the charter.
 * @slot - What the author wrote for readers without JavaScript; shown until the charter stands, and on any error.
 * @csspart base - The box around everything.
 * @csspart section - Each section.
 * @csspart heading - Each heading.
 * @csspart kinds - The list of the kinds of cookies.
 * @csspart table - Each table.
 * @csspart caption - The caption of a table: its title, out of sight below its heading.
 * @csspart row - Each row, or card where it is narrow.
 * @csspart name - The technical name of a cookie.
 * @csspart link - Each link.
 * @csspart contents - The list of the sections of a long page.
 * @csspart disclosure - A table behind its heading.
 * @csspart summary - The heading that opens and closes a table behind it.
 * @csspart terms - Facts with their names.
 * @csspart filter - What filters a table of more than 50 rows.
 * @csspart input - The field of the filter.
 * @csspart notes - The foot-notes of a table.
 * @csspart debug - The problems of the charter, with `debug`.
 * @csspart status - The line shown when there is neither a charter nor content of the author's.
 * @cssstate loading - The charter is on its way.
 * @cssstate error - The charter cannot be read; the author's content is shown.
 * @example
 * ```html
 * <cookie-charter src="/cookie-charter.json"></cookie-charter>
 * ```
 */
export class CharterElement extends CookieElement {
  static override styles: CSSResultGroup = [CookieElement.styles, textStyles, sectionStyles, tableStyles];

  constructor() {
    super();
    this.addController(new SectionLinks(this));
  }

  protected override renderDocument(context: DocumentContext, charter: Charter, views: Renderers): unknown {
    const asked = context.parts.chooseSections(charter);
    return renderSections(buildSections(context, charter, asked), this.level, context.msg, views);
  }

  protected override sectionsToShow(charter: Charter): readonly SectionRequest[] {
    return CORE_PARTS.chooseSections(charter);
  }
}
