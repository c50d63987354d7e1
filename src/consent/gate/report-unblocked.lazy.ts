import { warnAuthor } from '../../page-state.js';
import { toKey } from '../choice.js';
import type { ConsentContext } from '../consent-context.js';
import {
  blockedAddress,
  ADDRESS_ATTRIBUTES,
  UNBLOCKED_SELECTOR,
  describeElement,
} from './gate-attributes.js';
import { scriptKind } from './run-script.js';

/** True where the category is one of the charter's: other scripts use `data-category` too. */
const isCharterCategory = (core: ConsentContext, category: string): boolean => {
  const { policy, choice } = core.snapshot();
  return policy ? policy.categories.has(category) : choice?.answers.has(toKey(category)) === true;
};

/** True for elements that load nothing, and for blocked ones: `watchBlocked` stops and reports those. */
const isHarmless = (element: HTMLElement): boolean => {
  if (element.localName !== 'script')
    return ADDRESS_ATTRIBUTES.some((name) => blockedAddress(element, name) !== undefined);
  const type = element.getAttribute('type');
  return (
    !scriptKind(element as HTMLScriptElement, type) && !/^(?:importmap|speculationrules)$/i.test(type ?? '')
  );
};

/**
 * Reports, once each, elements with a category of the charter that are not blocked, and markup of earlier consent
 * tools.
 * @param isOpen True for an element that was blocked, and is granted now.
 */
export const reportUnblocked = async (
  core: ConsentContext,
  page: Document,
  isOpen: (element: Element) => boolean,
): Promise<void> => {
  for (const element of page.querySelectorAll<HTMLElement>(UNBLOCKED_SELECTOR)) {
    const category = element.dataset['category']?.trim().replace(/^!/, '');
    if (category === undefined) warnAuthor('earlier-tool', describeElement(element));
    else if (!isOpen(element) && isCharterCategory(core, category) && !isHarmless(element)) {
      warnAuthor('unblocked', describeElement(element));
    }
  }
};
