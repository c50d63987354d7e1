/** What a category needs: consent, a right to object, or nothing (loi 78-17, art. 82). */
import type { Consent } from './charter-json.js';
import type { Category, Charter } from './parse-charter.js';

/** Consent values, loosest first; an unknown one counts as the strictest. */
const STRICTNESS: readonly unknown[] = ['none', 'opt-out', 'opt-in'];

export const strictness = (consent: unknown): number => {
  const index = STRICTNESS.indexOf(consent);
  return index < 0 ? 2 : index;
};

interface Stated {
  readonly consent: Consent;
  readonly json: Readonly<Record<string, unknown>>;
}

/**
 * True if a category is excluded from “Accept all”. Any value but `true` excludes it, the stricter reading.
 * @param json The category as it is in the file.
 */
export const statesOutsideAcceptAll = (json: Readonly<Record<string, unknown>>): boolean =>
  json['acceptAll'] !== undefined && json['acceptAll'] !== true;

/**
 * True if “Accept all” leaves a category as it is: only its own switch grants it. Where no consent is needed,
 * `acceptAll` has no effect.
 */
export const isOutsideAcceptAll = ({ consent, json }: Stated): boolean =>
  consent === 'opt-in' && statesOutsideAcceptAll(json);

/**
 * Categories that a visitor must be asked about. Strictly necessary ones and those with only a right to object need no
 * consent (loi 78-17, art. 82). Those that “Accept all” leaves out have their own switch.
 */
export const askedCategories = ({ categories }: Charter): Category[] =>
  categories.filter((one) => one.consent === 'opt-in' && !isOutsideAcceptAll(one));

/** The categories that “Accept all” leaves as they are. */
export const categoriesOutsideAcceptAll = ({ categories }: Charter): Category[] =>
  categories.filter(isOutsideAcceptAll);
