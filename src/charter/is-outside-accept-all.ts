import type { Consent } from './charter-json.js';

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
