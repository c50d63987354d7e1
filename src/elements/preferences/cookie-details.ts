/** Cookies of a service, in a `<details>`; rendered once it is opened, since most never are. */
import { html, nothing } from 'lit';
import type { Category, Service } from '../../charter/parse-charter.js';
import type { Table } from '../../document/document.js';
import { renderTable } from '../rendering/render-table.js';
import type { PreferencesView } from './preferences-view.js';
import * as words from './preferences.messages.js';

/** Table of a service, or of a whole category, as on the cookie policy page. */
const tableOf = (
  { context, charter }: PreferencesView,
  category: Category,
  service?: Service,
): Table | undefined => {
  const of = service
    ? { ...charter, categories: [{ ...category, services: [service] }] }
    : category.id
      ? charter
      : { ...charter, categories: [category] };
  return context.parts.buildTables(context, of, category.id)[0];
};

/** Renders the table without a heading: the `<summary>` is its heading. */
const drawn = ({ context, views }: PreferencesView, title: string, found: Table | undefined): unknown => {
  if (!found) return nothing;
  const { columns, rows, notes } = found;
  const one = { caption: { text: title }, columns, rows, ...(notes && { notes }) };
  return renderTable(one, undefined, context.msg, views);
};

/** `<details>` with the table. A category without services may still have the row of the choice cookie. */
export const renderCookieDetails = (
  form: PreferencesView,
  category: Category,
  name: string,
  service?: Service,
): unknown => {
  const { context, expanded, requestUpdate } = form;
  if (!category.services.length && !tableOf(form, category)?.rows.length) return nothing;
  const what = service ?? category;
  const title = words.cookiesSummary(context.msg, name);
  return html`<details
    part="disclosure"
    @toggle=${() => {
      expanded.add(what);
      requestUpdate();
    }}
  >
    <summary part="summary"><span>${title}</span></summary>
    ${expanded.has(what) ? drawn(form, title, tableOf(form, category, service)) : nothing}
  </details>`;
};
