/** Checks for tags that are missing, misspelt or undefined. */
import { suggest } from '../../validation/suggest.js';
import { supportsCustomStates } from '../../elements/base/define-element.js';
import type { PageFinding } from '../finding.js';
import { describeElement } from '../../consent/gate/gate-attributes.js';
import { OUR_TAGS } from '../../tags.js';
import { ourElements } from './our-elements.js';

/** Undefined tags whose name resembles one of ours. */
const findMisspelt = (page: Document): PageFinding[] =>
  [...page.querySelectorAll(':not(:defined)')]
    .filter(({ localName }) => localName.startsWith('cook') && !OUR_TAGS.includes(localName))
    .flatMap((element) => {
      const detail = suggest(element.localName, OUR_TAGS);
      return detail
        ? [{ code: 'misspelt' as const, found: describeElement(element), detail: `<${detail}>` }]
        : [];
    });

/**
 * Finds tags that are missing, misspelt or without code.
 * @param hadTime Whether an element has had time to load its code; by default each has. A marker may become a tag
 * at any moment.
 */
export const checkTags = (
  page: Document,
  hadTime: (element: Element) => boolean = () => true,
): PageFinding[] => {
  const elements = ourElements(page);
  const wrong = findMisspelt(page);
  // Blocked content needs no tag, and a link to the preferences counts as one.
  const other = '[data-category], a[href$="#cookie-settings"], a[href^="#cookie-"]';
  if (!elements.length && !wrong.length && !page.querySelector(other)) {
    return [{ code: 'no-tag', found: location.pathname }];
  }
  if (!supportsCustomStates()) return [{ code: 'old-browser', found: navigator.userAgent }];
  const names = new Set(elements.filter(hadTime).map(({ localName }) => localName));
  // `<cookie-banner>` is lazy-loaded by the consent store only if a choice is needed.
  const dead = [...names].filter((name) => name !== 'cookie-banner' && !customElements.get(name));
  return [...wrong, ...dead.map((name): PageFinding => ({ code: 'not-working', found: `<${name}>` }))];
};
