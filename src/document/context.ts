import { localize, type Phrase } from '../charter/localized-text.js';
import { parseRichText, type Substitute } from '../charter/rich-text.js';
import { matchLanguage } from '../charter/language.js';
import type { Charter, LocalizedText } from '../charter/types.js';
import type { MsgFn } from '../localize/msg.js';
import type { Prose } from './types.js';

/** How the document is to be read. */
export interface Reading {
  /** Language of our own words, and of the element that will hold the document. */
  readonly language: string;
  /** Language the page asks for; the charter may know it where we do not. */
  readonly wanted: string;
  readonly msg: MsgFn;
}

/** What every part of the document is written with: the words, the language, the variables. */
export interface Context {
  readonly charter: Pick<Charter, 'language' | 'languages'>;
  readonly msg: MsgFn;
  readonly language: string;
  /** Plain text: a name, a label, a heading. */
  plain(text: LocalizedText): Phrase;
  rich(text: LocalizedText): Prose;
  /** Our own text, which may hold rich text. */
  own(text: string): Prose;
  /** First strings of the texts that a promised language lacks. */
  readonly missing: Set<string>;
}

/** What the explainer has when there is no charter. */
const NO_CHARTER = { language: 'en', languages: [], variables: {} } as const;

/** `{site.name}`: letters, digits, dashes, and a dot between two names. */
const VARIABLE = /\{([\w-]+\.[\w-]+)\}/g;

export const createContext = (charter: Charter | undefined, { language, wanted, msg }: Reading): Context => {
  const { variables, ...source } = charter ?? NO_CHARTER;
  const reader = { language, tries: [wanted, language] };
  const missing = new Set<string>();
  const promised = matchLanguage(wanted, source.languages);

  const choose = (text: LocalizedText): Phrase => {
    const phrase = localize(text, reader, source);
    if (promised && typeof text === 'object' && !matchLanguage(wanted, Object.keys(text))) missing.add(phrase.text);
    return phrase;
  };
  const substitute: Substitute = (text) =>
    text.replace(VARIABLE, (whole, name: string) => {
      const value = Object.hasOwn(variables, name) ? (variables as Charter['variables'])[name] : undefined;
      return value === undefined ? whole : choose(value).text;
    });

  return {
    charter: source,
    msg,
    language,
    missing,
    plain: (text) => {
      const phrase = choose(text);
      return { ...phrase, text: substitute(phrase.text) };
    },
    rich: (text) => {
      const { text: chosen, ...lang } = choose(text);
      return { blocks: parseRichText(chosen, substitute), ...lang };
    },
    own: (text) => ({ blocks: parseRichText(text) }),
  };
};
