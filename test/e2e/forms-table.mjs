// The table in docs/cms-markup.md.
import { FORMS } from './documented-forms.mjs';

/** @typedef {import('./classify-cms-outcome.mjs').Arrival} Arrival */

const START = '<!-- Written by `node test/e2e/editors.slow.test.mjs --write`. -->\n';
const END = '<!-- End of the table. -->';

/** @type {Record<Arrival, string>} */
const WORD = { shown: 'yes', twice: 'twice', link: 'words only', gone: 'nothing', leaked: '**code**' };

/** @param {Record<string, Record<string, Arrival>>} arrivals */
const tableOf = (arrivals) => {
  const names = Object.keys(FORMS);
  const rows = [
    ['through', ...names],
    ...Object.entries(arrivals).map(([channel, row]) => [
      channel,
      ...names.map((name) => WORD[row[name] ?? 'gone']),
    ]),
  ];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map(
    (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  );
  lines.splice(1, 0, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`);
  return lines.join('\n');
};

/**
 * The document with the table in its place.
 * @param {string} text
 * @param {Record<string, Record<string, Arrival>>} arrivals
 */
export const withTable = (text, arrivals) => {
  const start = text.indexOf(START);
  const end = text.indexOf(END);
  if (start < 0 || end < start) throw new Error('docs/cms-markup.md: the place of the table is not there');
  return `${text.slice(0, start + START.length)}\n${tableOf(arrivals)}\n\n${text.slice(end)}`;
};

/** Forms that the document does not show as they are tried. @param {string} text */
export const inDocs = (text) => {
  const shown = text.replace(/\s+/g, '');
  return Object.values(FORMS)
    .map(({ html, markdown }) => [html, markdown ?? html])
    .filter(
      (ways) =>
        !ways.some((way) => shown.includes(way.replace(/\s+/g, '').replace(/^<p>(?!<a)|<\/p>$/g, ''))),
    )
    .map(([html]) => html);
};
