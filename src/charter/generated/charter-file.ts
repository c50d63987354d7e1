// Written by scripts/schema.mjs from src/charter/schema: edit that and run `npm run schema`.
import type { LocalizedText } from '../parsers.js';

/** The site that the charter is about. */
export interface SiteJson {
  /** Its name. */
  name?: LocalizedText;
  /** Its address. */
  url?: string;
  /** Address of the page that shows the charter; one per language where there are several. */
  charter?: LocalizedText;
}

/** The data protection officer. */
export interface DpoJson {
  /** Name or office. */
  name?: LocalizedText;
  /** E-mail address. */
  email?: string;
  /** Telephone number, as people read it. */
  phone?: string;
  /** Address of a contact form. */
  contact?: LocalizedText;
}

/** Where people may complain. */
export interface AuthorityJson {
  /** Its name. */
  name: LocalizedText;
  /** Its address. */
  url?: LocalizedText;
}

/** Who answers for the site; the `controller` section shows it. */
export interface ControllerJson {
  /** Its name. Source: GDPR art. 13(1)(a). */
  name?: LocalizedText;
  /** Its postal address. */
  address?: LocalizedText;
  /** E-mail address. */
  email?: string;
  /** Telephone number, as people read it. */
  phone?: string;
  /** Address of a contact form. */
  contact?: LocalizedText;
  /** Address of its privacy policy. */
  privacyPolicy?: LocalizedText;
  /** The data protection officer. Source: GDPR art. 13(1)(b). */
  dpo?: DpoJson;
  /** The rights people have, and how to use them. Default: the rights of GDPR art. 15 to 22. Source: GDPR art. 13(2)(b) and (c). */
  rights?: LocalizedText;
  /** Where people may complain. Source: GDPR art. 13(2)(d). */
  authority?: AuthorityJson;
}

/** Who sets cookies or receives what they collect. */
export interface ProviderJson {
  /** A proper name: never translated. Source: Loi 78-17, art. 82; GDPR art. 13(1)(a). */
  name: string;
  /** Where the data go: ISO 3166-1, two letters; one or several. Anything else is shown as it is written, in every language. Source: GDPR art. 13(1)(f). */
  country?: string | readonly string[];
  /** What protects data that leave the European Union. Source: GDPR art. 13(1)(f). */
  safeguard?: LocalizedText;
  /** Address of its privacy policy, or one per language: the name becomes a link. */
  privacyPolicy?: LocalizedText;
  /** Anything else people should know of it; shown below the name. */
  note?: LocalizedText;
}

export type Consent = 'none' | 'opt-out' | 'opt-in';

/** The words beside its checkbox in the preferences, in place of ours. */
export interface OptionsJson {
  /** While it is accepted, in place of “Accepted”, or “Active” with `opt-out`. */
  accept?: LocalizedText;
  /** While it is refused, in place of “Refused”, or “You object” with `opt-out`. */
  refuse?: LocalizedText;
}

/** Where people may object, with the provider itself. */
export interface OptOutJson {
  /** Text of the link. Default: “Object”. */
  label?: LocalizedText;
  /** Where it leads; one address, or one per language. */
  url: LocalizedText;
}

export type StorageKind = 'cookie' | 'localStorage' | 'sessionStorage' | 'indexedDB' | 'cacheStorage' | 'serviceWorker' | 'pixel' | 'other';

export type Party = 'first' | 'third';

export type CookieRole = 'objection';

/** A duration that needs more than one word. */
export interface DurationJson {
  /** How long, as ISO 8601 has it, or `session`, `persistent`, `unknown`. */
  value?: string;
  /** The longest it can be, where it varies. In place of `value`. */
  max?: string;
  /** True when each visit begins the duration again. Default: false. Source: CNIL, recommandation (2020-092), §50: the life of an exempt tracker is not extended by new visits. */
  sliding?: boolean;
  /** What no date says, in words; shown below the rest. */
  text?: LocalizedText;
}

