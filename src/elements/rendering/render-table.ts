/**
 * Table of the document, after its heading and its text. Where there is little room, CSS shows the same rows as
 * cards. Rows and cells have explicit roles, because a change of `display` removes their semantics in some browsers:
 * remove the roles when Firefox and Safari keep them, as Chromium 156 and WebKitGTK 2.50 do. The table itself stays
 * `display: table`, and needs none. Its caption is its title as plain text, visually hidden below the heading: with a
 * heading or a text in it, Orca 43 speaks no name of the table, and Chromium gives the whole text.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Cell, Table, TableColumn } from '../../document/document.js';
import type { MsgFn } from '../../localize/msg.js';
import { noFact } from '../../document/core-document.messages.js';
import { renderCell } from './render-cell.js';
import { renderHeading, renderPhrase, renderProse } from './render-text.js';
import type { Renderers } from './renderers.js';

/** @param level Level of the heading; undefined if something before the table is its heading. */
export const renderTable = (
  one: Table,
  level: number | undefined,
  msg: MsgFn,
  views: Renderers,
): TemplateResult => {
  const { caption, description, columns, rows } = one;
  // Row header: the name of the cookie, since a row is about a cookie.
  const header = Math.max(
    columns.findIndex(({ id }) => id === 'name'),
    0,
  );
  const drawValue = (content: Cell, index: number): unknown =>
    content.length ? renderCell(content, msg, views) : noFact(msg, index === header);
  // The column head is repeated in each card, where the header row is hidden: `data-label`, drawn by the style sheet.
  const drawCell = (value: unknown, index: number): TemplateResult => {
    const { text } = (columns[index] as TableColumn).label;
    return index === header
      ? html`<th role="rowheader" scope="row" data-label=${text}>${value}</th>`
      : html`<td role="cell" data-label=${text}>${value}</td>`;
  };
  const drawRow = (values: readonly unknown[]): TemplateResult =>
    html`<tr role="row" part="row">
      ${values.map(drawCell)}
    </tr>`;
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
        ${columns.map(
          ({ label }, index) =>
            html`<th role="columnheader" scope="col" class=${index === header ? 'names' : nothing}>
              ${renderPhrase(label)}
            </th>`,
        )}
      </tr>
    </thead>
    ${
      views.body?.(rows, drawRow(columns.map(() => '')), drawValue, one.filter?.language) ??
      html`<tbody role="rowgroup">
        ${rows.map((build) => drawRow(build().map(drawValue)))}
      </tbody>`
    }
  </table>`;
  return html`<div class="block" id=${one.id ?? nothing}>
    ${views.frame?.(one, title, about, drawn, level, msg, views) ?? [title, about, drawn]}
  </div>`;
};
