import { sameLanguage } from '../charter/language-tag.js';
import { parsePlainParagraphs } from '../charter/plain-paragraphs.js';
import type { Charter } from '../charter/parse-charter.js';
import type { ParseText } from '../charter/parse-rich-text.js';
import type { LocalizedText } from '../charter/charter-json.js';
import type { MsgFn } from '../localize/msg.js';
import type { Texts } from './default-texts.messages.js';
import type { ExtendedDocument } from './extended.js';
import { reportLink } from './href-of.js';
import { createTextResolver, type ResolveText } from './resolve-text.js';
import type { Prose } from './document.js';

/** How the document is to be read. */
export interface LocaleContext {
  /** Language of our own words, and of the element that will hold the document. */
  readonly language: string;
  /** Language the page asks for; the charter may know it where we do not. */
  readonly requestedLanguage: string;
  readonly msg: MsgFn;
}

/** What every part of the document is written with: the words, the language, the variables. */
export interface DocumentContext extends LocaleContext {
  /** The texts for what the author has not written; absent where they have written all. */
  readonly texts: Texts | undefined;
  /** What only some charters need. */
  readonly more: ExtendedDocument | undefined;
  /**
   * Plain text: a name, a label, a heading.
   * @param quiet Where another language standing in is no lack.
   */
  readonly resolveText: ResolveText;
  readonly resolveRichText: <T extends LocalizedText | undefined>(
    text: T,
  ) => T extends undefined ? undefined : Prose;
  /** Our own text: paragraphs, and `**` for what is strong. */
  readonly ownRichText: (text: string) => Prose;
  /** A date in long form, as the page's own region writes it. */
  readonly formatDate: (day: Date) => string;
}

/** What a document is made from. */
export interface DocumentInput {
  /** Absent in the explainer, which needs none. */
  readonly charter?: Charter | undefined;
  readonly parse?: ParseText;
  readonly texts?: DocumentContext['texts'];
  readonly more?: DocumentContext['more'];
}

export const createContext = (
  { charter, parse = parsePlainParagraphs, texts, more }: DocumentInput,
  reading: LocaleContext,
): DocumentContext => {
  const { language, requestedLanguage } = reading;
  const { pickLanguage, substitute, plain } = createTextResolver(charter, reading, more);
  const rich = (text: LocalizedText | undefined): Prose | undefined => {
    if (!text) return undefined;
    const { text: chosen, ...lang } = pickLanguage(text);
    return { blocks: parse(chosen, substitute, reportLink), ...lang };
  };

  return {
    ...reading,
    texts,
    more,
    resolveText: plain,
    resolveRichText: rich as DocumentContext['resolveRichText'],
    ownRichText: (text) => ({ blocks: parsePlainParagraphs(text, substitute) }),
    formatDate: (day) => {
      const write = (tag: string): string => {
        const text = day.toLocaleDateString(tag, { dateStyle: 'long', timeZone: 'UTC' });
        // French writes the first of a month as no other day.
        return (language === 'fr' ? text.replace(/^1 /, '1er ') : text).replace(/^(\w+) /, '$1\u00a0');
      };
      try {
        return write(sameLanguage(requestedLanguage, language) ? requestedLanguage : language);
      } catch {
        // Pages say `en_GB@euro` and the like.
        return write(language);
      }
    },
  };
};
