/**
 * The charter, in two forms: the file as a person writes it (`CharterFile`) and the same facts
 * as the reader hands them on (`Charter`), every default filled in, every list present.
 */

/** One string for every language, or one string per BCP 47 language tag. */
export type LocalizedText = string | Readonly<Record<string, string>>;

/**
 * What a category asks of the visitor.
 * `none`: strictly necessary, nothing is asked (loi 78-17, art. 82).
 * `opt-out`: no consent needed, but an objection switch (exempt audience measurement).
 * `opt-in`: nothing before a yes. Missing or unknown values mean `opt-in`.
 */
export type Consent = 'none' | 'opt-out' | 'opt-in';

/** Where on the device an item is kept. Default: `cookie`. */
export const STORAGES = [
  'cookie',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'cacheStorage',
  'serviceWorker',
  'pixel',
  'other',
] as const;
export type Storage = (typeof STORAGES)[number];

/** The sections of the page that this version renders, in the first charter's order. */
export const SECTION_TYPES = ['intro', 'definition', 'kinds', 'cookies', 'text', 'updated'] as const;
export type SectionType = (typeof SECTION_TYPES)[number];

/** The facts about a cookie that have a column of their own. */
export const COLUMN_IDS = ['provider', 'service', 'name', 'purpose'] as const;
export type ColumnId = (typeof COLUMN_IDS)[number];

// The file -----------------------------------------------------------------------------------

export interface CookieFile {
  /** Read literally: `*`, `#` and `|` are legal in cookie names. */
  name?: string | readonly string[];
  /** Rich text. */
  purpose?: LocalizedText;
  storage?: Storage;
}

export interface ServiceFile {
  id?: string;
  label?: LocalizedText;
  /** Key of `providers`. */
  provider?: string;
  /** Where on the site the service works, such as "front and back office". */
  location?: LocalizedText;
  /** Rich text, for a service that sets no cookie of its own. */
  purpose?: LocalizedText;
  cookies?: readonly CookieFile[];
}

export interface CategoryFile {
  id: string;
  label: LocalizedText;
  consent?: Consent;
  /** Rich text, shown above the table. */
  description?: LocalizedText;
  services?: readonly ServiceFile[];
}

export interface ProviderFile {
  /** A proper name: never translated. */
  name: string;
  /** ISO 3166-1 alpha-2. */
  country?: string;
  /** Address of the provider's privacy policy (GDPR art. 13(1)(a)). */
  privacyPolicy?: string;
}

export interface SectionFile {
  type: SectionType;
  heading?: LocalizedText;
  /** Rich text; replaces the default text of intro, definition and kinds (its lead sentence). */
  text?: LocalizedText;
  /** For `kinds`: one rich text per kind. */
  items?: readonly LocalizedText[];
}

export interface ColumnFile {
  id: ColumnId;
  label?: LocalizedText;
}

/** The charter as it stands in the JSON file. */
export interface CharterFile {
  $schema?: string;
  /** Version of the format. Default: 1. */
  format?: number;
  /** Language of texts written as one string, and the fallback of the others. */
  language?: string;
  /** Languages the author promises. Default: `[language]`. */
  languages?: readonly string[];
  /** People are asked again when this is higher than their choice's. Default: 0. */
  revision?: number;
  /** ISO 8601 date of the last change to the text; asks nobody again. */
  updated?: string;
  site?: {
    name?: LocalizedText;
    url?: string;
    /** Address of the page that shows the charter; one per language where there are several. */
    charter?: LocalizedText;
  };
  controller?: { name?: LocalizedText; email?: string; privacyPolicy?: string };
  providers?: Readonly<Record<string, ProviderFile>>;
  categories: readonly CategoryFile[];
  columns?: readonly (ColumnId | ColumnFile)[];
  sections?: readonly (SectionType | SectionFile)[];
}

// What the reader makes of it ------------------------------------------------------------------

export interface Cookie {
  readonly names: readonly string[];
  readonly purpose: LocalizedText | undefined;
  readonly storage: Storage;
}

export interface Provider {
  readonly name: string;
  readonly country: string | undefined;
  readonly privacyPolicy: string | undefined;
}

export interface Service {
  readonly id: string | undefined;
  readonly label: LocalizedText | undefined;
  readonly provider: Provider | undefined;
  readonly location: LocalizedText | undefined;
  readonly purpose: LocalizedText | undefined;
  readonly cookies: readonly Cookie[];
}

export interface Category {
  readonly id: string;
  readonly label: LocalizedText;
  readonly consent: Consent;
  readonly description: LocalizedText | undefined;
  readonly services: readonly Service[];
}

export interface Section {
  readonly type: SectionType;
  readonly heading: LocalizedText | undefined;
  readonly text: LocalizedText | undefined;
  readonly items: readonly LocalizedText[] | undefined;
}

export interface Column {
  readonly id: ColumnId;
  readonly label: LocalizedText | undefined;
}

export interface Charter {
  readonly language: string;
  readonly languages: readonly string[];
  readonly revision: number;
  readonly updated: string | undefined;
  /** Address of the page that shows the charter. */
  readonly address: LocalizedText | undefined;
  /** What `{site.name}` and the like stand for. */
  readonly variables: Readonly<Record<string, LocalizedText>>;
  readonly categories: readonly Category[];
  readonly columns: readonly Column[];
  readonly sections: readonly Section[];
}
