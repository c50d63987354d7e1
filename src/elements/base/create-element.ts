/**
 * What is on every page, or stands between a visitor and the page, is drawn without Lit: see docs/decisions/0010.
 */
import type { CSSResultGroup } from 'lit';
import { sameLanguage } from '../../charter/language-tag.js';
import type { Phrase } from '../../charter/localized-text.js';
import { sheets } from './sheets.js';

type Attributes = Readonly<Record<string, string | undefined>>;

/** Makes an element. Children are nodes, or text that stays text. */
export const make = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes,
  ...children: readonly (Node | string | undefined | false)[]
): HTMLElementTagNameMap[K] => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(name, value);
  }
  element.append(...(children.filter(Boolean) as (Node | string)[]));
  return element;
};

/** Text, marked where it is in another language than what is around it. */
export const say = ({ text, lang }: Phrase): Node | string =>
  lang ? make('span', { lang, dir: 'auto' }, text) : text;

/** Marks a box with its language where that is another than the page's: speech and direction follow it. */
export const markLanguage = (
  box: HTMLElement,
  { language, stated }: { readonly language: string; readonly stated: string | undefined },
): void => {
  const isForeign = !stated || !sameLanguage(stated, language);
  box.lang = isForeign ? language : '';
  box.dir = isForeign ? 'auto' : '';
  if (isForeign) return;
  box.removeAttribute('lang');
  box.removeAttribute('dir');
};

/** Puts styles on a root. */
export const dress = (root: ShadowRoot, styles: CSSResultGroup): void => {
  root.adoptedStyleSheets = sheets(styles);
};
