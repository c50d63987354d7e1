/**
 * How the choice is kept: the one reader of `choice`, for the engine that sets the cookie, the page that declares it
 * and the report. What cannot work is not used.
 */
import { KEPT_IN, type KeptIn, MONTHS, OBJECTION_MONTHS } from './choice-defaults.js';
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
import { list, record, string } from './parsers.js';

export interface ChoiceSettings {
  readonly keptIn: KeptIn;
  /** Months until people are asked again, after a yes and after a no. */
  readonly months: number;
  /** Months that a choice with an objection in it is kept. */
  readonly objectionMonths: number;
  /** True where a withdrawal reloads the page by itself. */
  readonly reload: boolean;
  /** Where each choice is sent, if the charter names a place. */
  readonly endpoint: string | undefined;
  /** Earlier consent tools whose stored choice is taken over. */
  readonly imports: readonly string[];
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

type Source = Pick<Charter, 'raw' | 'categories'>;

const oneOf = <T extends string>(value: unknown, allowed: readonly T[]): T | undefined =>
  allowed.find((one) => one === value);

/** The value where it is written as it should be. */
const written = (value: unknown, isWell: (text: string) => boolean): string | undefined => {
  const text = string(value);
  return text !== undefined && isWell(text) ? text : undefined;
};

/** The address of the site; undefined where the charter gives none that says which host it is. */
const siteOf = ({ raw }: Source): URL | undefined => {
  const url = string(record(raw['site'])['url']);
  return url && /^https?:/i.test(url) && URL.canParse(url) ? new URL(url) : undefined;
};

/** True where a category that people answer declares an item of this name: it would be taken for the choice. */
const isAskedAbout = ({ categories }: Source, name: string, storage: string): boolean =>
  categories.some(
    ({ consent, services }) =>
      consent !== 'none' &&
      services.some(({ cookies }) =>
        cookies.some((one) => one.name.includes(name) && (one.raw['storage'] ?? 'cookie') === storage),
      ),
  );

const isUnder = (folder: string, pathname: string): boolean =>
  `${pathname}/`.startsWith(folder.endsWith('/') ? folder : `${folder}/`);

/** Reads how a charter keeps the choice. */
export const readChoiceSettings = (charter: Source, onUnusable: OnUnusable = () => {}): ChoiceSettings => {
  const choice = record(charter.raw['choice']);
  const cookie = record(choice['cookie']);
  const site = siteOf(charter);
  const isSecure = site?.protocol !== 'http:';
  const storage = oneOf(choice['storage'], STORAGES) ?? KEPT_IN.storage;
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

  const domain = use('cookie/domain', readCookieDomain(string(cookie['domain']) ?? ''), [
    ['cookie-storage', () => isCookie],
    ['own-domain', (one) => !site || `.${site.hostname}`.endsWith(`.${one}`)],
  ]);
  const path = use('cookie/path', written(cookie['path'], isCookiePath), [
    ['cookie-storage', () => isCookie],
    ['own-path', (one) => !site || isUnder(one, site.pathname)],
  ]);
  const sameSite = use('cookie/sameSite', oneOf(cookie['sameSite'], SAME_SITES), [
    ['cookie-storage', () => isCookie],
    ['https', (one) => one !== 'None' || isSecure],
  ]);
  const name = use('cookie/name', written(cookie['name'], isCookieName), [
    ['cookie-storage', () => storage !== 'memory'],
    ['https', (one) => !isCookie || isSecure || !/^__(secure|host)-/i.test(one)],
    ['host-cookie', (one) => !isCookie || !/^__host-/i.test(one) || (!domain && (path ?? '/') === '/')],
    ['free-name', (one) => !isAskedAbout(charter, one, storage)],
  ]);
  // The usual name may be taken as well, and there is no other.
  if (!cookie['name']) {
    use('cookie/name', KEPT_IN.name, [['free-name', (one) => !isAskedAbout(charter, one, storage)]]);
  }
  const endpoint = use(
    'endpoint',
    written(choice['endpoint'], (text) => !!parseEndpoint(text)),
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
    typeof asked === 'number' && Number.isInteger(asked) && asked >= least && asked <= most ? asked : MONTHS;
  return {
    keptIn: {
      storage,
      name: name ?? KEPT_IN.name,
      domain,
      path: path ?? KEPT_IN.path,
      sameSite: sameSite ?? KEPT_IN.sameSite,
    },
    months,
    objectionMonths: Math.max(months, OBJECTION_MONTHS),
    reload: choice['reload'] === true,
    endpoint,
    imports: list((one) => oneOf(one, CONSENT_TOOLS))(choice['import']),
  };
};
