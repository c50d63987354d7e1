/** Our rules for print, on the screen. */
import type { Ours } from './interactions.js';
import { ownPage } from './story-frames.js';

const OURS =
  'cookie-charter, cookie-explainer, cookie-table, cookie-banner, cookie-preferences, cookie-settings, cookie-embed';

const mediaOf = (sheet: CSSStyleSheet): CSSMediaRule[] =>
  [...sheet.cssRules].filter(
    (rule): rule is CSSMediaRule => rule instanceof CSSMediaRule && rule.media.mediaText === 'print',
  );

/** Rules that are turned on now. */
const on = new Set<CSSMediaRule>();

/**
 * What makes a story show its elements as they are printed: to be spread into it. The tag `print` is written in the story
 * itself: the index of the catalogue reads tags where they are written, and follows no spread.
 */
export const printed = {
  parameters: ownPage('420px'),
  beforeEach: () => () => {
    dispatchEvent(new Event('afterprint'));
    for (const rule of on) rule.media.mediaText = 'print';
    on.clear();
  },
  play: async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
    for (const element of canvasElement.querySelectorAll<Ours>(OURS)) {
      await element.updateComplete;
      // Sheets are shared by all elements of a tag: a rule may have been turned on already.
      for (const rule of (element.shadowRoot?.adoptedStyleSheets ?? []).flatMap(mediaOf)) {
        rule.media.mediaText = 'all';
        on.add(rule);
      }
    }
    dispatchEvent(new Event('beforeprint'));
  },
};
