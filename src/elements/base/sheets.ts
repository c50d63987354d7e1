import type { CSSResultGroup } from 'lit';

/** The style sheets behind Lit's styles. */
export const sheets = (styles: CSSResultGroup): CSSStyleSheet[] =>
  ([styles].flat(9) as { styleSheet?: CSSStyleSheet }[]).map(
    (style) => style.styleSheet ?? (style as CSSStyleSheet),
  );
