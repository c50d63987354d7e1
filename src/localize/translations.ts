/** Translations as plain data, which translators write and files hold. */
import type { Message, Templates } from '../page-state.js';

/** A text with `{0}`, `{1}`… where values go; or one for each plural form of the language, by its CLDR name. */
export type Translation = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/** The messages of a language, as `cookie-charter/messages.json` lists them. */
export interface TranslationFile {
  /** BCP 47 tag of the language, such as `de`. */
  readonly language: string;
  readonly messages: Readonly<
    Record<
      string,
      {
        /** The English text. */
        readonly text?: string;
        /** Note for translators. */
        readonly note?: string;
        /** Empty, or left out: the message stays in English. */
        readonly translation?: Translation;
      }
    >
  >;
}

/**
 * Converts translations to the form that `registerLocale` takes. It uses nothing else of this file, because
 * `cookie-charter language` writes its source into the files it makes.
 */
export const templatesOf = (tag: string, translations: Readonly<Record<string, Translation>>): Templates => {
  const rules = new Intl.PluralRules(tag);
  const fill = (text: string, values: readonly unknown[]): string =>
    text.replace(
      /\{(\d+)\}/g,
      (mark, place: string) => `${(values[Number(place)] as string | number | undefined) ?? mark}`,
    );
  const templateOf = (one: Translation): Message => {
    if (typeof one === 'string') return /\{\d+\}/.test(one) ? (values) => fill(one, values) : one;
    return (values) => {
      // Plural form: the first number among the values is the count.
      const count = values.find((value) => typeof value === 'number') ?? NaN;
      return fill(one[rules.select(count)] ?? one.other ?? '', values);
    };
  };
  return Object.fromEntries(Object.entries(translations).map(([id, one]) => [id, templateOf(one)]));
};

/** The messages of a file that have a translation. */
export const translationsIn = ({ messages }: TranslationFile): Record<string, Translation> =>
  Object.fromEntries(
    Object.entries(messages).flatMap(([id, { translation }]) => {
      const isText = typeof translation === 'string' ? translation.trim() : translation?.other;
      return isText && translation ? [[id, translation]] : [];
    }),
  );

/**
 * Reads a filled list of messages for `registerLocale`. Messages without a translation stay in English.
 * @param file `cookie-charter/messages.json`, filled.
 * @throws {RangeError} Where `language` is no language tag.
 * @example
 * const { language, templates } = readTranslations(german);
 * registerLocale(language, { templates });
 */
export const readTranslations = (
  file: TranslationFile,
): { readonly language: string; readonly templates: Templates } => ({
  language: file.language,
  templates: templatesOf(file.language, translationsIn(file)),
});
