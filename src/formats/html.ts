/** The document as HTML source: semantic, without script, fit for a CMS. */
import type { Cell, DocumentSection, Fact, Table, Term } from '../document/types.js';
import { noFact } from '../document/words.js';
import type { MsgFn } from '../localize/msg.js';
import { codeHtml, escapeHtml, linkHtml, phraseHtml, proseHtml } from './inline-html.js';

/** How the source is written. */
export interface HtmlOptions {
  readonly msg: MsgFn;
  /** Level of the first heading, 1 to 6. */
  readonly level: number;
  /** Puts in what a style sheet needs to show tables as cards. */
  readonly cards: boolean;
}

const lines = (parts: readonly (string | false | undefined)[]): string => parts.filter(Boolean).join('\n');

const heading = (level: number, content: string): string => {
  const tag = `h${Math.min(level, 6)}`;
  return `<${tag}>${content}</${tag}>`;
};

const factHtml = ({ phrase, href, title, names, prose, terms }: Fact): string => {
  if (phrase) return linkHtml(href, phraseHtml(phrase), title);
  if (names) return names.map(codeHtml).join('<br>');
  if (prose) return proseHtml(prose);
  return termsHtml(terms ?? []);
};

/** One fact stands in its cell as it is, several each in a block. */
const cellHtml = (facts: Cell): string =>
  facts.length === 1 && facts[0]
    ? factHtml(facts[0])
    : facts.map((one) => `<div>${factHtml(one)}</div>`).join('');

const termsHtml = (terms: readonly Term[]): string =>
  `<dl>${terms.map(({ label, cell }) => `<dt>${phraseHtml(label)}</dt><dd>${cellHtml(cell)}</dd>`).join('')}</dl>`;

const rowsHtml = (
  { caption, description, terms, columns, rows }: Table,
  options: HtmlOptions,
  title: string,
): string => {
  const { msg, cards } = options;
  const header = Math.max(
    columns.findIndex(({ id }) => id === 'name'),
    0,
  );
  // Styles that make cards of rows take their roles away: they are written out.
  const role = (name: string): string => (cards ? ` role="${name}"` : '');
  const about = [title, description && proseHtml(description), terms?.length && termsHtml(terms)].filter(
    Boolean,
  );
  const cell = (facts: Cell, index: number): string => {
    const content = facts.length ? cellHtml(facts) : escapeHtml(noFact(msg, index === header));
    const label = cards ? ` data-label="${escapeHtml(columns[index]?.label.text ?? '')}"` : '';
    return index === header
      ? `<th scope="row"${role('rowheader')}${label}>${content}</th>`
      : `<td${role('cell')}${label}>${content}</td>`;
  };
  const name = caption ? ` aria-label="${escapeHtml(caption.text)}"` : '';
  return lines([
    `<table${name}>`,
    about.length > 0 && `<caption>${about.join('')}</caption>`,
    `<thead${role('rowgroup')}><tr${role('row')}>${columns.map(({ label }) => `<th scope="col"${role('columnheader')}>${phraseHtml(label)}</th>`).join('')}</tr></thead>`,
    `<tbody${role('rowgroup')}>`,
    ...rows.map((cells) => `<tr${role('row')}>${cells.map(cell).join('')}</tr>`),
    '</tbody>',
    '</table>',
  ]);
};

const tableHtml = (table: Table, options: HtmlOptions): string => {
  const { caption, description, terms, rows, groups, notes = [], disclosure, none } = table;
  const title = caption ? heading(options.level, phraseHtml(caption)) : '';
  const own = disclosure || groups || !rows.length;
  const about = [description && proseHtml(description), terms?.length ? termsHtml(terms) : ''];
  const inside = { ...options, level: options.level + (caption ? 1 : 0) };
  const body = groups?.length
    ? lines([...about, ...groups.map((group) => tableHtml(group, inside))])
    : rows.length
      ? rowsHtml(table, options, own ? '' : title)
      : lines([...about, none && `<p>${escapeHtml(none)}</p>`]);
  const whole = lines([
    body,
    notes.length > 0 && `<ol>${notes.map((note) => `<li>${proseHtml(note)}</li>`).join('')}</ol>`,
  ]);
  if (disclosure) {
    return lines([
      `<details${disclosure.open ? ' open' : ''}>`,
      `<summary>${title} ${escapeHtml(disclosure.count)}</summary>`,
      whole,
      '</details>',
    ]);
  }
  return lines([own && title, whole]);
};

const sectionHtml = (
  { id, heading: title, prose, items, terms, tables, updated }: DocumentSection,
  options: HtmlOptions,
): string => {
  const inside = { ...options, level: options.level + (title ? 1 : 0) };
  return lines(
    [
      `<section id="${escapeHtml(id)}">`,
      title && heading(options.level, phraseHtml(title)),
      prose && proseHtml(prose),
      items && `<ul>${items.map((item) => `<li>${cellHtml(item)}</li>`).join('')}</ul>`,
      terms?.length && termsHtml(terms),
      ...(tables ?? []).map((table) => tableHtml(table, inside)),
      updated && `<p><time datetime="${updated.date}">${escapeHtml(updated.text)}</time></p>`,
      '</section>',
    ].map((part) => part || undefined),
  );
};

/** A fragment for a page that has its own head and heading. */
export const htmlOf = (sections: readonly DocumentSection[], options: HtmlOptions): string =>
  `${sections.map((section) => sectionHtml(section, options)).join('\n')}\n`;
