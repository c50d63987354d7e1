/** Views that only some charters need. */
import { adoptStyles, html, type LitElement, nothing, type TemplateResult } from 'lit';
import { isLines } from '../../document/lay-out-cell.js';
import type { Table } from '../../document/document.js';
import type { MsgFn } from '../../localize/msg.js';
import { tableName } from './extended.messages.js';
import { moreStyles } from './extended.styles.js';
import { sheetsOf } from '../base/platform.js';
import { cell } from './render-cell.js';
import { table } from './render-table.js';
import { phrase, prose } from './render-text.js';
import type { Views } from './renderers.js';
import { contents } from './table-of-contents.js';
import { filterField } from './table-search.js';
import { PrintController } from '../base/print-controller.js';

const terms: Views['terms'] = (all, msg, views) =>
  all.length
    ? html`<dl class="terms" part="terms">
        ${all.map(
          ({ label, cell: value }) =>
            html`<div>
              <dt>${phrase(label)}</dt>
              <dd>${cell(value, msg, views)}</dd>
            </div>`,
        )}
      </dl>`
    : nothing;

const facts: Views['facts'] = (all, drawn) =>
  isLines(all)
    ? drawn.map((one, index) => [index ? html`<br />` : '', one])
    : drawn.map((one) => html`<div>${one}</div>`);

/** Foot-notes in the order of their numbers. */
const notes = (all: Table['notes'] = [], views: Views): unknown =>
  all.length
    ? html`<ol class="notes" part="notes">
        ${all.map((one) => html`<li>${prose(one, views)}</li>`)}
      </ol>`
    : nothing;

/** A table that stays one where there is little room, and is then moved sideways; by keyboard, too. */
const wide = (caption: Table['caption'], drawn: unknown, msg: MsgFn): TemplateResult => {
  const name = caption?.text ?? tableName(msg);
  return html`<div class="wide" role="region" tabindex="0" aria-label=${name}>
    <div>${drawn}</div>
  </div>`;
};

const frame: Views['frame'] = (one, title, text, drawn, level, msg, views) => {
  const { caption, rows, groups, view, disclosure, filter, none } = one;
  const body = [
    text,
    one.terms && terms(one.terms, msg, views),
    groups?.length
      ? groups.map((group) => table(group, level && (caption ? level + 1 : level), msg, views))
      : rows.length
        ? [
            filter && filterField(rows.length, msg, filter.language),
            // Whether it is cards hangs on the room of the nearest container: here, on the author.
            view === 'table'
              ? wide(caption, drawn, msg)
              : view
                ? html`<div class="cards">${drawn}</div>`
                : drawn,
            notes(one.notes, views),
          ]
        : html`<p>${none}</p>`,
  ];
  return disclosure
    ? html`<details part="disclosure" ?open=${disclosure.open}>
        <summary part="summary">${title} <span>${disclosure.count}</span></summary>
        ${body}
      </details>`
    : [title, body];
};

interface Root extends ShadowRoot {
  dressed?: boolean;
}

const dress = (host: LitElement): void => {
  const root = host.renderRoot as Root;
  if (root.dressed) return;
  root.dressed = true;
  adoptStyles(root, [...sheetsOf(root), ...moreStyles]);
  host.addController(new PrintController(host));
};

export const moreViews: Views = { contents, dress, facts, frame, terms };
