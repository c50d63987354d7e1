/** Elements of ours that are hidden, and the style that hides them. */
import type { ConsentContext } from '../../consent/consent-context.js';
import { isDisplayNone } from '../../elements/banner/visibility.js';
import { pageState } from '../../page-state.js';
import type { PageFinding } from '../finding.js';
import { describeElement } from '../../consent/gate/gate-attributes.js';
import { ourElements } from './our-elements.js';

type Property = 'display' | 'visibility' | 'content-visibility' | 'opacity';

/** Property values that hide an element and its content. */
const HIDES: Readonly<Record<Property, RegExp>> = {
  display: /^none$/,
  visibility: /^(hidden|collapse)$/,
  'content-visibility': /^hidden$/,
  opacity: /^0(\.0+)?$/,
};

const hidesBy = (element: Element): Property | undefined => {
  const style = getComputedStyle(element);
  return (Object.keys(HIDES) as Property[]).find((name) => HIDES[name].test(style.getPropertyValue(name)));
};

/** Outermost element that hides `element`: an ancestor, or the element itself. */
const hidingAncestor = (element: HTMLElement): { hider: HTMLElement; property: Property } | undefined => {
  let found: { hider: HTMLElement; property: Property } | undefined;
  for (let node: HTMLElement | null = element; node; node = node.parentElement) {
    const property = hidesBy(node);
    if (property) found = { hider: node, property };
  }
  return found;
};

/** Style rules of a sheet, including those inside `@media` and the like. */
const flattenRules = (rules: CSSRuleList): CSSStyleRule[] =>
  [...rules].flatMap((rule) => [
    ...(rule instanceof CSSStyleRule ? [rule] : []),
    ...('cssRules' in rule ? flattenRules(rule.cssRules as CSSRuleList) : []),
  ]);

/** Rules of a sheet; undefined for a sheet of another origin, whose `cssRules` throws. */
const rulesOf = (sheet: CSSStyleSheet): CSSStyleRule[] | undefined => {
  try {
    return flattenRules(sheet.cssRules);
  } catch {
    return undefined;
  }
};

/** Style of the page that hides `hider`, as its author would search for it; undefined if no style of the page does. */
const reason = (hider: HTMLElement, property: Property): string | undefined => {
  const hides = (style: CSSStyleDeclaration): boolean =>
    HIDES[property].test(style.getPropertyValue(property));
  if (hides(hider.style) || hider.matches('[hidden], dialog:not([open])')) return describeElement(hider);
  const unread: string[] = [];
  for (const sheet of [...document.styleSheets, ...document.adoptedStyleSheets]) {
    const rules = rulesOf(sheet);
    if (!rules) unread.push(`${sheet.href}?`);
    const rule = rules?.find(({ style, selectorText }) => hides(style) && hider.matches(selectorText));
    if (rule) {
      const { selectorText, style } = rule;
      return `${selectorText} { ${property}: ${style.getPropertyValue(property)} } ${sheet.href ?? ''}`.trim();
    }
  }
  return unread.join(' ') || undefined;
};

/** True while the banner is needed: at other times, our own script hides it. */
const mustAsk = (): boolean =>
  !!(pageState().consent?.engine as ConsentContext | undefined)?.consent.state.promptNeeded;

/** True for an element that is hidden on purpose: a banner that is not needed, or preferences in a dialog. */
const isAtRest = (element: Element): boolean =>
  element.matches('cookie-preferences[dialog]') ||
  (element.localName === 'cookie-banner' &&
    (!(pageState().activeBanner === element || isDisplayNone(element)) ||
      (!mustAsk() && !element.hasAttribute('notice'))));

export const checkHidden = (page: Document): PageFinding[] =>
  ourElements(page)
    .filter((element) => !isAtRest(element))
    .flatMap((element): PageFinding[] => {
      const found = hidingAncestor(element);
      // Banner: it relocates out of a hidden ancestor, so only a style on the banner itself hides it.
      if (!found || (element.localName === 'cookie-banner' && !isDisplayNone(element))) return [];
      const by = reason(found.hider, found.property);
      return [
        by
          ? { code: 'hidden', found: describeElement(element), detail: by }
          : { code: 'hidden-by-blocker', found: describeElement(element) },
      ];
    });
