import { html, type TemplateResult } from 'lit';
import type { DocumentSection } from '../../document/types.js';
import type { MsgFn } from '../../localize/msg.js';
import { table } from './table.js';
import { heading, prose } from './text.js';

/** The sections of the page. Prose keeps to a line length that reads well; tables take the width. */
export const sections = (all: readonly DocumentSection[], level: number, msg: MsgFn): TemplateResult[] =>
  all.map(
    ({ type, id, heading: title, prose: text, items, tables, updated }) =>
      html`<div class="section ${type}" part="section" id=${id}>
        ${title && heading(level, title)}${text && prose(text)}
        ${
          items &&
          html`<ul class="list" part="kinds">
            ${items.map((item) => html`<li>${prose(item)}</li>`)}
          </ul>`
        }
        ${tables?.map((one) => table(one, title ? level + 1 : level, msg))}
        ${updated && html`<p><time datetime=${updated.date}>${updated.text}</time></p>`}
      </div>`,
  );
