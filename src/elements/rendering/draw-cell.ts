/**
 * Cells of a long table. Lit keeps some objects and comments for each value, so that it can change it. Thousands of
 * cells hold a phrase, a name or a link, which need none; Lit renders the others, each in its own cell.
 */
import { render } from 'lit';
import type { Phrase } from '../../charter/localized-text.js';
import type { Cell, Fact } from '../../document/document.js';

const showText = (place: Node, text: string): void => {
  const { firstChild: shown } = place;
  if (!(shown instanceof Text)) place.textContent = text;
  else if (shown.data !== text) shown.data = text;
};

const showAttribute = (element: Element, name: string, value: string | undefined): void => {
  if (value === undefined) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
};

/** The only element of a place: the one that it has, so that a link keeps the focus, or a new one. */
const onlyElement = (place: Element, tag: string, attributes: Readonly<Record<string, string>>): Element => {
  const { firstElementChild: shown } = place;
  if (shown?.localName === tag && !shown.nextSibling) return shown;
  const created = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) created.setAttribute(name, value);
  place.replaceChildren(created);
  return created;
};

/** Shows what `renderPhrase` would. */
const showPhrase = (place: Element, { text, lang }: Phrase): void => {
  if (lang) {
    const foreign = onlyElement(place, 'span', { dir: 'auto' });
    showAttribute(foreign, 'lang', lang);
    showText(foreign, text);
  } else {
    if (place.firstElementChild) place.replaceChildren();
    showText(place, text);
  }
};

/** Shows what `renderCell` would, of a fact that is a name, a phrase or a link. @returns False for any other fact. */
const showFact = (cell: Element, { names, phrase, href, name }: Fact): boolean => {
  if (phrase) {
    const place = href ? onlyElement(cell, 'a', { part: 'link' }) : cell;
    if (href) {
      showAttribute(place, 'href', href);
      showAttribute(place, 'aria-label', name);
    }
    showPhrase(place, phrase);
  } else if (names?.length === 1)
    showText(onlyElement(cell, 'code', { part: 'name', translate: 'no' }), names[0] as string);
  else return false;
  return true;
};

/** Draws a cell, or changes what it shows. @param drawValue Its value for Lit: a string, if it is one plain phrase. */
export const drawCell = (cell: HTMLElement, content: Cell, drawValue: () => unknown): void => {
  const [fact, more] = content;
  // A comment comes first in what Lit has rendered: it goes on with that cell.
  const isLits = cell.firstChild instanceof Comment;
  if (!isLits && fact && !more && showFact(cell, fact)) return;
  const value = drawValue();
  if (!isLits && typeof value === 'string') showPhrase(cell, { text: value });
  else {
    if (!isLits) cell.replaceChildren();
    render(value, cell);
  }
};
