/**
 * A table of the document. Wide: a table. Narrow: the same rows as cards, by style alone. The roles
 * of rows and cells are written out because a change of `display` takes them away from assistive
 * technology. The table itself stays `display: table`, and so needs none: with one, checkers mistake
 * the heading in its caption for a row that is none.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Cell, Table, TableColumn } from '../../document/types.js';
import type { MsgFn } from '../../localize/msg.js';
import { heading, phrase, prose } from './text.js';

const content = ({ phrase: text, href, names, prose: rich }: Cell, msg: MsgFn): unknown => {
  if (text) return href ? html`<a part="link" href=${href}>${phrase(text)}</a>` : phrase(text);
  if (names?.length)
    return names.map((name) => html`<div><code part="name" translate="no">${name}</code></div>`);
  // In a cell: the charter states nothing here.
  return rich ? prose(rich) : msg('None', { id: 'cell.none' });
};

/** @param level Of the heading inside the caption. */
export const table = (
  { caption, description, columns, rows }: Table,
  level: number,
  msg: MsgFn,
): TemplateResult => {
  // A row is about a cookie: its name is the head of the row.
  const header = Math.max(
    columns.findIndex(({ id }) => id === 'name'),
    0,
  );
  const cell = (one: Cell, index: number): TemplateResult => {
    // The head of the column, repeated for the eye where the cards hide it.
    const label = html`<span class="label" aria-hidden="true"
      >${phrase((columns[index] as TableColumn).label)}</span
    >`;
    const value = html`<div class="value">${content(one, msg)}</div>`;
    return index === header
      ? html`<th role="rowheader" scope="row">${label}${value}</th>`
      : html`<td role="cell">${label}${value}</td>`;
  };
  return html`<table class="table" part="table" aria-label=${caption?.text ?? nothing}>
    <caption part="caption">
      ${caption && heading(level, caption)}${description && prose(description)}
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
            ${cells.map(cell)}
          </tr>`,
      )}
    </tbody>
  </table>`;
};
