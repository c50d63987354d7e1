/** The fields of the file that the small reader does not know, read when they are shown. */
import { dictionary, list, object, type Read, string, text } from '../charter/parsers.js';

const anything: Read<unknown> = (value) => value;

export const readCookie = object({
  match: list(string),
  label: text,
  domain: list(string),
  path: string,
  storage: string,
  party: string,
  duration: anything,
  condition: text,
  docs: text,
  collects: text,
  recipients: text,
  retention: anything,
  facts: dictionary(text),
});

export const readService = object({
  optOut: object({ label: text, url: text }),
  facts: dictionary(text),
});

export const readProvider = object({ country: list(string), safeguard: text, note: text });

export const readCategory = object({ exemption: text, consequence: text });

const contact = { name: text, email: string, phone: string, contact: text };

export const readController = object({
  ...contact,
  address: text,
  privacyPolicy: text,
  dpo: object(contact),
  rights: text,
  authority: object({ name: text, url: text }),
});

const columnShape = object({ id: string, label: text, note: text, join: list(string) });
/** A column may be written as its id alone. */
export const readColumn: typeof columnShape = (value) =>
  columnShape(typeof value === 'string' ? { id: value } : value);

export const readTable = object({
  heading: text,
  text,
  where: object({
    category: list(string),
    provider: list(string),
    storage: list(string),
    party: list(string),
    consent: list(string),
  }),
  groupBy: string,
  columns: list(readColumn),
  view: string,
  disclosure: string,
});

/** What a section may hold besides heading and text. */
export const readSection = object({
  items: list(object({ label: text, url: text })),
  tables: list(readTable),
  // An empty head keeps its place: the rows keep theirs.
  columns: (value) => (Array.isArray(value) ? value.map((one: unknown) => text(one)) : []),
  rows: (value) =>
    Array.isArray(value) ? value.map((row: unknown) => [row].flat().map((one) => text(one))) : [],
});

export const readFile = object({
  controller: readController,
  history: list(object({ date: string, text })),
  columns: list(readColumn),
});

export type ReadTable = NonNullable<ReturnType<typeof readTable>>;
export type ReadColumn = NonNullable<ReturnType<typeof readColumn>>;
