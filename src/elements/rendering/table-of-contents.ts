import { html, nothing, type TemplateResult } from 'lit';
import type { DocumentSection } from '../../document/document.js';
import type { MsgFn } from '../../localize/msg.js';
import { isPlainClick } from '../base/plain-click.js';
import { goToSection } from '../base/section-links.js';
import { tableOfContentsName } from './extended.messages.js';
import { renderPhrase } from './render-text.js';

/** Minimum number of sections with a heading for a table of contents. */
const MIN_SECTIONS = 5;

/** Goes to a section without changing the address, which belongs to the router of the page, if it has one. */
const goToEntry = (event: Event, id: string): void => {
  const link = event.currentTarget as HTMLAnchorElement;
  if (isPlainClick(event) && goToSection(link.getRootNode() as ShadowRoot, id)) event.preventDefault();
};

/** Table of contents of a long page. */
export const renderTableOfContents = (
  sections: readonly DocumentSection[],
  msg: MsgFn,
): TemplateResult | typeof nothing => {
  const entries = sections.flatMap(({ id, heading, tables }) => {
    const title = heading ?? tables?.[0]?.caption;
    return title ? [{ id, title }] : [];
  });
  if (entries.length < MIN_SECTIONS) return nothing;
  return html`<nav class="contents" part="contents" aria-label=${tableOfContentsName(msg)}>
    <ul>
      ${entries.map(
        ({ id, title }) =>
          html`<li>
            <a part="link" href="#${id}" @click=${(event: Event) => goToEntry(event, id)}
              >${renderPhrase(title)}</a
            >
          </li>`,
      )}
    </ul>
  </nav>`;
};
