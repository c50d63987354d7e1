import { html } from 'lit';
import type { DocumentSection } from '../../document/document.js';
import type { MsgFn } from '../../localize/msg.js';
import { cell } from './render-cell.js';
import { table } from './render-table.js';
import { heading, prose } from './render-text.js';
import type { Views } from './renderers.js';

/** The sections of the page. Prose keeps to a line length that reads well; tables take the width. */
export const sections = (
  all: readonly DocumentSection[],
  level: number,
  msg: MsgFn,
  views: Views,
): unknown => [
  views.contents?.(all, msg),
  all.map(
    ({ type, id, heading: title, prose: text, items, terms, tables, updated }) =>
      html`<div class="section ${type}" part="section" id=${id}>
        ${title && heading(level, title)}${text && prose(text, views)}
        ${
          items &&
          html`<ul class="list" part="kinds">
            ${items.map((item) => html`<li>${cell(item, msg, views)}</li>`)}
          </ul>`
        }
        ${terms && views.terms?.(terms, msg, views)}
        ${tables?.map((one) => table(one, title ? level + 1 : level, msg, views))}
        ${updated && html`<p><time datetime=${updated.date}>${updated.text}</time></p>`}
      </div>`,
  ),
];