/** Any item kept on the device or read from it. Two are the same when name, domain and storage are. */
export interface CookieJson {
  /** Technical name, or several; of what is no cookie, its key, cache or address. Read literally: `*`, `#` and `|` are legal in names. Source: CNIL, recommandation (2020-092), art. 6. */
  name?: string | readonly string[];
  /** Pattern that finds it on the device where the name varies; `*` matches any characters. Shown where there is no `name`. */
  match?: string | readonly string[];
  /** What people may call it; shown below the name, or in its place. */
  label?: LocalizedText;
  /** Domain that holds it, or several. Default: the site’s own. */
  domain?: string | readonly string[];
  /** Path of the cookie; needed to clear one that is not set for the whole site. Default: `/`. */
  path?: string;
  /** Where on the device it is kept. Default: `cookie`. Source: EDPB, guidelines 2/2023 on art. 5(3) ePrivacy. */
  storage?: StorageKind;
  /** Whether the site visited keeps it, or another. Source: CJEU, C-673/17 Planet49, §81: whether third parties may have access. */
  party?: Party;
  /** `objection` for what remembers that the visitor objected to the service: it is never deleted, and may live longer than 13 months. Source: GDPR art. 21. */
  role?: CookieRole;
  /** How long it lives: `P13M` (13 months, ISO 8601), `session`, `persistent` (no end), `unknown`, or an object. Source: CJEU, C-673/17 Planet49, §81. */
  duration?: string | DurationJson;
  /** What it is for. Source: Loi 78-17, art. 82; GDPR art. 13(1)(c). */
  purpose?: LocalizedText;
  /** When it is set at all. */
  condition?: LocalizedText;
  /** Address where its maker describes it, or one per language. */
  docs?: LocalizedText;
  /** Which data are collected with it. */
  collects?: LocalizedText;
  /** Who receives the data. Source: GDPR art. 13(1)(e). */
  recipients?: LocalizedText;
  /** How long the data collected are kept: a duration as above, or a text. Source: GDPR art. 13(2)(a). */
  retention?: LocalizedText | DurationJson;
  /** Your own facts, shown by a column `facts.…` of the same name. */
  facts?: Readonly<Record<string, LocalizedText>>;
}

/** What a provider does on the site. Everything is optional. */
export interface ServiceJson {
  /** Name by which scripts and choices know it. */
  id?: string;
  /** What people call it. */
  label?: LocalizedText;
  /** Key of one of the `providers`, or a name alone. */
  provider?: string;
  /** Where on the site it works. */
  location?: LocalizedText;
  /** What it is for, where its cookies do not say it themselves. */
  purpose?: LocalizedText;
  /** Where people may object, with the provider itself. Source: GDPR art. 13(2)(b) and 21. */
  optOut?: OptOutJson;
  /** Hosts whose content belongs to it: links, markers and boxes in a text embed nothing from any other, except known players. `*.` matches any subdomain; a path narrows it. */
  hosts?: string | readonly string[];
  /** Its cookies. One that has nothing but its name may be written as that name. */
  cookies?: readonly (string | CookieJson)[];
  /** Your own facts, for cookies that do not state them. */
  facts?: Readonly<Record<string, LocalizedText>>;
}

/** A group that is asked about as one. */
export interface CategoryJson {
  /** Name by which scripts, choices and its address on the page, `#charter-category-…`, know it. */
  id: string;
  /** Its heading. */
  label: LocalizedText;
  /** `none`: strictly necessary, no consent needed. `opt-out`: needs no consent, people may object (exempt audience measurement). `opt-in`: nothing before consent; also what anything else means. Default: `opt-in`. Source: Loi 78-17, art. 82. */
  consent?: Consent;
  /** True where a browser that sends Global Privacy Control has it refused until the visitor turns it on themselves, also when they accept everything. For what sells or shares data. Default: false. Source: W3C, Global Privacy Control. */
  gpc?: boolean;
  /** False where “Accept all” leaves it as it is: only its own switch in the preferences, or a button of `<cookie-embed>`, turns it on. The consent banner says so and does not list it. For `opt-in` only; “Refuse all” refuses it. Default: true. Source: GDPR art. 4(11). */
  acceptAll?: boolean;
  /** Shown above its table. */
  description?: LocalizedText;
  /** What people are asked: in the consent banner in place of the description, in the preferences before it. */
  question?: LocalizedText;
  /** The words beside its checkbox in the preferences, in place of ours. */
  options?: OptionsJson;
  /** For `opt-out`: why no consent is needed. Not shown with any other consent. Source: CNIL, lignes directrices (2020-091); loi 78-17, art. 82. */
  exemption?: LocalizedText;
  /** What refusing means. Source: CNIL, lignes directrices (2020-091). */
  consequence?: LocalizedText;
  /** Its services. One that has nothing but its label may be written as that label. */
  services?: readonly (string | ServiceJson)[];
}

export type ColumnId = 'provider' | 'service' | 'name' | 'purpose' | 'category' | 'consent' | 'party' | 'storage' | 'duration' | 'domain' | 'condition' | 'collects' | 'recipients' | 'retention' | 'country' | 'safeguard' | 'docs' | 'optOut' | `facts.${string}`;

/** A column of the tables. */
export interface ColumnJson {
  /** The fact it shows; for a merged one, a name of your own. */
  id: string;
  /** Its head. Default: our word. */
  label?: LocalizedText;
  /** A foot-note to its head. */
  note?: LocalizedText;
  /** Several facts in one column. Party, storage and duration become one phrase. */
  join?: readonly ColumnId[];
}

