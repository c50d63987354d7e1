/** Renderers that only some charters need. */
import { adoptStyles, html, type LitElement, nothing, type TemplateResult } from 'lit';
import { isLines, type Table } from '../../document/document.js';
import type { MsgFn } from '../../localize/msg.js';
import { tableName } from './extended.messages.js';
import { extendedStyles } from './extended.styles.js';
import { sheetsOf } from '../base/platform.js';
import { drawRows } from './draw-rows.js';
import { renderCell } from './render-cell.js';
import { renderTable } from './render-table.js';
import { renderPhrase, renderProse } from './render-text.js';
import type { Renderers } from './renderers.js';
import { renderTableOfContents } from './table-of-contents.js';
import { renderTableSearch } from './table-search.js';
import { PrintController } from '../base/print-controller.js';

const renderTerms: Renderers['terms'] = (all, msg, views) =>
  all.length
    ? html`<dl class="terms" part="terms">
        ${all.map(
          ({ label, cell: value }) =>
            html`<div>
              <dt>${renderPhrase(label)}</dt>
              <dd>${renderCell(value, msg, views)}</dd>
            </div>`,
        )}
      </dl>`
    : nothing;

const renderFacts: Renderers['facts'] = (all, drawn) =>
  isLines(all)
    ? drawn.map((one, index) => [index ? html`<br />` : '', one])
    : drawn.map((one) => html`<div>${one}</div>`);

/** Foot-notes in the order of their numbers. */
const renderNotes = (all: Table['notes'] = [], views: Renderers): unknown =>
  all.length
    ? html`<ol class="notes" part="notes">
        ${all.map((one) => html`<li>${renderProse(one, views)}</li>`)}
      </ol>`
    : nothing;

/** Table that is never shown as cards: where there is little room, it scrolls sideways, by keyboard, too. */
const renderScrollable = (caption: Table['caption'], drawn: unknown, msg: MsgFn): TemplateResult => {
  const name = caption?.text ?? tableName(msg);
  return html`<div class="wide" role="region" tabindex="0" aria-label=${name}>
    <div>${drawn}</div>
  </div>`;
};

const renderTableFrame: Renderers['frame'] = (one, title, text, drawn, level, msg, views) => {
  const { caption, rows, groups, view, disclosure, filter, emptyMessage } = one;
  const body = [
    text,
    one.terms && renderTerms(one.terms, msg, views),
    groups?.length
      ? groups.map((group) => renderTable(group, level && (caption ? level + 1 : level), msg, views))
      : rows.length
        ? [
            filter && renderTableSearch(rows.length, msg, filter.language),
            // `view` is the author's. Without it, the width of the nearest container decides between table and cards.
            view === 'table'
              ? renderScrollable(caption, drawn, msg)
              : view
                ? html`<div class="cards">${drawn}</div>`
                : drawn,
            renderNotes(one.notes, views),
          ]
        : html`<p>${emptyMessage}</p>`,
  ];
  return disclosure
    ? html`<details part="disclosure" ?open=${disclosure.open}>
        <summary part="summary">${title} <span>${disclosure.count}</span></summary>
        ${body}
      </details>`
    : [title, body];
};

interface Root extends ShadowRoot {
  hasExtendedStyles?: boolean;
}

const addExtendedStyles = (host: LitElement): void => {
  const root = host.renderRoot as Root;
  if (root.hasExtendedStyles) return;
  root.hasExtendedStyles = true;
  adoptStyles(root, [...sheetsOf(root), ...extendedStyles]);
  host.addController(new PrintController(host));
};

export const extendedRenderers: Renderers = {
  body: drawRows,
  contents: renderTableOfContents,
  onFirstRender: addExtendedStyles,
  facts: renderFacts,
  frame: renderTableFrame,
  terms: renderTerms,
};
