/** Language tags, matched by BCP 47 lookup (RFC 4647 §3.4): `fr-CA` finds `fr`. */

/** The first of `available` that serves a reader of `tag`, else undefined. */
export const matchLanguage = (tag: string, available: Iterable<string>): string | undefined => {
  const candidates = [...available];
  for (let wider = tag.toLowerCase(); wider; wider = wider.replace(/-?[^-]*$/, '')) {
    const found = candidates.find((candidate) => candidate.toLowerCase() === wider);
    if (found) return found;
  }
  return undefined;
};

const primary = (tag: string): string | undefined => tag.toLowerCase().split('-')[0];

/** True when one voice reads both: `fr-CA` and `fr`. */
export const sameLanguage = (one: string, other: string): boolean => primary(one) === primary(other);

/** Languages written from right to left, by their primary subtag. */
const RIGHT_TO_LEFT = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/i;

/** Writing direction, for the `dir` attribute that goes with a `lang`. */
export const directionOf = (tag: string): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.test(tag) ? 'rtl' : 'ltr');