export interface IntroSectionJson {
  type: 'intro';
  /** Name of its anchor, `charter-…`, and of the section in a file that extends this one. Default: its type. */
  id?: string;
  /** Its heading. Default: none. */
  heading?: LocalizedText;
  /** Its text. Default: the purposes of the charter; the first charter’s where all are necessary. */
  text?: LocalizedText;
}

export interface DefinitionSectionJson {
  type: 'definition';
  /** Name of its anchor, `charter-…`, and of the section in a file that extends this one. Default: its type. */
  id?: string;
  /** Its heading. Default: “What is a cookie?”. */
  heading?: LocalizedText;
  /** Its text. Default: the first charter’s. */
  text?: LocalizedText;
}

export interface KindsSectionJson {
  type: 'kinds';
  /** Name of its anchor, `charter-…`, and of the section in a file that extends this one. Default: its type. */
  id?: string;
  /** Its heading. Default: none. */
  heading?: LocalizedText;
  /** Its text. Default: the first charter’s. */
  text?: LocalizedText;
  /** The kinds, one text each. Default: four, with the conditions under which statistics need no consent. */
  items?: readonly LocalizedText[];
}

/** Which cookies. Those that fit every line; without any, all. */
export interface WhereJson {
  /** Ids of categories. */
  category?: string | readonly string[];
  /** Keys of providers. */
  provider?: string | readonly string[];
  /** Kinds of storage. */
  storage?: StorageKind | readonly StorageKind[];
  /** Parties. */
  party?: Party | readonly Party[];
  /** Kinds of consent. */
  consent?: Consent | readonly Consent[];
}

export type GroupBy = 'category' | 'consent' | 'provider' | 'service' | 'storage' | 'party';

export type TableView = 'table' | 'cards';

export type Disclosure = 'open' | 'closed';

/** A table of cookies. */
export interface TableJson {
  /** Its heading. */
  heading?: LocalizedText;
  /** Shown above the table. */
  text?: LocalizedText;
  /** Which cookies. Those that fit every line; without it, all. */
  where?: WhereJson;
  /** One table per value, each under a heading one level deeper. */
  groupBy?: GroupBy;
  /** Its columns, in place of those of the charter. */
  columns?: readonly (ColumnId | ColumnJson)[];
  /** One view whatever the room. Default: cards where there is little room. */
  view?: TableView;
  /** Puts the table behind its heading, which opens and closes it. Printed open. */
  disclosure?: Disclosure;
}

export interface CookiesSectionJson {
  type: 'cookies';
  /** Name of its anchor, `charter-…`, and of the section in a file that extends this one. Default: its type. */
  id?: string;
  /** Its heading. Default: “What cookies are used for on this site”. */
  heading?: LocalizedText;
  /** Its text. Default: none. */
  text?: LocalizedText;
  /** The tables. Default: one per category. */
  tables?: readonly TableJson[];
}

export interface ChoicesSectionJson {
  type: 'choices';
  /** Name of its anchor, `charter-…`, and of the section in a file that extends this one. Default: its type. */
  id?: string;
  /** Its heading. Default: “Your choices”. */
  heading?: LocalizedText;
  /** Its text. Default: what people can choose, and that they can change their mind. */
  text?: LocalizedText;
}

export interface ControllerSectionJson {
  type: 'controller';
  /** Name of its anchor, `charter-…`, and of the section in a file that extends this one. Default: its type. */
  id?: string;
  /** Its heading. Default: “Who is responsible”. */
  heading?: LocalizedText;
  /** Its text. Default: none. */
  text?: LocalizedText;
}

/** How a browser lets people see and refuse cookies. */
export interface BrowserJson {
  /** Its name. */
  label: LocalizedText;
  /** Address of its help, or one per language. */
  url?: LocalizedText;
}

export interface BrowsersSectionJson {
  type: 'browsers';
  /** Name of its anchor, `charter-…`, and of the section in a file that extends this one. Default: its type. */
  id?: string;
  /** Its heading. Default: “Cookies and your browser”. */
  heading?: LocalizedText;
  /** Its text. Default: that a browser can show, delete and refuse cookies. */
  text?: LocalizedText;
  /** The browsers. Default: Chrome, Edge, Firefox, Safari. */
  items?: readonly BrowserJson[];
}

export interface HistorySectionJson {
  type: 'history';
  /** Name of its anchor, `charter-…`, and of the section in a file that extends this one. Default: its type. */
  id?: string;
  /** Its heading. Default: “Changes to this page”. */
  heading?: LocalizedText;
  /** Its text. Default: none. */
  text?: LocalizedText;
}

export interface UpdatedSectionJson {
  type: 'updated';
  /** Name of its anchor, `charter-…`, and of the section in a file that extends this one. Default: its type. */
  id?: string;
}

export interface TextSectionJson {
  type: 'text';
  /** Name of its anchor, `charter-…`, and of the section in a file that extends this one. Default: its type. */
  id?: string;
  /** Its heading. Default: none. */
  heading?: LocalizedText;
  /** Its text. Default: none. */
  text?: LocalizedText;
}

