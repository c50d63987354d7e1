/**
 * The visitor's choice, and its stored form.
 *
 * The stored value is `2.<revision>.<date>.<id>~1.<id>~0`: the version of this form, the charter's revision, the moment
 * in milliseconds in base 36, then an answer for each category (`statistics~1`) and, where the visitor went that far,
 * each service (`video/youtube~0`). A value without answers is an objection that was lifted. `none` alone refuses
 * everything. Every character is allowed in a cookie. The value contains no identifier (CNIL, recommandation 2020-092,
 * art. 6; GDPR art. 5(1)(c)).
 */
export interface Choice {
  /** Revision of the charter that was answered; undefined in a refusal written by hand. */
  readonly revision: number | undefined;
  /** When, in milliseconds since 1970; undefined in a refusal written by hand. */
  readonly time: number | undefined;
  /** Yes or no by key: see `toKey`. An exempt category (`opt-out`) is in it only where the visitor objected. */
  readonly answers: ReadonlyMap<string, boolean>;
  /** True where everything is refused, including categories that are added later. */
  readonly refusesAll?: boolean;
}

const FORMAT_VERSION = 2;

/** Stored value. Nine digits of base 36 reach the year 5188: any of them is a real date. */
const VALUE = new RegExp(`^${FORMAT_VERSION}\\.(\\d*)\\.([0-9a-z]{0,9})((?:\\.[^.~;]+~[01])*)$`);

/** The highest revision: a charter has a million at most, and one that extends another adds the two up. */
export const MAX_REVISION = 2e6;

const escape = (id: string): string => encodeURIComponent(id).replaceAll('.', '%2E').replaceAll('~', '%7E');

/**
 * `video` for a category, `video/youtube` for a service of it. Characters the value gives a meaning are escaped. An id
 * with a lone surrogate cannot be encoded: its key is empty, and no choice has an answer for it.
 */
export const toKey = (category: string, service?: string): string => {
  try {
    return escape(category) + (service === undefined ? '' : `/${escape(service)}`);
  } catch {
    return '';
  }
};

/** Category and service of a key; not decoded where `toKey` did not write it. */
export const parseKey = (key: string): [category: string, service?: string] => {
  const parts = key.split('/') as [string, string?];
  try {
    return parts.map((part) => decodeURIComponent(part as string)) as [string, string?];
  } catch {
    return parts;
  }
};

/** Id of a key, as the charter writes it: `video/youtube`. */
export const categoryIdOf = (key: string): string => parseKey(key).join('/');

/**
 * Normalises a key to what `toKey` writes: servers escape other characters, or in small letters.
 * @throws {URIError} Where an escape in it is malformed.
 * @returns Empty for a malformed key.
 */
const cleanKey = (key: string): string => {
  const [category, service, more] = key.split('/').map((part) => decodeURIComponent(part));
  return category && service !== '' && more === undefined ? toKey(category, service) : '';
};

/** True for the key of a service. */
export const isServiceKey = (key: string): boolean => key.includes('/');

/** True where anything was granted. */
export const grantsAny = ({ answers }: Choice): boolean => [...answers.values()].includes(true);

/** The answers of a stored value by key; undefined where a key is malformed. */
const readAnswers = (items: string): Map<string, boolean> | undefined => {
  const answers = new Map<string, boolean>();
  try {
    for (const item of items.split('.').slice(1)) {
      const [written = '', answer] = item.split('~');
      const key = cleanKey(written);
      if (!key) return undefined;
      // Two answers for one key: the refusal counts.
      answers.set(key, answer === '1' && answers.get(key) !== false);
    }
    return answers;
  } catch {
    return undefined;
  }
};

/**
 * Reads a stored value. Undefined for anything but a valid choice: everything is then refused, and the visitor is asked
 * again. An acceptance without its date or revision is not valid (GDPR art. 7(1): it could not be demonstrated), nor is
 * a value with one unreadable part, which may be the refusal.
 */
export const decodeChoice = (value: unknown): Choice | undefined => {
  if (typeof value !== 'string') return undefined;
  if (value === 'none') return { revision: undefined, time: undefined, answers: new Map(), refusesAll: true };
  const [, revision, time, items] = VALUE.exec(value) ?? [];
  const answers = items === undefined ? undefined : readAnswers(items);
  if (!answers || Number(revision) > MAX_REVISION) return undefined;
  const choice = {
    revision: revision ? +revision : undefined,
    time: time ? parseInt(time, 36) : undefined,
    answers,
  };
  return grantsAny(choice) && !(revision && time) ? undefined : choice;
};

/** Encodes a choice; under 400 characters for ten categories. */
export const encodeChoice = ({ revision, time, answers, refusesAll }: Choice): string =>
  refusesAll
    ? 'none'
    : [
        FORMAT_VERSION,
        revision ?? '',
        time?.toString(36) ?? '',
        ...[...answers].map(([key, yes]) => `${key}~${+yes}`),
      ].join('.');

/** True where two sets hold the same keys. */
export const isSameSet = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every((key) => other.has(key));

/** True where both are encoded alike. */
export const isSameChoice = (one: Choice | undefined, other: Choice | undefined): boolean =>
  (one && encodeChoice(one)) === (other && encodeChoice(other));
