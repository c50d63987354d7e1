/** Categories that need an answer, and those that “Accept all” leaves out. */
import { isOutsideAcceptAll } from '../charter/is-outside-accept-all.js';
import type { Category, Charter } from '../charter/parse-charter.js';

/**
 * Categories that a visitor must be asked about. Strictly necessary ones and those with only a right to object need no
 * consent (loi 78-17, art. 82). Those that “Accept all” leaves out have their own switch.
 */
export const askedCategories = ({ categories }: Charter): Category[] =>
  categories.filter((one) => one.consent === 'opt-in' && !isOutsideAcceptAll(one));

/** The categories that “Accept all” leaves as they are. */
export const categoriesOutsideAcceptAll = ({ categories }: Charter): Category[] =>
  categories.filter(isOutsideAcceptAll);
