/**
 * Cells of a long table. Lit keeps some objects and comments for each value, so that it can change it: thousands of
 * cells hold a phrase or a name, which need none. Lit renders the others, each in its own cell.
 */
import { render } from 'lit';
import type { Cell } from '../../document/document.js';

const showText = (place: Node, text: string): void => {
  const { firstChild: shown } = place;
  if (!(shown instanceof Text)) place.textContent = text;
  else if (shown.data !== text) shown.data = text;
};

/** The name of a cookie, as `renderCell` draws it. */
const createName = (): HTMLElement => {
  const code = document.createElement('code');
  code.setAttribute('part', 'name');
  code.translate = false;
  return code;
};
let blankName: HTMLElement | undefined;

const showName = (cell: Element, name: string): void => {
  let shown = cell.firstElementChild;
  if (!shown) {
    shown = (blankName ??= createName()).cloneNode() as HTMLElement;
    cell.replaceChildren(shown);
  }
  showText(shown, name);
};

/** The name, if a cell holds one and nothing else. */
const onlyName = ([fact, more]: Cell): string | undefined =>
  more || fact?.names?.length !== 1 ? undefined : fact.names[0];

/** Draws a cell, or changes what it shows. @param drawValue Its value for Lit: a string, if it is one plain phrase. */
export const drawCell = (cell: HTMLElement, content: Cell, drawValue: () => unknown): void => {
  const name = onlyName(content);
  // A comment comes first in what Lit has rendered: it goes on with that cell.
  const isLits = cell.firstChild instanceof Comment;
  if (name !== undefined && !isLits) return showName(cell, name);
  const value = drawValue();
  if (isLits) render(value, cell);
  else if (typeof value === 'string') {
    if (cell.firstElementChild) cell.replaceChildren();
    showText(cell, value);
  } else {
    cell.replaceChildren();
    render(value, cell);
  }
};
