import type { Consent } from './charter-json.js';

interface Stated {
  readonly consent: Consent;
  readonly json: Readonly<Record<string, unknown>>;
}

/**
 * True where a category states that “Accept all” does not include it. Anything but a plain true counts as the stricter.
 * @param json The category as the file has it.
 */
export const isLeftOutOfAcceptAll = (json: Readonly<Record<string, unknown>>): boolean =>
  json['acceptAll'] !== undefined && json['acceptAll'] !== true;

/**
 * True for a category that “Accept all” leaves as it is: only its own switch turns it on. Where no consent is needed,
 * the statement means nothing.
 */
export const isApart = ({ consent, json }: Stated): boolean =>
  consent === 'opt-in' && isLeftOutOfAcceptAll(json);
