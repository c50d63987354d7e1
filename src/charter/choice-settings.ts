/**
 * How the choice is kept: the one reader of `choice`, for the engine that sets the cookie, the page that declares it
 * and the report. What cannot work is not used.
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
import type { Charter } from './parse-charter.js';
import { parseList, parseRecord, parseString } from './parsers.js';

export interface ChoiceSettings {
  readonly choiceStorage: ChoiceStorageSettings;
  /** Months until people are asked again, after a yes and after a no. */
  readonly months: number;
  /** Months that a choice with an objection in it is kept. */
  readonly objectionMonths: number;
  /** True where a withdrawal reloads the page by itself. */
  readonly reload: boolean;
  /** Where each choice is sent, if the charter names a place. */
  readonly endpoint: string | undefined;
  /** Earlier consent tools whose stored choice is taken over. */
  readonly migratesFrom: readonly string[];
}

/** What a setting needs of the rest of the charter. */
export type ChoiceNeed =
  | 'cookie-storage'
  | 'free-name'
  | 'host-cookie'
  | 'https'
  | 'https-endpoint'
  | 'own-domain'
  | 'own-path';

/** Hears of a setting that is written as it should be, and cannot work beside the rest of the charter. */
export type OnUnusable = (field: string, need: ChoiceNeed) => void;

type SettingsSource = Pick<Charter, 'json' | 'categories'>;

const enumOr = <T extends string>(value: unknown, allowed: readonly T[]): T | undefined =>
  allowed.find((one) => one === value);

/** The value where it is written as it should be. */
const readSetting = (value: unknown, isWell: (text: string) => boolean): string | undefined => {
  const text = parseString(value);
  return text !== undefined && isWell(text) ? text : undefined;
};

/** The address of the site; undefined where the charter gives none that says which host it is. */
const siteOf = ({ json }: SettingsSource): URL | undefined => {
  const url = parseString(parseRecord(json['site'])['url']);
  return url && /^https?:/i.test(url) && URL.canParse(url) ? new URL(url) : undefined;
};

/** True where a category that people answer declares an item of this name: it would be taken for the choice. */
const isAskedAbout = ({ categories }: SettingsSource, name: string, storage: string): boolean =>
  categories.some(
    ({ consent, services }) =>
      consent !== 'none' &&
      services.some(({ cookies }) =>
        cookies.some((one) => one.name.includes(name) && (one.json['storage'] ?? 'cookie') === storage),
      ),
  );

const isUnder = (folder: string, pathname: string): boolean =>
  `${pathname}/`.startsWith(folder.endsWith('/') ? folder : `${folder}/`);

/** Reads how a charter keeps the choice. */
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

  /** The value, where all that it needs is there. */
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
  // The usual name may be taken as well, and there is no other.
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