export interface TableSectionJson {
  type: 'table';
  /** Name of its anchor, `charter-…`, and of the section in a file that extends this one. Default: its type. */
  id?: string;
  /** Its heading. Default: none. */
  heading?: LocalizedText;
  /** Its text. Default: none. */
  text?: LocalizedText;
  /** Heads of its columns. */
  columns: readonly LocalizedText[];
  /** Its rows, each with a text per column. */
  rows: readonly (readonly LocalizedText[])[];
}

export type SectionType = 'intro' | 'definition' | 'kinds' | 'cookies' | 'choices' | 'controller' | 'browsers' | 'history' | 'updated' | 'text' | 'table';

export type SectionJson = IntroSectionJson | DefinitionSectionJson | KindsSectionJson | CookiesSectionJson | ChoicesSectionJson | ControllerSectionJson | BrowsersSectionJson | HistorySectionJson | UpdatedSectionJson | TextSectionJson | TableSectionJson;

/** One change. */
export interface HistoryJson {
  /** The revision it came with, if it came with one. */
  revision?: number;
  /** Its day. */
  date: string;
  /** What changed. */
  text: LocalizedText;
}

export type SameSite = 'Lax' | 'Strict' | 'None';

/** The cookie that holds it. */
export interface ChoiceCookieJson {
  /** Its name; with `localStorage`, the name of the item. Default: `cookie_charter_choice`. */
  name?: string;
  /** Its domain: that of `site.url`, or one above it. Default: the host alone. */
  domain?: string;
  /** Its path: `site.url` lies under it. Default: `/`. */
  path?: string;
  /** Whether it goes along when other sites lead here; `None` needs https. Default: `Lax`. */
  sameSite?: SameSite;
}

export type KeptIn = 'cookie' | 'localStorage' | 'memory';

export type ConsentTool = 'vanilla-cookieconsent' | 'klaro' | 'orejime' | 'tarteaucitron';

/** How the visitor’s choice is kept. */
export interface ChoiceJson {
  /** The cookie that holds it. */
  cookie?: ChoiceCookieJson;
  /** `cookie`, which servers can read and renew; `localStorage`, for this host alone; `memory`, for the page alone. Default: `cookie`. */
  storage?: KeptIn;
  /** Months until people are asked again, after consent and after a refusal alike. Default: 6. Source: CNIL, recommandation (2020-092), §38 and 39. */
  months?: number;
  /** True where the page reloads by itself when consent is withdrawn from something whose script has run: only that stops it. Default: false. Source: GDPR art. 7(3). */
  reload?: boolean;
  /** Where each choice is sent as a record, for your proof of consent; nobody’s name is in it. Source: GDPR art. 7(1); CNIL, recommandation (2020-092), §48. */
  endpoint?: string;
  /** Earlier tools whose stored answer is taken over, so that nobody is asked twice. */
  import?: readonly ConsentTool[];
}

/** The file. */
export interface CharterFile {
  /** Address of the JSON Schema, for editors. */
  $schema?: string;
  /** Version of the format. Default: 1. */
  format?: number;
  /** Address of a charter that this one adds to or changes. Lists are merged by `id`, sections by `id` or `type`, cookies by name; `null` takes something away; new sections are placed before the date. Consent can only be tightened, revisions are added up. On a page: same site, one level. */
  extends?: string;
  /** Fallback language, used where another lacks a text, and the language of texts written as one string. With several `languages`, one string is meant for all of them (BCP 47). Default: `en`. */
  language?: string;
  /** Languages you promise; the report names the texts that lack one. Default: the `language` alone. */
  languages?: readonly string[];
  /** People are asked again when this is higher than when they answered. Default: 0. */
  revision?: number;
  /** Day of the last change to the text; asks nobody again. */
  updated?: string;
  /** The site that the charter is about. */
  site?: SiteJson;
  /** Who answers for the site. */
  controller?: ControllerJson;
  /** Who sets cookies, by keys of your choice. One that has nothing but its name may be written as that name. */
  providers?: Readonly<Record<string, string | ProviderJson>>;
  /** The groups of cookies, in order. */
  categories: readonly CategoryJson[];
  /** The columns of the tables, in order. Default: provider, service, name, purpose, then type and duration in one where some item states them; every other fact below the purpose. */
  columns?: readonly (ColumnId | ColumnJson)[];
  /** The sections of the page, in order. Default: intro, definition, kinds, cookies, and choices, controller, history where there is something to say, updated. */
  sections?: readonly (SectionType | SectionJson)[];
  /** What changed and when, latest first, for the `history` section. */
  history?: readonly HistoryJson[];
  /** How the visitor’s choice is kept. */
  choice?: ChoiceJson;
}
