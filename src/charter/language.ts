/** Language tags, matched by BCP 47 lookup (RFC 4647 §3.4): `fr-CA` finds `fr`. */

/** `fr-CA` → `['fr-ca', 'fr']`, most precise first. */
const widen = (tag: string): string[] => {
  const parts = tag.toLowerCase().split('-');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
};

/** The first of `available` that serves a reader of `tag`, else undefined. */
export const matchLanguage = (tag: string, available: Iterable<string>): string | undefined => {
  const candidates = [...available];
  for (const wider of widen(tag)) {
    const found = candidates.find((candidate) => candidate.toLowerCase() === wider);
    if (found) return found;
  }
  return undefined;
};

/** True when a speaker of one reads the other without a change of voice: `fr-CA` and `fr`. */
export const sameLanguage = (one: string, other: string): boolean => widen(one).at(-1) === widen(other).at(-1);

/** Languages written from right to left, by their primary subtag. */
const RIGHT_TO_LEFT = /^(ar|arc|azb|ckb|dv|fa|he|ks|ku-arab|nqo|pa-arab|ps|sd|ug|ur|yi)(-|$)/i;

/** Writing direction, for the `dir` attribute that goes with a `lang`. */
export const directionOf = (tag: string): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.test(tag) ? 'rtl' : 'ltr');
