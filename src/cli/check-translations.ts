/** Checks a list of messages that a translator filled. */
import { isRecord, parseRecord } from '../charter/parsers.js';
import type { MsgFn } from '../localize/msg.js';
import type { Translation } from '../localize/translations.js';
import * as words from './language-command.messages.js';

/** Result of the check of a filled list. */
export interface CheckedTranslations {
  /** Usable translations, by id. */
  readonly translations: Readonly<Record<string, Translation>>;
  /** Errors: the list cannot be used. */
  readonly errors: readonly string[];
  /** Warnings: the list may be as intended. */
  readonly warnings: readonly string[];
}

const placesIn = (text: string): string[] => [...new Set(text.match(/\{\d+\}/g) ?? [])].sort();

/** The plural forms of a language; undefined for an invalid tag. */
export const formsOf = (tag: string): readonly string[] | undefined => {
  try {
    return tag ? new Intl.PluralRules(tag).resolvedOptions().pluralCategories : undefined;
  } catch {
    return undefined;
  }
};

/** Message about what is wrong with one translation; undefined where nothing is. */
const translationFault = (
  msg: MsgFn,
  id: string,
  text: string,
  translation: unknown,
  forms: readonly string[],
): string | undefined => {
  const isText = typeof translation === 'string';
  const all = isText ? { other: translation } : parseRecord(translation);
  const unusable = Object.entries(all).some(
    ([form, one]) => !forms.includes(form) || typeof one !== 'string',
  );
  if (!(isText || isRecord(translation)) || !all['other'] || unusable)
    return words.wrongForms(msg, id, forms.join(', '));
  const expected = placesIn(text);
  for (const [form, one] of Object.entries(all)) {
    const found = placesIn(String(one));
    // Only `other` needs every value: the form for one thing may say it in words.
    const isWhole = form !== 'other' || expected.every((place) => found.includes(place));
    if (!isWhole || found.some((place) => !expected.includes(place)))
      return words.wrongPlaces(msg, id, expected.join(' ') || '–', found.join(' ') || '–');
  }
  return undefined;
};

/**
 * @param file The filled list.
 * @param source The list as this version of the package has it.
 * @param forms The plural forms of the language.
 */
export const checkTranslations = (
  msg: MsgFn,
  file: unknown,
  source: unknown,
  forms: readonly string[],
): CheckedTranslations => {
  const known = parseRecord(parseRecord(source)['messages']);
  const errors: string[] = [];
  const warnings: string[] = [];
  const translations = new Map<string, Translation>();
  for (const [id, message] of Object.entries(parseRecord(parseRecord(file)['messages']))) {
    const { text, translation = '' } = parseRecord(message);
    const english = parseRecord(Object.hasOwn(known, id) ? known[id] : undefined)['text'];
    if (translation === '' || translation === null) continue;
    if (typeof english !== 'string') {
      warnings.push(words.unknownMessage(msg, id));
      continue;
    }
    if (typeof text === 'string' && text !== english) warnings.push(words.changedMessage(msg, id, english));
    const fault = translationFault(msg, id, english, translation, forms);
    if (fault) errors.push(fault);
    else translations.set(id, translation as Translation);
  }
  const left = Object.keys(known).length - translations.size;
  if (left) warnings.push(words.leftInEnglish(msg, left, Object.keys(known).length));
  return { translations: Object.fromEntries(translations), errors, warnings };
};
