import { html } from 'lit';
import type { DocumentSection } from '../../document/document.js';
import type { MsgFn } from '../../localize/msg.js';
import { renderCell } from './render-cell.js';
import { renderTable } from './render-table.js';
import { renderHeading, renderProse } from './render-text.js';
import type { Renderers } from './renderers.js';

/** The sections of the page. Prose keeps to a line length that reads well; tables take the width. */
export const renderSections = (
  all: readonly DocumentSection[],
  level: number,
  msg: MsgFn,
  views: Renderers,
): unknown => [
  views.contents?.(all, msg),
  all.map(
    ({ type, id, heading: title, prose: text, items, terms, tables, updated }) =>
      html`<div class="section ${type}" part="section" id=${id}>
        ${title && renderHeading(level, title)}${text && renderProse(text, views)}
        ${
          items &&
          html`<ul class="list" part="kinds">
            ${items.map((item) => html`<li>${renderCell(item, msg, views)}</li>`)}
          </ul>`
        }
        ${terms && views.terms?.(terms, msg, views)}
        ${tables?.map((one) => renderTable(one, title ? level + 1 : level, msg, views))}
        ${updated && html`<p><time datetime=${updated.date}>${updated.text}</time></p>`}
      </div>`,
  ),
];
