/** Plain texts of a charter: names, labels, headings, chosen for a reader, with their variables. */
import { matchLanguage, sameLanguage } from '../charter/language-tag.js';
import { localizeText, type Phrase } from '../charter/localized-text.js';
import type { Charter } from '../charter/parse-charter.js';
import { VARIABLE } from '../charter/variables.js';
import type { Substitute } from '../charter/parse-rich-text.js';
import type { LocalizedText } from '../charter/charter-json.js';
import { warnAuthor } from '../page-state.js';
import type { DocumentParts, ResolveText } from './document-context.js';
import type { Locale } from '../localize/msg.js';

interface TextResolver {
  readonly pickLanguage: (text: LocalizedText, quiet?: boolean) => Phrase;
  readonly substitute: Substitute;
  readonly plain: ResolveText;
}

export const createTextResolver = (
  charter: Charter | undefined,
  { language, requestedLanguage }: Pick<Locale, 'language' | 'requestedLanguage'>,
  variable?: DocumentParts['variable'],
): TextResolver => {
  const source = charter ?? { language, languages: [] };
  const reader = { language, tries: [requestedLanguage, language] };
  const choose = (text: LocalizedText, quiet?: boolean): Phrase => {
    const phrase = localizeText(text, reader, source);
    if (
      !quiet &&
      phrase.lang &&
      !sameLanguage(phrase.lang, requestedLanguage) &&
      matchLanguage(requestedLanguage, source.languages)
    ) {
      warnAuthor('text', requestedLanguage, phrase.text);
    }
    return phrase;
  };
  const substitute: Substitute = (text) =>
    text.replace(VARIABLE, (whole, group: string, name: string) => {
      const value = charter && (charter.variables.get(group)?.get(name) ?? variable?.(charter, group, name));
      return value ? choose(value).text : whole;
    });
  const plain = (text: LocalizedText | undefined, quiet?: boolean): Phrase | undefined => {
    if (!text) return undefined;
    const { text: chosen, ...lang } = choose(text, quiet);
    return { text: substitute(chosen), ...lang };
  };
  return { pickLanguage: choose, substitute, plain: plain as ResolveText };
};
