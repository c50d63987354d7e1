// Pieces of Markdown that read well as text, too.

const cell = (/** @type {string} */ text) => text.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ');

/**
 * A table with aligned columns, but for the last, whose lines are long.
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
export const table = (head, rows) => {
  const all = [head, ...rows].map((row) => row.map(cell));
  const widths = head.map((_, column) => Math.max(3, ...all.map((row) => row[column]?.length ?? 0)));
  const line = (/** @type {readonly string[]} */ row) =>
    `| ${row.map((text, column) => (column < head.length - 1 ? text.padEnd(widths[column] ?? 0) : text)).join(' | ')} |`;
  const rule = line(widths.map((width, column) => '-'.repeat(column < head.length - 1 ? width : 3)));
  return [line(all[0] ?? []), rule, ...all.slice(1).map(line)].join('\n');
};

/** Goes on in a line that has begun; a tag is code. @param {string} text */
export const lower = (text) =>
  text.replace(/^[A-Z](?![A-Z])/, (letter) => letter.toLowerCase()).replaceAll(/<cookie-\w+>/g, '`$&`');

/** @param {readonly { name: string, description?: string }[]} all */
export const list = (all) =>
  all.map(({ name, description = '' }) => `- \`${name}\`: ${lower(description)}`).join('\n');

/** One paragraph, on one line. @param {string} text */
export const flat = (text) => text.trim().replaceAll(/\s*\n\s*/g, ' ');

/**
 * Takes what a description says of the default out of it.
 * @param {string} text
 * @returns {{ about: string, standard: string | undefined }}
 */
export const splitDefault = (text) => {
  const [whole = '', standard] = /\s*\bDefault: ((?:[^.`]|`[^`]*`|\.(?=\S))+)\./.exec(text) ?? [];
  return { about: standard === undefined ? text : flat(text.replace(whole, '')), standard };
};
