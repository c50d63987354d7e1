import type { Category, Charter } from '../charter/reader.js';

/**
 * The categories a visitor must be asked about. Strictly necessary ones and those that only give a
 * right to object ask nothing (loi 78-17, art. 82); anything else does.
 */
export const askedCategories = ({ categories }: Charter): Category[] =>
  categories.filter(({ consent }) => consent === 'opt-in');
