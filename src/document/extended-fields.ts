/** Fields that `parse-charter.ts` ignores, parsed when they are shown. */
import {
  own,
  parseDictionary,
  parseList,
  parseObject,
  type Parser,
  parseString,
  parseText,
} from '../charter/parsers.js';

const parseAnything: Parser<unknown> = (value) => value;

type StatedFields<S extends Readonly<Record<string, Parser<unknown>>>> = {
  readonly [K in keyof S]?: ReturnType<S[K]>;
};

/**
 * Parses the fields that an object has, and leaves out the others: of the many that an item may have, each of the
 * thousands in a long table has a few.
 */
const parseStated = <S extends Readonly<Record<string, Parser<unknown>>>>(
  shape: S,
): ((json: unknown) => StatedFields<S>) => {
  const fields = Object.entries(shape);
  return (json) => {
    const stated: object = Object.create(null);
    for (const [key, read] of fields) {
      const value = own(json, key);
      if (value !== undefined) Object.assign(stated, { [key]: read(value) });
    }
    return stated;
  };
};

export const readCookie = parseStated({
  match: parseList(parseString),
  label: parseText,
  domain: parseList(parseString),
  path: parseString,
  storage: parseString,
  party: parseString,
  duration: parseAnything,
  condition: parseText,
  docs: parseText,
  collects: parseText,
  recipients: parseText,
  retention: parseAnything,
  facts: parseDictionary(parseText),
});

export const readService = parseStated({
  optOut: parseObject({ label: parseText, url: parseText }),
  facts: parseDictionary(parseText),
});

export const readProvider = parseStated({
  country: parseList(parseString),
  safeguard: parseText,
  note: parseText,
});

export const readCategory = parseObject({ exemption: parseText, consequence: parseText });

const parseContact = { name: parseText, email: parseString, phone: parseString, contact: parseText };

export const readController = parseObject({
  ...parseContact,
  address: parseText,
  privacyPolicy: parseText,
  dpo: parseObject(parseContact),
  rights: parseText,
  authority: parseObject({ name: parseText, url: parseText }),
});

const columnShape = parseObject({
  id: parseString,
  label: parseText,
  note: parseText,
  join: parseList(parseString),
});
/** A column may be written as its id alone. */
export const readColumn: typeof columnShape = (value) =>
  columnShape(typeof value === 'string' ? { id: value } : value);

export const readTable = parseObject({
  heading: parseText,
  text: parseText,
  where: parseObject({
    category: parseList(parseString),
    provider: parseList(parseString),
    storage: parseList(parseString),
    party: parseList(parseString),
    consent: parseList(parseString),
  }),
  groupBy: parseString,
  columns: parseList(readColumn),
  view: parseString,
  disclosure: parseString,
});

/** Fields of a section besides heading and text. */
export const readSection = parseObject({
  items: parseList(parseObject({ label: parseText, url: parseText })),
  tables: parseList(readTable),
  // Empty heads are kept, so that heads and cells stay aligned.
  columns: (value) => (Array.isArray(value) ? value.map((one: unknown) => parseText(one)) : []),
  rows: (value) =>
    Array.isArray(value) ? value.map((row: unknown) => [row].flat().map((one) => parseText(one))) : [],
});

export const readFile = parseObject({
  controller: readController,
  history: parseList(parseObject({ date: parseString, text: parseText })),
  columns: parseList(readColumn),
});

export type ReadTable = NonNullable<ReturnType<typeof readTable>>;
export type ReadColumn = NonNullable<ReturnType<typeof readColumn>>;
