import type { CSSResultGroup, PropertyDeclarations } from 'lit';
import type { Charter } from '../../charter/parse-charter.js';
import type { DocumentContext } from '../../document/document-context.js';
import type { SectionRequest } from '../../document/document-context.js';
import { warnAuthor } from '../../page-state.js';
import { tableStyles } from '../rendering/table.styles.js';
import { textStyles } from '../styles/text.styles.js';
import { CookieElement } from '../base/cookie-element.js';
import { SectionLinks } from '../base/section-links.js';
import type { Renderers } from '../rendering/renderers.js';
import { renderTable } from '../rendering/render-table.js';

/**
 * Cookie table: one table per category, one row per cookie, shown as cards where there is little room.
 *
 * @summary The declared cookies, by category.
 * @slot - Fallback content, shown without JavaScript, before the charter has loaded, and if it fails to load.
 * @csspart base - The box around everything.
 * @csspart table - Each table.
 * @csspart caption - The caption of a table: its title, out of sight below its heading.
 * @csspart heading - The heading above a table.
 * @csspart row - Each row, or card where it is narrow.
 * @csspart name - The technical name of a cookie.
 * @csspart link - Each link.
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
 * <cookie-table src="/cookie-charter.json" category="necessary" heading-level="3"></cookie-table>
 * ```
 */
export class TableElement extends CookieElement {
  static override styles: CSSResultGroup = [CookieElement.styles, textStyles, tableStyles];
  static override get properties(): PropertyDeclarations {
    return {
      category: {},
    };
  }

  /** Id of the one category to show. Default: all. */
  category: string | null | undefined;

  constructor() {
    super();
    this.addController(new SectionLinks(this));
  }

  protected override sectionsToShow(): readonly SectionRequest[] {
    return [{ type: 'cookies' }];
  }

  protected override renderDocument(context: DocumentContext, charter: Charter, views: Renderers): unknown {
    const { msg } = context;
    const tables = context.parts.buildTables(context, charter, this.category);
    if (tables.length) return tables.map((one) => renderTable(one, this.level, msg, views));
    warnAuthor('category', String(this.category));
    return undefined;
  }
}
