import type { LocalizedText } from '../charter/charter-json.js';
import { sameLanguage } from '../charter/language-tag.js';
import type { Charter } from '../charter/parse-charter.js';
import type { ParseText } from '../charter/parse-rich-text.js';
import { parsePlainParagraphs } from '../charter/plain-paragraphs.js';
import { CORE_PARTS } from './core-parts.js';
import type { DocumentContext, DocumentParts } from './document-context.js';
import type { Locale } from '../localize/msg.js';
import type { Prose } from './document.js';
import { reportLink } from './href-of.js';
import { createTextResolver } from './resolve-text.js';

/** Input of a document. */
export interface DocumentInput {
  /** Undefined in an explainer without a charter. */
  readonly charter?: Charter | undefined;
  readonly parse?: ParseText;
  readonly texts?: DocumentContext['texts'];
  readonly parts?: DocumentParts;
}

export const createContext = (
  { charter, parse = parsePlainParagraphs, texts, parts = CORE_PARTS }: DocumentInput,
  locale: Locale,
): DocumentContext => {
  const { language, requestedLanguage } = locale;
  const { pickLanguage, substitute, plain } = createTextResolver(charter, locale, parts.variable);
  const rich = (text: LocalizedText | undefined): Prose | undefined => {
    if (!text) return undefined;
    const { text: chosen, ...lang } = pickLanguage(text);
    return { blocks: parse(chosen, substitute, reportLink), ...lang };
  };

  return {
    ...locale,
    texts,
    parts,
    resolveText: plain,
    resolveRichText: rich as DocumentContext['resolveRichText'],
    ownRichText: (text) => ({ blocks: parsePlainParagraphs(text, substitute) }),
    formatDate: (day) => {
      const write = (tag: string): string => {
        const text = day.toLocaleDateString(tag, { dateStyle: 'long', timeZone: 'UTC' });
        // French: “1er” for the first day of a month.
        return (language === 'fr' ? text.replace(/^1 /, '1er ') : text).replace(/^(\w+) /, '$1\u00a0');
      };
      try {
        return write(sameLanguage(requestedLanguage, language) ? requestedLanguage : language);
      } catch {
        // `toLocaleDateString` throws on an invalid language tag of the page, such as `en_GB@euro`.
        return write(language);
      }
    },
  };
};
