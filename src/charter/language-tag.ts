/** Language tags, matched by BCP 47 lookup (RFC 4647 §3.4), `fr-CA` finds `fr`; else any region of the language. */

/** First of `available` that matches `tag`; undefined if none does. */
export const matchLanguage = (tag: string, available: Iterable<string>): string | undefined => {
  const candidates = [...available];
  for (let wider = tag.toLowerCase(); wider; wider = wider.replace(/-?[^-]*$/, '')) {
    const found = candidates.find((candidate) => candidate.toLowerCase() === wider);
    if (found) return found;
  }
  return candidates.find((candidate) => sameLanguage(candidate, tag));
};

const primary = (tag: string): string | undefined => tag.toLowerCase().split('-')[0];

/** True if both tags have the same primary language, `fr-CA` and `fr`: no `lang` attribute is needed. */
export const sameLanguage = (one: string, other: string): boolean => primary(one) === primary(other);
