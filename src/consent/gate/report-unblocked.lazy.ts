import { report } from '../../page-state.js';
import { keyOf } from '../choice.js';
import type { Core } from '../consent-context.js';
import { blockedAddress, LOADS, UNBLOCKED } from './gate-attributes.js';
import { kindOf } from './run-script.js';
import { startTagOf } from './start-tag.js';

/** True where the category is one of the charter's: `data-category` alone may be anybody's. */
const isOurs = (core: Core, category: string): boolean => {
  const { policy, choice } = core.known();
  return policy ? policy.categories.has(category) : choice?.answers.has(keyOf(category)) === true;
};

/** True for what loads nothing, and for what is blocked besides, where loading it is stopped and reported as that. */
const isHarmless = (element: HTMLElement): boolean => {
  if (element.localName !== 'script')
    return LOADS.some((name) => blockedAddress(element, name) !== undefined);
  const type = element.getAttribute('type');
  return !kindOf(element as HTMLScriptElement, type) && !/^(?:importmap|speculationrules)$/i.test(type ?? '');
};

/**
 * Reports, once each, elements with a category of the charter that are not blocked, and markup of earlier consent tools.
 * @param isOpen True for what was blocked, and is granted now.
 */
export const reportUnblocked = async (
  core: Core,
  page: Document,
  isOpen: (element: Element) => boolean,
): Promise<void> => {
  for (const element of page.querySelectorAll<HTMLElement>(UNBLOCKED)) {
    const category = element.dataset['category']?.trim().replace(/^!/, '');
    if (category === undefined) report('earlier-tool', startTagOf(element));
    else if (!isOpen(element) && isOurs(core, category) && !isHarmless(element)) {
      report('unblocked', startTagOf(element));
    }
  }
};
