/**
 * Helpers for elements rendered without Lit: those on every page, or between a visitor and the page. See
 * docs/decisions/0010.
 */
import type { CSSResultGroup } from 'lit';
import { sameLanguage } from '../../charter/language-tag.js';
import type { Phrase } from '../../charter/localized-text.js';
import type { Locale } from '../../localize/msg.js';
import { addSheet } from './platform.js';

type Attributes = Readonly<Record<string, string | undefined>>;

/** Makes an element. Children are nodes, or text that stays text. */
export const createElement = <K extends keyof HTMLElementTagNameMap>(
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

/** Text, in a `<span lang>` if its language differs from that of the text around it. */
export const phraseNode = ({ text, lang }: Phrase): Node | string =>
  lang ? createElement('span', { lang, dir: 'auto' }, text) : text;

/** Sets `lang` and `dir` on a box whose language differs from the page's: speech and direction follow them. */
export const markLanguage = (
  box: HTMLElement,
  { language, pageLanguage }: Pick<Locale, 'language' | 'pageLanguage'>,
): void => {
  const isForeign = !pageLanguage || !sameLanguage(pageLanguage, language);
  box.lang = isForeign ? language : '';
  box.dir = isForeign ? 'auto' : '';
  if (isForeign) return;
  box.removeAttribute('lang');
  box.removeAttribute('dir');
};

/** Adopts styles of Lit, which are `CSSStyleSheet`s already in the browser files. */
export const adoptStyles = (root: ShadowRoot, styles: CSSResultGroup): void => {
  root.adoptedStyleSheets = ([styles].flat(9) as { styleSheet?: CSSStyleSheet }[]).map(
    (style) => style.styleSheet ?? (style as CSSStyleSheet),
  );
};

/**
 * Copies the font of `body`, which an element outside `body` does not inherit. Sizes below 12px are a trick to compute
 * with `rem`.
 */
export const inheritPageFont = (root: ShadowRoot | null): void => {
  const { fontFamily, fontSize } = getComputedStyle(document.body);
  addSheet(root, `:host{font:${parseFloat(fontSize) >= 12 ? fontSize : '16px'}/1.5 ${fontFamily}}`);
};

/**
 * Base class of elements without Lit. Servers have no `HTMLElement`: the class can be imported there, but not
 * constructed.
 */
export const ServerSafeElement: typeof HTMLElement =
  globalThis.HTMLElement ?? (Object as unknown as typeof HTMLElement);
