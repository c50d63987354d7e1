/**
 * A table of the document, after its heading and its text. Wide: a table. Narrow: the same rows as cards, by style alone.
 * The roles of rows and cells are written out because a change of `display` takes them away from assistive technology.
 * The table itself stays `display: table`, and so needs none. Its caption is its title as plain text, out of sight below
 * the heading: with a heading or a text in it, screen readers say no name of the table, or read the whole text as one.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Cell, Table, TableColumn } from '../../document/document.js';
import type { MsgFn } from '../../localize/msg.js';
import { noFact } from '../../document/core-document.messages.js';
import { renderCell } from './render-cell.js';
import { renderHeading, renderPhrase, renderProse } from './render-text.js';
import type { Renderers } from './renderers.js';

/** @param level Of the heading; none where what stands before the table is its heading. */
export const renderTable = (
  one: Table,
  level: number | undefined,
  msg: MsgFn,
  views: Renderers,
): TemplateResult => {
  const { caption, description, columns, rows } = one;
  // A row is about a cookie: its name is the head of the row.
  const header = Math.max(
    columns.findIndex(({ id }) => id === 'name'),
    0,
  );
  const draw = (content: Cell, index: number): TemplateResult => {
    // The head of the column, repeated for the eye where the cards hide it.
    const label = html`<span class="label" aria-hidden="true"
      >${renderPhrase((columns[index] as TableColumn).label)}</span
    >`;
    const value = content.length ? renderCell(content, msg, views) : noFact(msg, index === header);
    return index === header
      ? html`<th role="rowheader" scope="row">${label}<span class="value">${value}</span></th>`
      : html`<td role="cell">
          ${label}
          <div class="value">${value}</div>
        </td>`;
  };
  const title = caption && level && renderHeading(level, caption);
  const about = description && renderProse(description, views);
  const drawn = html`<table class="table" part="table">
    ${
      caption &&
      html`<caption part="caption">
        ${renderPhrase(caption)}
      </caption>`
    }
    <thead role="rowgroup">
      <tr role="row">
        ${columns.map(({ label }) => html`<th role="columnheader" scope="col">${renderPhrase(label)}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(
        (cells) =>
          html`<tr role="row" part="row">
            ${cells.map(draw)}
          </tr>`,
      )}
    </tbody>
  </table>`;
  return html`<div class="block" id=${one.id ?? nothing}>
    ${views.frame?.(one, title, about, drawn, level, msg, views) ?? [title, about, drawn]}
  </div>`;
};
