/**
 * The reader of the page: small and tolerant. It refuses only what cannot be shown at all (no
 * object, no categories). A damaged item keeps what can be read of it, and any consent it does not
 * understand is `opt-in`, the strictest. Unknown keys are ignored, so that a charter written for a
 * newer version still shows in an older copy.
 */
import { CharterError } from './charter-error.js';
import type {
  Category,
  Charter,
  Column,
  ColumnId,
  Cookie,
  LocalizedText,
  Provider,
  Section,
  SectionType,
  Service,
  Storage,
} from './types.js';
import { COLUMN_IDS, SECTION_TYPES, STORAGES } from './types.js';

type Json = Readonly<Record<string, unknown>>;

/** The page when the author chose no sections: the first charter's order, and the date of update. */
const DEFAULT_SECTIONS: readonly SectionType[] = ['intro', 'definition', 'kinds', 'cookies', 'updated'];

const record = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const string = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined);

const text = (value: unknown): LocalizedText | undefined => {
  const entries = Object.entries(record(value)).filter((entry): entry is [string, string] => !!string(entry[1]));
  return string(value) ?? (entries.length ? Object.fromEntries(entries) : undefined);
};

/** What `read` makes of each value, without those it can make nothing of. */
const present = <T>(values: readonly unknown[], read: (value: unknown) => T | undefined): T[] =>
  values.map(read).filter((one) => one !== undefined);

const oneOf = <T extends string>(allowed: readonly T[], value: unknown): T | undefined =>
  allowed.find((candidate) => candidate === value);

const readCookie = (value: unknown): Cookie => {
  const { name, purpose, storage } = record(value);
  return {
    names: present(Array.isArray(name) ? name : [name], string),
    purpose: text(purpose),
    storage: oneOf<Storage>(STORAGES, storage) ?? 'cookie',
  };
};

const readProvider = (id: string | undefined, providers: Json): Provider | undefined => {
  if (!id) return undefined;
  const { name, country, privacyPolicy } = record(Object.hasOwn(providers, id) ? providers[id] : undefined);
  return { name: string(name) ?? id, country: string(country), privacyPolicy: string(privacyPolicy) };
};

const readService = (value: unknown, providers: Json): Service => {
  const { id, label, provider, location, purpose, cookies } = record(value);
  return {
    id: string(id),
    label: text(label),
    provider: readProvider(string(provider), providers),
    location: text(location),
    purpose: text(purpose),
    cookies: list(cookies).map(readCookie),
  };
};

const readCategory = (value: unknown, index: number, providers: Json): Category => {
  const { id, label, consent, description, services } = record(value);
  const name = string(id) ?? `category-${index + 1}`;
  return {
    id: name,
    label: text(label) ?? name,
    consent: oneOf(['none', 'opt-out'], consent) ?? 'opt-in',
    description: text(description),
    services: list(services).map((service) => readService(service, providers)),
  };
};

const readSection = (value: unknown): Section | undefined => {
  const { type, heading, text: body, items } = record(value);
  const known = oneOf(SECTION_TYPES, string(value) ?? type);
  const texts = present(list(items), text);
  return known
    ? { type: known, heading: text(heading), text: text(body), items: texts.length ? texts : undefined }
    : undefined;
};

const readColumn = (value: unknown): Column | undefined => {
  const { id, label } = record(value);
  const known = oneOf<ColumnId>(COLUMN_IDS, string(value) ?? id);
  return known ? { id: known, label: text(label) } : undefined;
};

/** Texts of `group` under the names rich text knows them by: `{site.name}`. */
const variables = (group: string, value: unknown): [string, LocalizedText][] =>
  Object.entries(record(value)).flatMap(([key, one]) => {
    const found = text(one);
    return found ? [[`${group}.${key}`, found] as [string, LocalizedText]] : [];
  });

const orElse = <T>(chosen: readonly T[], fallback: readonly T[]): readonly T[] => (chosen.length ? chosen : fallback);

/**
 * Reads a charter from parsed JSON.
 * @param value What `JSON.parse` returned, or an object written in code.
 * @param where Named in the error: the address or the tag the charter came from.
 * @throws {CharterError} When there is nothing to show: not an object, or no categories.
 */
export const readCharter = (value: unknown, where = 'charter'): Charter => {
  const file = record(value);
  const providers = record(file['providers']);
  const categories = list(file['categories']);
  if (!categories.length) {
    const isFile = file === value;
    throw new CharterError({
      where: isFile ? `${where}: /categories` : where,
      found: !isFile ? describe(value) : 'categories' in file ? describe(file['categories']) : 'nothing',
      expected: isFile ? 'a list of at least one category' : 'a JSON object with "categories"',
      advice: 'Describe at least the necessary cookies there',
    });
  }
  const language = string(file['language']) ?? 'en';
  const site = record(file['site']);
  const revision = file['revision'];
  return {
    language,
    languages: orElse(present(list(file['languages']), string), [language]),
    revision: typeof revision === 'number' ? revision : 0,
    updated: string(file['updated']),
    address: text(site['charter']),
    variables: Object.fromEntries([...variables('site', site), ...variables('controller', file['controller'])]),
    categories: categories.map((category, index) => readCategory(category, index, providers)),
    columns: orElse(present(list(file['columns']), readColumn), present(COLUMN_IDS, readColumn)),
    sections: orElse(present(list(file['sections']), readSection), present(DEFAULT_SECTIONS, readSection)),
  };
};

const describe = (value: unknown): string =>
  Array.isArray(value) ? `a list of ${value.length}` : value === null ? 'null' : `${typeof value} ${JSON.stringify(value)?.slice(0, 40) ?? ''}`.trim();
