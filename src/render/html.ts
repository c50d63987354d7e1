/** The document as HTML source: semantic, without script, fit for a CMS. */
import type { Phrase } from '../charter/localized-text.js';
import {
  isLines,
  sentenceOf,
  type Cell,
  type DocumentSection,
  type Fact,
  type Table,
  type Term,
} from '../document/document.js';
import { noFact } from '../document/core-document.messages.js';
import type { MsgFn } from '../localize/msg.js';
import { codeHtml, escapeHtml, linkHtml, phraseHtml, proseHtml, sentenceHtml } from './inline-html.js';

/** Options of the HTML source. */
export interface HtmlOptions {
  readonly msg: MsgFn;
  /** Level of the first heading, 1 to 6. */
  readonly level: number;
  /** Adds the attributes that a style sheet needs to show tables as cards. */
  readonly cards: boolean;
}

/** Classes that hide text visually in Bootstrap, Drupal, Joomla and WordPress: the heading above has the same text. */
const HIDDEN = ' class="visually-hidden sr-only screen-reader-text"';

const lines = (parts: readonly (string | false | 0 | undefined)[]): string =>
  parts.filter(Boolean).join('\n');

const htmlHeading = (level: number, content: string, id?: string): string => {
  const tag = `h${Math.min(level, 6)}`;
  return `<${tag}${id ? ` id="${escapeHtml(id)}"` : ''}>${content}</${tag}>`;
};

const factHtml = ({ phrase, href, name, names, prose, terms }: Fact): string => {
  if (phrase) return linkHtml(href, phraseHtml(phrase), name);
  if (names) return names.map(codeHtml).join('<br>');
  const sentence = prose && sentenceOf(prose);
  if (sentence) return sentenceHtml(sentence, prose.lang);
  return prose ? proseHtml(prose) : termsHtml(terms ?? []);
};

const cellHtml = (facts: Cell): string =>
  isLines(facts)
    ? facts.map(factHtml).join('<br>')
    : facts.map((one) => `<div>${factHtml(one)}</div>`).join('');

const termsHtml = (terms: readonly Term[]): string =>
  `<dl>${terms.map(({ label, cell }) => `<dt>${phraseHtml(label)}</dt><dd>${cellHtml(cell)}</dd>`).join('')}</dl>`;

/** Caption of plain text: screen readers name a table by no other. */
const captionHtml = (title: Phrase, { cards }: HtmlOptions): string =>
  `<caption${cards ? '' : HIDDEN}>${phraseHtml(title)}</caption>`;

const rowsHtml = ({ caption, columns, rows }: Table, options: HtmlOptions): string => {
  const { msg, cards } = options;
  const header = Math.max(
    columns.findIndex(({ id }) => id === 'name'),
    0,
  );
  const cell = (facts: Cell, index: number): string => {
    const content = facts.length ? cellHtml(facts) : escapeHtml(noFact(msg, index === header));
    const label = cards ? ` data-label="${escapeHtml(columns[index]?.label.text ?? '')}"` : '';
    return index === header ? `<th scope="row"${label}>${content}</th>` : `<td${label}>${content}</td>`;
  };
  return lines([
    '<table>',
    caption && captionHtml(caption, options),
    `<thead><tr>${columns.map(({ label }) => `<th scope="col">${phraseHtml(label)}</th>`).join('')}</tr></thead>`,
    '<tbody>',
    ...rows.map((build) => `<tr>${build().map(cell).join('')}</tr>`),
    '</tbody>',
    '</table>',
  ]);
};

const tableHtml = (table: Table, options: HtmlOptions): string => {
  const { caption, description, terms, rows, groups, notes = [], disclosure, emptyMessage } = table;
  const title = caption && htmlHeading(options.level, phraseHtml(caption), table.id);
  const inside = { ...options, level: options.level + (caption ? 1 : 0) };
  const body = lines([
    description && proseHtml(description),
    terms?.length && termsHtml(terms),
    ...(groups?.length
      ? groups.map((group) => tableHtml(group, inside))
      : [rows.length ? rowsHtml(table, options) : emptyMessage && `<p>${escapeHtml(emptyMessage)}</p>`]),
    notes.length > 0 && `<ol>${notes.map((note) => `<li>${proseHtml(note)}</li>`).join('')}</ol>`,
  ]);
  return disclosure
    ? lines([
        `<details${disclosure.open ? ' open' : ''}>`,
        `<summary>${title ?? ''} ${escapeHtml(disclosure.count)}</summary>`,
        body,
        '</details>',
      ])
    : lines([title, body]);
};

const sectionHtml = (
  { id, heading: title, prose, items, terms, tables, updated }: DocumentSection,
  options: HtmlOptions,
): string => {
  const inside = { ...options, level: options.level + (title ? 1 : 0) };
  // `<section>` only with a heading: HTML checkers report one without.
  const tag = title ? 'section' : 'div';
  return lines([
    `<${tag} id="${escapeHtml(id)}">`,
    title && htmlHeading(options.level, phraseHtml(title)),
    prose && proseHtml(prose),
    items && `<ul>${items.map((item) => `<li>${cellHtml(item)}</li>`).join('')}</ul>`,
    terms?.length && termsHtml(terms),
    ...(tables ?? []).map((table) => tableHtml(table, inside)),
    updated && `<p><time datetime="${updated.date}">${escapeHtml(updated.text)}</time></p>`,
    `</${tag}>`,
  ]);
};

/** A fragment for a page that has its own head and heading. */
export const renderHtml = (sections: readonly DocumentSection[], options: HtmlOptions): string =>
  `${sections.map((section) => sectionHtml(section, options)).join('\n')}\n`;
