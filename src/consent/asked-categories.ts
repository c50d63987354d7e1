/** Which categories need an answer, and which of them the answer to all includes. */
import { isOutsideAcceptAll } from '../charter/is-apart.js';
import type { Category, Charter } from '../charter/parse-charter.js';

/**
 * The categories a visitor must be asked about. Strictly necessary ones and those that only give a
 * right to object ask nothing (loi 78-17, art. 82), and those apart are asked by their own switch; anything else does.
 */
export const askedCategories = ({ categories }: Charter): Category[] =>
  categories.filter((one) => one.consent === 'opt-in' && !isOutsideAcceptAll(one));

/** The categories that “Accept all” leaves as they are. */
export const apartCategories = ({ categories }: Charter): Category[] => categories.filter(isOutsideAcceptAll);
