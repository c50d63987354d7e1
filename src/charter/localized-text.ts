import { matchLanguage, sameLanguage } from './language-tag.js';
import type { Charter } from './parse-charter.js';
import { type LocalizedText, own } from './parsers.js';

/** A text in the one language it will be shown in. */
export interface Phrase {
  readonly text: string;
  /** Set if `text` is not in the reader's language, for the `lang` attribute (WCAG 3.1.2). */
  readonly lang?: string;
}

/** Languages of the reader: that of the page around the text, and those to try, best first. */
export interface LanguagePreference {
  readonly language: string;
  readonly tries: readonly string[];
}

/**
 * Chooses the string for a reader: their language, else the charter's, else the first there is.
 * A plain string belongs to the charter's language, unless the charter has several: then its author
 * meant it for all of them.
 */
export const localizeText = (
  text: LocalizedText,
  { language, tries }: LanguagePreference,
  charter: Pick<Charter, 'language' | 'languages'>,
): Phrase => {
  const mark = (chosen: string, tag: string): Phrase =>
    sameLanguage(tag, language) ? { text: chosen } : { text: chosen, lang: tag };
  if (typeof text === 'string') return mark(text, charter.languages.length > 1 ? language : charter.language);
  const tags = Object.keys(text);
  for (const wanted of [...tries, charter.language, ...tags]) {
    const tag = matchLanguage(wanted, tags);
    if (tag) return mark(own(text, tag) as string, tag);
  }
  return { text: '' };
};
