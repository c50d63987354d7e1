/**
 * A table of the document. Wide: a table. Narrow: the same rows as cards, by style alone. The roles
 * of rows and cells are written out because a change of `display` takes them away from assistive
 * technology. The table itself stays `display: table`, and so needs none: with one, checkers mistake
 * the heading in its caption for a row that is none.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Cell, Table, TableColumn } from '../../document/types.js';
import type { MsgFn } from '../../localize/msg.js';
import { noFact } from '../../document/words.js';
import { cell } from './cell.js';
import { heading, phrase, prose } from './text.js';
import type { Views } from './types.js';

/** @param level Of the heading inside the caption. */
export const table = (one: Table, level: number, msg: MsgFn, views: Views): unknown => {
  const { caption, description, terms, columns, rows } = one;
  // A row is about a cookie: its name is the head of the row.
  const header = Math.max(
    columns.findIndex(({ id }) => id === 'name'),
    0,
  );
  const draw = (content: Cell, index: number): TemplateResult => {
    // The head of the column, repeated for the eye where the cards hide it.
    const label = html`<span class="label" aria-hidden="true"
      >${phrase((columns[index] as TableColumn).label)}</span
    >`;
    const value = html`<div class="value">
      ${content.length ? cell(content, msg, views) : noFact(msg, index === header)}
    </div>`;
    return index === header
      ? html`<th role="rowheader" scope="row">${label}${value}</th>`
      : html`<td role="cell">${label}${value}</td>`;
  };
  const title = caption && heading(level, caption);
  const drawn = html`<table class="table" part="table" aria-label=${caption?.text ?? nothing}>
    <caption part="caption">
      ${views.hasOwnHeading?.(one) ? nothing : title}${description && prose(description, views)}
      ${terms && views.terms?.(terms, msg, views)}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${columns.map(({ label }) => html`<th role="columnheader" scope="col">${phrase(label)}</th>`)}
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
  return views.frame?.(one, title, drawn, level, msg, views) ?? drawn;
};
