/**
 * Parses the settings of `choice`, for the consent store that sets the cookie, the page that declares it and the
 * report. A setting that cannot work is ignored.
 */
import {
  DEFAULT_CHOICE_STORAGE,
  type ChoiceStorageSettings,
  DEFAULT_CHOICE_MONTHS,
  DEFAULT_OBJECTION_MONTHS,
} from './choice-defaults.js';
import {
  CONSENT_TOOLS,
  isCookieName,
  isCookiePath,
  MONTHS_RANGE,
  parseEndpoint,
  readCookieDomain,
  SAME_SITES,
  STORAGES,
} from './choice-formats.js';
import type { Category, Charter } from './parse-charter.js';
import { parseList, parseRecord, parseString } from './parsers.js';

export interface ChoiceSettings {
  readonly choiceStorage: ChoiceStorageSettings;
  /** Months until the banner is shown again, after consent and after refusal. */
  readonly months: number;
  /** Months that a choice with an objection in it is stored. */
  readonly objectionMonths: number;
  /** True if a withdrawal reloads the page without a click. */
  readonly reload: boolean;
  /** Address that each choice is sent to, if the charter has one. */
  readonly endpoint: string | undefined;
  /** Earlier consent tools whose stored choice is migrated. */
  readonly migratesFrom: readonly string[];
}

/** Requirement of a setting on the rest of the charter. */
export type ChoiceNeed =
  | 'cookie-storage'
  | 'free-name'
  | 'host-cookie'
  | 'https'
  | 'https-endpoint'
  | 'own-domain'
  | 'own-path';

/** Called with a setting whose format is correct, but which cannot work with the rest of the charter. */
export type OnUnusable = (field: string, need: ChoiceNeed) => void;

type SettingsSource = Pick<Charter, 'json' | 'categories'>;

const enumOr = <T extends string>(value: unknown, allowed: readonly T[]): T | undefined =>
  allowed.find((one) => one === value);

/** `value`, if its format is correct. */
const readSetting = (value: unknown, isWell: (text: string) => boolean): string | undefined => {
  const text = parseString(value);
  return text !== undefined && isWell(text) ? text : undefined;
};

/** `site.url`; undefined unless it is an absolute http(s) address, which names a host. */
const siteOf = ({ json }: SettingsSource): URL | undefined => {
  const url = parseString(parseRecord(json['site'])['url']);
  return url && /^https?:/i.test(url) && URL.canParse(url) ? new URL(url) : undefined;
};

/** True if a category declares a cookie, or another item, of this name. */
export const declaresItem = (
  { services }: Pick<Category, 'services'>,
  name: string,
  storage: string,
): boolean =>
  services.some(({ cookies }) =>
    cookies.some(
      (one) => one.name.includes(name) && (parseString(one.json['storage']) ?? 'cookie') === storage,
    ),
  );

/** True if a category with a switch declares a cookie of this name: it would be mistaken for the stored choice. */
const isAskedAbout = ({ categories }: SettingsSource, name: string, storage: string): boolean =>
  categories.some((category) => category.consent !== 'none' && declaresItem(category, name, storage));

const isUnder = (folder: string, pathname: string): boolean =>
  `${pathname}/`.startsWith(folder.endsWith('/') ? folder : `${folder}/`);

/** Parses how a charter stores the choice. */
export const readChoiceSettings = (
  charter: SettingsSource,
  onUnusable: OnUnusable = () => {},
): ChoiceSettings => {
  const choice = parseRecord(charter.json['choice']);
  const cookie = parseRecord(choice['cookie']);
  const site = siteOf(charter);
  const isSecure = site?.protocol !== 'http:';
  const storage = enumOr(choice['storage'], STORAGES) ?? DEFAULT_CHOICE_STORAGE.storage;
  const isCookie = storage === 'cookie';

  /** `value`, if all its requirements are met. */
  const use = <T>(
    field: string,
    value: T | undefined,
    needs: readonly (readonly [ChoiceNeed, (value: T) => boolean])[],
  ): T | undefined => {
    if (value === undefined) return undefined;
    const [lacking] = needs.find(([, isMet]) => !isMet(value)) ?? [];
    if (lacking) onUnusable(field, lacking);
    return lacking ? undefined : value;
  };

  const domain = use('cookie/domain', readCookieDomain(parseString(cookie['domain']) ?? ''), [
    ['cookie-storage', () => isCookie],
    ['own-domain', (one) => !site || `.${site.hostname}`.endsWith(`.${one}`)],
  ]);
  const path = use('cookie/path', readSetting(cookie['path'], isCookiePath), [
    ['cookie-storage', () => isCookie],
    ['own-path', (one) => !site || isUnder(one, site.pathname)],
  ]);
  const sameSite = use('cookie/sameSite', enumOr(cookie['sameSite'], SAME_SITES), [
    ['cookie-storage', () => isCookie],
    ['https', (one) => one !== 'None' || isSecure],
  ]);
  const name = use('cookie/name', readSetting(cookie['name'], isCookieName), [
    ['cookie-storage', () => storage !== 'memory'],
    ['https', (one) => !isCookie || isSecure || !/^__(secure|host)-/i.test(one)],
    ['host-cookie', (one) => !isCookie || !/^__host-/i.test(one) || (!domain && (path ?? '/') === '/')],
    ['free-name', (one) => !isAskedAbout(charter, one, storage)],
  ]);
  // Default name: report a conflict, but use it anyway, since there is no other.
  if (!cookie['name']) {
    use('cookie/name', DEFAULT_CHOICE_STORAGE.name, [
      ['free-name', (one) => !isAskedAbout(charter, one, storage)],
    ]);
  }
  const endpoint = use(
    'endpoint',
    readSetting(choice['endpoint'], (text) => !!parseEndpoint(text)),
    [
      [
        'https-endpoint',
        (one) => site?.protocol !== 'https:' || parseEndpoint(one, site.href)?.protocol !== 'http:',
      ],
    ],
  );

  const [least, most] = MONTHS_RANGE;
  const asked = choice['months'];
  const months =
    typeof asked === 'number' && Number.isInteger(asked) && asked >= least && asked <= most
      ? asked
      : DEFAULT_CHOICE_MONTHS;
  return {
    choiceStorage: {
      storage,
      name: name ?? DEFAULT_CHOICE_STORAGE.name,
      domain,
      path: path ?? DEFAULT_CHOICE_STORAGE.path,
      sameSite: sameSite ?? DEFAULT_CHOICE_STORAGE.sameSite,
    },
    months,
    objectionMonths: Math.max(months, DEFAULT_OBJECTION_MONTHS),
    reload: choice['reload'] === true,
    endpoint,
    migratesFrom: parseList((one) => enumOr(one, CONSENT_TOOLS))(choice['import']),
  };
};
