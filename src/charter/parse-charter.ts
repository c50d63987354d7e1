/**
 * Charter parser of the page: small and tolerant. It throws only if nothing can be shown (no categories). A damaged
 * item keeps its readable fields, and an unknown consent is parsed as `opt-in`, the strictest. Unknown keys are
 * ignored, so that an older copy shows a charter for a newer version.
 */
import { assertShowable, CharterError } from './assert-showable.js';
import {
  parseDictionary,
  parseList,
  type LocalizedText,
  parseNumber,
  parseObject,
  type Parser,
  parseRecord,
  parseString,
  parseText,
} from './parsers.js';
import type { Consent } from './charter-json.js';
import { VARIABLE_GROUPS } from './variables.js';

/** Shorthand: a cookie, a service or a section may be written as its name alone. */
const allowShorthand =
  <T>(read: Parser<T>, key: string): Parser<T> =>
  (value, seen) =>
    read(typeof value === 'string' ? { [key]: value } : value, seen);

const parseCookie = parseObject({ name: parseList(parseString), purpose: parseText });

const parseService = parseObject({
  id: parseString,
  label: parseText,
  provider: parseString,
  location: parseText,
  purpose: parseText,
  hosts: parseList(parseString),
  cookies: parseList(allowShorthand(parseCookie, 'name')),
});

const parseConsent: Parser<Consent> = (value) => (value === 'none' || value === 'opt-out' ? value : 'opt-in');

const categoryFields = parseObject({
  id: parseString,
  label: parseText,
  consent: parseConsent,
  description: parseText,
  services: parseList(allowShorthand(parseService, 'label')),
});

/** Damaged category: consent is `opt-in`, since the unreadable part may be the one that requires it. */
const parseCategory: typeof categoryFields = (value, seen) => {
  const found = categoryFields(value, seen);
  if (!found) return undefined;
  const { id, json, services } = found;
  const damaged =
    !(id && found.label) ||
    [json['services'] ?? []].flat().length > services.length ||
    Object.entries(found).some(([key, read]) => read === undefined && Object.hasOwn(json, key));
  return damaged ? { ...found, consent: 'opt-in' } : found;
};

const parseFields = parseObject({
  $schema: parseString,
  format: parseNumber,
  language: parseString,
  languages: parseList(parseString),
  revision: parseNumber,
  updated: parseString,
  site: parseObject({ name: parseText, url: parseString, charter: parseText }),
  providers: parseDictionary(
    allowShorthand(parseObject({ name: parseString, privacyPolicy: parseText }), 'name'),
  ),
  categories: parseList(parseCategory),
  columns: parseList(allowShorthand(parseObject({ id: parseString, label: parseText }), 'id')),
  sections: parseList(
    allowShorthand(
      parseObject({
        type: parseString,
        id: parseString,
        heading: parseText,
        text: parseText,
        items: parseList(parseText),
      }),
      'type',
    ),
  ),
});

type Parsed<T extends Parser<unknown>> = NonNullable<ReturnType<T>>;
type ParsedCharter = Parsed<typeof parseFields>;

/** Cookie as parsed for the page. */
export type Cookie = Parsed<typeof parseCookie>;
/** Service as parsed for the page. */
export type Service = Parsed<typeof parseService>;
/** Category as parsed for the page. */
export type Category = Parsed<typeof parseCategory>;
/** Section as parsed for the page. */
export type Section = ParsedCharter['sections'][number];

/** Charter as parsed for the page. */
export interface Charter extends Omit<ParsedCharter, 'language'> {
  readonly language: string;
  /** True if the file has fields that this parser ignores: `document/extended-fields.ts` reads them. */
  readonly hasExtendedFields: boolean;
  /** Values of variables such as `{site.name}`, by group and name. */
  readonly variables: ReadonlyMap<string, ReadonlyMap<string, LocalizedText | undefined>>;
}

const CHARTER_FACTS = parseDictionary(parseText);

/**
 * Reads a charter from parsed JSON.
 * @param value What `JSON.parse` returned, or a `CharterFile` written in code.
 * @throws {CharterError} When there is nothing to show: no list of categories, or an empty one; a list that is written
 *   as an object, or is too long for a page.
 */
export const parseCharter = (value: unknown): Charter => {
  assertShowable(value);
  const file = parseRecord(value);
  const seen = { hasExtendedFields: false };
  const known = parseFields(file, seen);
  if (!known?.categories.length) {
    const found = JSON.stringify(file['categories'])?.slice(0, 60);
    throw new CharterError(`/categories: found ${found}, expected a list of at least one category`);
  }
  const language = known.language ?? 'en';
  return {
    ...known,
    ...seen,
    language,
    languages: known.languages.length ? known.languages : [language],
    variables: new Map(VARIABLE_GROUPS.map((group) => [group, CHARTER_FACTS(file[group])])),
  };
};
