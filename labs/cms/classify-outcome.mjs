// What became of a piece, in one word.

/** @typedef {import('./read-published-page.mjs').Seen} Seen */
/** @typedef {import('./snippets.mjs').Piece} Piece */
/** @typedef {'shown' | 'twice' | 'misread' | 'opens' | 'link' | 'text' | 'marker' | 'source' | 'gone' | 'missing'} Outcome */

const CODE = /<\/?(?:cookie-|div|p\b|a\b)/;
const MARKER = /\[cookie-/;
const CATEGORY = /category="(\w+)"/;

/**
 * @param {Piece} piece
 * @param {Seen | undefined} seen
 * @param {{ opens?: boolean }} [page] Whether links to the preferences open them there.
 * @returns {Outcome}
 */
export const outcomeOf = ({ form, code }, seen, { opens = false } = {}) => {
  if (!seen) return 'missing';
  const { shown, category, links, text } = seen;
  if (CODE.test(text)) return 'source';
  if (shown) {
    // An option in quotes that WordPress made typographic.
    if (category !== CATEGORY.exec(code)?.[1]) return 'misread';
    return text ? 'twice' : 'shown';
  }
  if (form === 'settings' && links.includes('#cookie-settings') && opens) return 'opens';
  if (MARKER.test(text)) return 'marker';
  if (links.length) return 'link';
  return text ? 'text' : 'gone';
};

/**
 * Several outcomes as one cell: the most frequent, then whose differ: `shown; author: link`.
 * @param {ReadonlyMap<string, string>} outcomes By writer.
 */
export const cellOf = (outcomes) => {
  const values = [...outcomes.values()];
  const often = (/** @type {string} */ value) => values.filter((one) => one === value).length;
  const [usual = ''] = values.toSorted((one, other) => often(other) - often(one));
  const others = [...outcomes].filter(([, value]) => value !== usual);
  return [usual, ...others.map(([writer, value]) => `${writer}: ${value}`)].join('; ');
};

/** The outcome that a cell has for a writer. @param {string} cell @param {string} writer */
export const outcomeIn = (cell, writer) => {
  const [usual, ...others] = cell.split('; ');
  return others.find((one) => one.startsWith(`${writer}: `))?.slice(writer.length + 2) ?? usual;
};
