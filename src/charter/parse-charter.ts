/**
 * The reader of the page: small and tolerant. It refuses only what cannot be shown at all (no
 * categories). A damaged item keeps what can be read of it, and any consent it does not understand
 * is `opt-in`, the strictest. Unknown keys are ignored, so that a charter written for a newer
 * version still shows in an older copy.
 */
import { assertShowable } from './assert-showable.js';
import { CharterError } from './charter-error.js';
import {
  parseDictionary,
  parseList,
  type LocalizedText,
  parseNumber,
  parseObject,
  type Parser,
  type WithJson,
  parseRecord,
  parseString,
  parseText,
} from './parsers.js';
import type { Consent } from './charter-json.js';

/** A cookie, a service, a section… may be written as its name alone. */
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

/** A category of which something cannot be read asks first: what is lost may be what matters. */
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

/** A cookie, as the page knows it. */
export type Cookie = Parsed<typeof parseCookie>;
/** A service, as the page knows it. */
export type Service = Parsed<typeof parseService>;
/** A category, as the page knows it. */
export type Category = Parsed<typeof parseCategory>;
export type CharterColumn = ParsedCharter['columns'][number];
export type { WithJson };
/** A section, as the page knows it. */
export type Section = ParsedCharter['sections'][number];

/** What the page knows of a charter. */
export interface Charter extends Omit<ParsedCharter, 'language'> {
  readonly language: string;
  /** True when the file has fields that this reader does not know: `document/more` may. */
  readonly hasExtendedFields: boolean;
  /** What `{site.name}` and the like stand for: by group, then by name. */
  readonly variables: ReadonlyMap<string, ReadonlyMap<string, LocalizedText | undefined>>;
}

const CHARTER_FACTS = parseDictionary(parseText);

/** Groups of facts that texts may name: `{site.name}`, `{controller.email}`. */
const VARIABLES = ['site', 'controller'] as const;

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
    variables: new Map(VARIABLES.map((group) => [group, CHARTER_FACTS(file[group])])),
  };
};
