/** Sections of the page, with their tables and columns. */
import { consent } from './category.js';
import { party, storage } from './cookie.js';
import {
  addresses,
  choice,
  type Field,
  type Fields,
  field,
  list,
  object,
  oneOrMore,
  plain,
  rich,
  string,
  tagged,
} from './notation.js';

/** Ids of all columns. */
export const COLUMN_IDS = [
  'provider',
  'service',
  'name',
  'purpose',
  'category',
  'consent',
  'party',
  'storage',
  'duration',
  'domain',
  'condition',
  'collects',
  'recipients',
  'retention',
  'country',
  'safeguard',
  'docs',
  'optOut',
] as const;

const columnId = choice('ColumnId', COLUMN_IDS, 'facts.');

export const column = object(
  'ColumnJson',
  'A column of the tables.',
  {
    id: field(string(), 'The fact it shows; for a merged one, a name of your own.', {
      required: true,
      example: 'duration',
    }),
    label: field(plain, 'Its head.', { example: { en: 'Kept for', fr: 'Conservé' }, default: 'our word' }),
    note: field(rich, 'A foot-note to its head.', {
      example: { en: 'From the last visit.', fr: 'À compter de la dernière visite.' },
    }),
    join: field(
      list(columnId, true),
      'Several facts in one column. Party, storage and duration become one phrase.',
      { example: ['party', 'storage', 'duration'] },
    ),
  },
  'id',
);

const table = object('TableJson', 'A table of cookies.', {
  heading: field(plain, 'Its heading.', { example: { en: 'On our own pages', fr: 'Sur nos pages' } }),
  text: field(rich, 'Shown above the table.', { example: { en: 'Set by us.', fr: 'Déposés par nous.' } }),
  where: field(
    object('WhereJson', 'Which cookies. Those that fit every line; without any, all.', {
      category: field(oneOrMore(string('id')), 'Ids of categories.', { example: 'statistics' }),
      provider: field(oneOrMore(string('provider')), 'Keys of providers.', { example: 'town' }),
      storage: field(oneOrMore(storage), 'Kinds of storage.', { example: 'cookie' }),
      party: field(oneOrMore(party), 'Parties.', { example: 'third' }),
      consent: field(oneOrMore(consent), 'Kinds of consent.', { example: 'opt-in' }),
    }),
    'Which cookies. Those that fit every line; without it, all.',
    { example: { category: 'statistics' } },
  ),
  groupBy: field(
    choice('GroupBy', ['category', 'consent', 'provider', 'service', 'storage', 'party']),
    'One table per value, each under a heading one level deeper.',
    { example: 'provider' },
  ),
  columns: field(list(column, true), 'Its columns, in place of those of the charter.', {
    example: ['name', 'purpose'],
  }),
  view: field(choice('TableView', ['table', 'cards']), 'One view whatever the room.', {
    example: 'cards',
    default: 'cards where there is little room',
  }),
  disclosure: field(
    choice('Disclosure', ['open', 'closed']),
    'Puts the table behind its heading, which opens and closes it. Printed open.',
    { example: 'closed' },
  ),
});

const id = field(
  string('id'),
  'Name of its anchor, `charter-…`, and of the section in a file that extends this one.',
  {
    example: 'transfers',
    default: 'its type',
  },
);
const heading = (ours: string): Field =>
  field(plain, 'Its heading.', {
    example: { en: 'About cookies', fr: 'À propos des cookies' },
    default: ours,
  });
const text = (ours: string): Field =>
  field(rich, 'Its text.', { example: { en: 'Few, and for you.', fr: 'Peu, et pour vous.' }, default: ours });

const written = (ourHeading: string, ourText: string, more: Fields = {}): Fields => ({
  id,
  heading: heading(ourHeading),
  text: text(ourText),
  ...more,
});

const browser = object('BrowserJson', 'How a browser lets people see and refuse cookies.', {
  label: field(plain, 'Its name.', { required: true, example: 'Firefox' }),
  url: field(addresses, 'Address of its help, or one per language.', {
    example: 'https://support.mozilla.org/kb/clear-cookies-and-site-data-firefox',
  }),
});

export const section = tagged('SectionJson', {
  intro: written('none', 'the purposes of the charter; the first charter’s where all are necessary'),
  definition: written('“What is a cookie?”', 'the first charter’s'),
  kinds: written('none', 'the first charter’s', {
    items: field(list(rich, true), 'The kinds, one text each.', {
      example: [{ en: '**Necessary** ones', fr: 'Les **nécessaires**' }],
      default: 'four, with the conditions under which statistics need no consent',
    }),
  }),
  cookies: written('“What cookies are used for on this site”', 'none', {
    tables: field(list(table, true), 'The tables.', {
      example: [{ groupBy: 'storage' }],
      default: 'one per category',
    }),
  }),
  choices: written('“Your choices”', 'what people can choose, and that they can change their mind'),
  controller: written('“Who is responsible”', 'none'),
  browsers: written('“Cookies and your browser”', 'that a browser can show, delete and refuse cookies', {
    items: field(list(browser, true), 'The browsers.', {
      example: [{ label: 'Firefox' }],
      default: 'Chrome, Edge, Firefox, Safari',
    }),
  }),
  history: written('“Changes to this page”', 'none'),
  updated: { id },
  text: written('none', 'none'),
  table: written('none', 'none', {
    columns: field(list(plain, true), 'Heads of its columns.', {
      required: true,
      example: [
        { en: 'Processor', fr: 'Sous-traitant' },
        { en: 'For', fr: 'Pour' },
      ],
    }),
    rows: field(list(list(rich)), 'Its rows, each with a text per column.', {
      required: true,
      example: [['Hostco', { en: 'Hosting', fr: 'Hébergement' }]],
    }),
  }),
});
