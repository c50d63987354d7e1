import type { CSSResultGroup } from 'lit';
import type { DocumentContext, SectionRequest } from '../../document/document-context.js';
import { buildSections } from '../../document/sections/build-sections.js';
import { sectionStyles } from '../rendering/sections.styles.js';
import { textStyles } from '../styles/text.styles.js';
import { texts } from '../../document/default-texts.messages.js';
import { CookieElement } from '../base/cookie-element.js';
import type { LoadedDependencies } from '../base/load-dependencies.js';
import type { Renderers } from '../rendering/renderers.js';
import { renderSections } from '../rendering/render-sections.js';
import type { Charter } from '../../charter/parse-charter.js';

/** Section of a type as the author wrote it, else with default texts only. */
const sectionOf = (charter: Charter | undefined, wanted: string): SectionRequest =>
  charter?.sections.find(({ type }) => type === wanted) ?? { type: wanted };

/** Sections of `<cookie-explainer>`: definition and kinds. */
export const explainerSections = (charter: Charter | undefined): SectionRequest[] => [
  sectionOf(charter, 'definition'),
  sectionOf(charter, 'kinds'),
];

/**
 * Explains what a cookie is and which kinds there are. Needs no charter and requests nothing by itself; with a
 * charter, it uses the texts of the charter.
 *
 * @summary Explains cookies to people who do not know them.
 * @slot - Fallback content, shown without JavaScript.
 * @csspart base - The box around everything.
 * @csspart section - Each section.
 * @csspart heading - Each heading.
 * @csspart kinds - The list of the kinds of cookies.
 * @csspart link - Each link.
 * @csspart debug - The problems of the charter, with `debug`.
 * @cssstate loading - The charter of the element is loading.
 * @cssstate error - The charter of the element cannot be loaded; the default texts are shown.
 * @example
 * ```html
 * <cookie-explainer lang="en"></cookie-explainer>
 * ```
 */
export class ExplainerElement extends CookieElement {
  static override styles: CSSResultGroup = [CookieElement.styles, textStyles, sectionStyles];
  override readonly worksWithoutCharter = true;

  protected override readonly withoutCharter: LoadedDependencies = { texts };

  protected override renderDocument(
    context: DocumentContext,
    charter: Charter | undefined,
    views: Renderers,
  ): unknown {
    return renderSections(
      buildSections(context, charter, explainerSections(charter)),
      this.level,
      context.msg,
      views,
    );
  }

  protected override sectionsToShow(charter: Charter): readonly SectionRequest[] {
    return explainerSections(charter);
  }
}
