/**
 * The reader of the page: small and tolerant. It refuses only what cannot be shown at all (no
 * categories). A damaged item keeps what can be read of it, and any consent it does not understand
 * is `opt-in`, the strictest. Unknown keys are ignored, so that a charter written for a newer
 * version still shows in an older copy.
 */
import { assertShowable } from './assert-showable.js';
import { CharterError } from './charter-error.js';
import {
  dictionary,
  list,
  type LocalizedText,
  number,
  object,
  type Read,
  type Raw,
  record,
  string,
  text,
} from './parsers.js';
import type { Consent } from './charter-json.js';

/** A cookie, a service, a section… may be written as its name alone. */
const named =
  <T>(read: Read<T>, key: string): Read<T> =>
  (value, seen) =>
    read(typeof value === 'string' ? { [key]: value } : value, seen);

const cookie = object({ name: list(string), purpose: text });

const service = object({
  id: string,
  label: text,
  provider: string,
  location: text,
  purpose: text,
  hosts: list(string),
  cookies: list(named(cookie, 'name')),
});

const consent: Read<Consent> = (value) => (value === 'none' || value === 'opt-out' ? value : 'opt-in');

const categoryFields = object({
  id: string,
  label: text,
  consent,
  description: text,
  services: list(named(service, 'label')),
});

/** A category of which something cannot be read asks first: what is lost may be what matters. */
const category: typeof categoryFields = (value, seen) => {
  const found = categoryFields(value, seen);
  if (!found) return undefined;
  const { id, raw, services } = found;
  const damaged =
    !(id && found.label) ||
    [raw['services'] ?? []].flat().length > services.length ||
    Object.entries(found).some(([key, read]) => read === undefined && Object.hasOwn(raw, key));
  return damaged ? { ...found, consent: 'opt-in' } : found;
};

const charter = object({
  $schema: string,
  format: number,
  language: string,
  languages: list(string),
  revision: number,
  updated: string,
  site: object({ name: text, url: string, charter: text }),
  providers: dictionary(named(object({ name: string, privacyPolicy: text }), 'name')),
  categories: list(category),
  columns: list(named(object({ id: string, label: text }), 'id')),
  sections: list(named(object({ type: string, id: string, heading: text, text, items: list(text) }), 'type')),
});

type Found<T extends Read<unknown>> = NonNullable<ReturnType<T>>;
type Known = Found<typeof charter>;

/** A cookie, as the page knows it. */
export type Cookie = Found<typeof cookie>;
/** A service, as the page knows it. */
export type Service = Found<typeof service>;
/** A category, as the page knows it. */
export type Category = Found<typeof category>;
export type Column = Known['columns'][number];
export type { Raw };
/** A section, as the page knows it. */
export type Section = Known['sections'][number];

/** What the page knows of a charter. */
export interface Charter extends Omit<Known, 'language'> {
  readonly language: string;
  /** True when the file has fields that this reader does not know: `document/more` may. */
  readonly more: boolean;
  /** What `{site.name}` and the like stand for: by group, then by name. */
  readonly variables: ReadonlyMap<string, ReadonlyMap<string, LocalizedText | undefined>>;
}

const facts = dictionary(text);

/** Groups of facts that texts may name: `{site.name}`, `{controller.email}`. */
const VARIABLES = ['site', 'controller'] as const;

/**
 * Reads a charter from parsed JSON.
 * @param value What `JSON.parse` returned, or a `CharterFile` written in code.
 * @throws {CharterError} When there is nothing to show: no list of categories, or an empty one; a list that is written
 *   as an object, or is too long for a page.
 */
export const readCharter = (value: unknown): Charter => {
  assertShowable(value);
  const file = record(value);
  const seen = { more: false };
  const known = charter(file, seen);
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
    variables: new Map(VARIABLES.map((group) => [group, facts(file[group])])),
  };
};
