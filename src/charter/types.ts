/**
 * The charter as a person writes it. `reader.ts` says what the page makes of it.
 */
import type { LocalizedText } from './shape.js';

export type { LocalizedText };

/**
 * What a category asks of the visitor.
 * `none`: strictly necessary, nothing is asked (loi 78-17, art. 82).
 * `opt-out`: no consent needed, but an objection switch (exempt audience measurement).
 * `opt-in`: nothing before a yes. Missing or unknown values mean `opt-in`.
 */
export type Consent = 'none' | 'opt-out' | 'opt-in';

/** Where on the device an item is kept. Default: `cookie`. */
export type StorageKind =
  | 'cookie'
  | 'localStorage'
  | 'sessionStorage'
  | 'indexedDB'
  | 'cacheStorage'
  | 'serviceWorker'
  | 'pixel'
  | 'other';

/** The sections that this version shows. Default: all but `text`, in this order. */
export type SectionType = 'intro' | 'definition' | 'kinds' | 'cookies' | 'text' | 'updated';

/** The facts about a cookie that have a column of their own. Default: these, in this order. */
export type ColumnId = 'provider' | 'service' | 'name' | 'purpose';

export interface CookieFile {
  /** Read literally: `*`, `#` and `|` are legal in cookie names. */
  name?: string | readonly string[];
  /** Rich text. */
  purpose?: LocalizedText;
  storage?: StorageKind;
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
  /** A cookie that has nothing but its name may be written as that name. */
  cookies?: readonly (string | CookieFile)[];
}

export interface CategoryFile {
  id: string;
  label: LocalizedText;
  consent?: Consent;
  /** Rich text, shown above the table. */
  description?: LocalizedText;
  /** A service that has nothing but its label may be written as that label. */
  services?: readonly (string | ServiceFile)[];
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
  /** Rich text in place of the default text of intro and definition, and of the lead of kinds. */
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
  /** Language of texts written as one string, and the fallback of the others. Default: `en`. */
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
  providers?: Readonly<Record<string, string | ProviderFile>>;
  categories: readonly CategoryFile[];
  columns?: readonly (ColumnId | ColumnFile)[];
  sections?: readonly (SectionType | SectionFile)[];
}
