/**
 * `msg`, typed as Lit's own so that lit-localize finds the calls, over Lit's own message functions.
 * Lit's `configureLocalization` is never called: it may be called once per page, and that call
 * belongs to the host application.
 */
import { defaultMsg } from '@lit/localize/internal/default-msg.js';
import { joinStringsAndValues, str, type StrResult } from '@lit/localize/internal/str-tag.js';
import type { MsgFn, MsgOptions, TemplateLike } from '@lit/localize/internal/types.js';
import { matchLanguage } from '../charter/language-tag.js';
import { pageState, type Templates } from '../page-state.js';

export { str };
export type { MsgFn };

// Typed differently from Lit's `msg`: lit-localize extracts every call of that as a message.
const sourceText: (template: TemplateLike) => unknown = defaultMsg;

/** Language of a reader, and the messages in it. */
export interface Locale {
  /** Language of the page; undefined where it states none. */
  readonly pageLanguage?: string | undefined;
  /** Language that the page asks for; the charter may have texts in it where we have none. */
  readonly requestedLanguage: string;
  /** Language of our own messages and default texts. */
  readonly language: string;
  readonly msg: MsgFn;
}

/** Language of the strings in the source; needs no catalog. */
export const SOURCE_LANGUAGE = 'en';

/**
 * Adds a language, or replaces single messages of one. Elements already shown update at once. `cookie-charter/locales/fr`
 * has every message of French, and so every id there is.
 * @example registerLocale('oc', { templates: { 'cell.none': 'Pas cap' } });
 */
export const registerLocale = (tag: string, { templates }: { readonly templates: Templates }): void => {
  const { catalogs, languageListeners } = pageState();
  catalogs.set(tag, { ...catalogs.get(tag), ...templates });
  languageListeners.forEach((notify) => notify());
};

/** The language, among those we have, that serves a reader of `tag`; undefined when none does. */
export const supportedLanguage = (tag: string): string | undefined =>
  matchLanguage(tag, [...pageState().catalogs.keys(), SOURCE_LANGUAGE]);

/** The `msg` function of one language. Messages that the language lacks come out in English. */
export const getMessages = (language: string): MsgFn => {
  const catalog = pageState().catalogs.get(language);
  const msg = (template: TemplateLike, options?: MsgOptions) => {
    const id = options?.id ?? '';
    const translated = catalog && Object.hasOwn(catalog, id) ? catalog[id] : undefined;
    if (translated === undefined) return sourceText(template);
    if (typeof translated === 'function') return translated((template as Partial<StrResult>).values ?? []);
    if (typeof translated === 'string' || !('strTag' in translated)) return translated;
    // A translation holds the positions of the values; the call holds the values themselves.
    return joinStringsAndValues(
      translated.strings,
      (template as StrResult).values,
      translated.values as unknown as number[],
    );
  };
  return msg as MsgFn;
};
