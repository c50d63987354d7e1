import { parseList, parseObject, parseString, parseText, type LocalizedText } from '../charter/parsers.js';
import { type Choice, toKey } from './choice.js';
import type { Charter } from '../charter/parse-charter.js';

/** Changes of the charter that the visitor has not seen yet, for when they are asked again. */
export interface CharterChanges {
  /** Ids of categories that need consent and have no answer in the choice. */
  readonly categories: readonly string[];
  /** Entries of the history newer than the choice's revision. */
  readonly history: readonly {
    readonly date: string | undefined;
    readonly text: LocalizedText | undefined;
  }[];
}

const HistoryEntry = parseObject({
  date: parseString,
  text: parseText,
  revision: (value) => (typeof value === 'number' ? value : -1),
});

/**
 * Changes of a charter since a choice; none for a choice without a revision.
 * @param apart Ids of categories that “Accept all” leaves as they are: the banner is not about them.
 */
export const changesSince = (
  charter: Charter,
  { revision, answers, refusesAll }: Choice,
  apart: readonly string[] = [],
): CharterChanges => ({
  categories: refusesAll
    ? []
    : charter.categories.flatMap(({ id, consent }) =>
        id && consent === 'opt-in' && !apart.includes(id) && !answers.has(toKey(id)) ? [id] : [],
      ),
  history: parseList(HistoryEntry)(charter.json['history'])
    .filter((one) => one.revision > (revision ?? Infinity))
    .map(({ date, text: what }) => ({ date, text: what })),
});
