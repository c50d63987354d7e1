/** Plain texts of a charter: names, labels, headings, chosen for a reader, with their variables. */
import { matchLanguage, sameLanguage } from '../charter/language-tag.js';
import { localize, type Phrase } from '../charter/localized-text.js';
import type { Charter } from '../charter/parse-charter.js';
import type { Substitute } from '../charter/parse-rich-text.js';
import type { LocalizedText } from '../charter/charter-json.js';
import { report } from '../page-state.js';
import type { Reading } from './document-context.js';
import type { More } from './extended.js';

/** `{site.name}`: letters, digits, dashes, and a dot between two names. */
const VARIABLE = /\{([\w-]+)\.([\w-]+)\}/g;

/** @param quiet Where another language standing in is no lack. */
export type Plain = <T extends LocalizedText | undefined>(
  text: T,
  quiet?: boolean,
) => T extends undefined ? undefined : Phrase;

interface PlainTexts {
  readonly choose: (text: LocalizedText, quiet?: boolean) => Phrase;
  readonly substitute: Substitute;
  readonly plain: Plain;
}

export const createPlain = (
  charter: Charter | undefined,
  { language, wanted }: Pick<Reading, 'language' | 'wanted'>,
  more?: More,
): PlainTexts => {
  const source = charter ?? { language, languages: [] };
  const reader = { language, tries: [wanted, language] };
  const choose = (text: LocalizedText, quiet?: boolean): Phrase => {
    const phrase = localize(text, reader, source);
    if (
      !quiet &&
      phrase.lang &&
      !sameLanguage(phrase.lang, wanted) &&
      matchLanguage(wanted, source.languages)
    ) {
      report('text', wanted, phrase.text);
    }
    return phrase;
  };
  const substitute: Substitute = (text) =>
    text.replace(VARIABLE, (whole, group: string, name: string) => {
      const value = charter && (charter.variables.get(group)?.get(name) ?? more?.count(charter, group, name));
      return value ? choose(value).text : whole;
    });
  const plain = (text: LocalizedText | undefined, quiet?: boolean): Phrase | undefined => {
    if (!text) return undefined;
    const { text: chosen, ...lang } = choose(text, quiet);
    return { text: substitute(chosen), ...lang };
  };
  return { choose, substitute, plain: plain as Plain };
};
