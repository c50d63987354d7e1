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
 * Cookie policy page: what a cookie is, the kinds of cookies, every declared cookie, in the sections and the order of
 * the charter.
 *
 * @summary The whole cookie policy page, from the charter.
 * @slot - Fallback content, shown without JavaScript, before the charter has loaded, and if it fails to load.
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
 * @csspart filter - The filter of a table of more than 50 rows.
 * @csspart input - The field of the filter.
 * @csspart notes - The foot-notes of a table.
 * @csspart debug - The problems of the charter, with `debug`.
 * @csspart status - The line shown if the charter cannot be loaded and there is no fallback content.
 * @cssstate loading - The charter is loading.
 * @cssstate error - The charter cannot be loaded; fallback content is shown.
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
