/**
 * What the visitor answered, and how it is written down.
 *
 * The stored value is `2.<revision>.<date>.<id>~1.<id>~0`: the version of this form, the charter's revision, the
 * moment in milliseconds in base 36, then an answer for each category (`statistics~1`) and, where the visitor went
 * that far, each service (`video/youtube~0`). Without any it is an objection taken back. `none` alone refuses everything. Every character of it may stand in a
 * cookie as it is. There is no identifier in it (CNIL, recommandation 2020-092, art. 6; GDPR art. 5(1)(c)).
 */
export interface Choice {
  /** Revision of the charter that was answered; undefined in a refusal written by hand. */
  readonly revision: number | undefined;
  /** When, in milliseconds since 1970; undefined in a refusal written by hand. */
  readonly time: number | undefined;
  /** Yes or no by key: see `keyOf`. An exempt category (`opt-out`) is in it only where the visitor objected. */
  readonly answers: ReadonlyMap<string, boolean>;
  /** Everything that can be refused is refused, now and for categories to come. */
  readonly none?: boolean;
}

const VERSION = 2;

const VALUE = new RegExp(`^${VERSION}\\.(\\d*)\\.([0-9a-z]{0,9})((?:\\.[^.~;]+~[01])*)$`);

const escape = (id: string): string => encodeURIComponent(id).replaceAll('.', '%2E').replaceAll('~', '%7E');

/** `video` for a category, `video/youtube` for a service of it. Characters the value gives a meaning are escaped. */
export const keyOf = (category: string, service?: string): string =>
  escape(category) + (service === undefined ? '' : `/${escape(service)}`);

/** Category and service of a key. */
export const partsOf = (key: string): [category: string, service?: string] =>
  key.split('/').map(decodeURIComponent) as [string, string?];

/** True for the answer about a service. */
export const isService = (key: string): boolean => key.includes('/');

/** True where anything was granted. */
export const grantsAny = ({ answers }: Choice): boolean => [...answers.values()].includes(true);

/**
 * Reads a stored value. Whatever it is, the outcome is a choice or nothing, and nothing is a refusal: the visitor is
 * asked again. An acceptance that does not say when or to what is none (GDPR art. 7(1): it could not be shown).
 */
export const decodeChoice = (value: string): Choice | undefined => {
  if (value === 'none') return { revision: undefined, time: undefined, answers: new Map(), none: true };
  const [, revision, time, items] = VALUE.exec(value) ?? [];
  if (items === undefined) return undefined;
  const answers = new Map<string, boolean>();
  for (const item of items.split('.').slice(1)) {
    const [key = '', answer] = item.split('~');
    // Said twice, the refusal counts.
    answers.set(key, answer === '1' && answers.get(key) !== false);
  }
  const choice = {
    revision: revision ? +revision : undefined,
    time: time ? parseInt(time, 36) : undefined,
    answers,
  };
  return grantsAny(choice) && !(revision && time) ? undefined : choice;
};

/** Writes a choice down; under 400 characters for ten categories. */
export const encodeChoice = ({ revision, time, answers, none }: Choice): string =>
  none
    ? 'none'
    : [
        VERSION,
        revision ?? '',
        time?.toString(36) ?? '',
        ...[...answers].map(([key, yes]) => `${key}~${+yes}`),
      ].join('.');

/**
 * The one that counts, of several found under one name or in two tabs: the latest; one without a date is a refusal
 * and counts as the latest; of two at one moment the one that grants less.
 */
export const latestChoice = (choices: readonly (Choice | undefined)[]): Choice | undefined =>
  choices
    .filter((choice) => choice !== undefined)
    .toSorted(
      (one, other) =>
        (other.time ?? Infinity) - (one.time ?? Infinity) ||
        +grantsAny(one) - +grantsAny(other) ||
        (encodeChoice(one) < encodeChoice(other) ? -1 : 1),
    )[0];
