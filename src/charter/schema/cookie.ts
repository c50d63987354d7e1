/** A cookie, and how long it lives. */
import {
  addresses,
  boolean,
  choice,
  either,
  field,
  map,
  object,
  oneOrMore,
  plain,
  rich,
  string,
} from './notation.js';

const longDuration = object('DurationJson', 'A duration that needs more than one word.', {
  value: field(string('duration'), 'How long, as ISO 8601 has it, or `session`, `persistent`, `unknown`.', {
    example: 'P1Y1M',
  }),
  max: field(string('duration'), 'The longest it can be, where it varies. In place of `value`.', {
    example: 'P13M',
  }),
  sliding: field(boolean, 'True when each visit begins the duration again.', {
    example: true,
    default: 'false',
    law: 'CNIL, recommandation (2020-092), §50: the life of an exempt tracker is not extended by new visits.',
  }),
  text: field(plain, 'What no date says, in words; shown below the rest.', {
    example: { en: 'Until you log out', fr: 'Jusqu’à votre déconnexion' },
  }),
});

const duration = either(string('duration'), longDuration);

export const party = choice('Party', ['first', 'third']);

export const storage = choice('StorageKind', [
  'cookie',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'cacheStorage',
  'serviceWorker',
  'pixel',
  'other',
]);

/** Role of a cookie that the consent store treats differently: an `objection` is never deleted. */
export const role = choice('CookieRole', ['objection']);

export const facts = map(rich);

export const cookie = object(
  'CookieJson',
  'Any item kept on the device or read from it. Two are the same when name, domain and storage are.',
  {
    name: field(
      oneOrMore(string()),
      'Technical name, or several; of what is no cookie, its key, cache or address. Read literally: `*`, `#` and `|` are legal in names.',
      { example: ['_pk_id', '_pk_ses'], law: 'CNIL, recommandation (2020-092), art. 6.' },
    ),
    match: field(
      oneOrMore(string('match')),
      'Pattern that finds it on the device where the name varies; `*` matches any characters. Shown where there is no `name`.',
      { example: '_pk_id.*' },
    ),
    label: field(plain, 'What people may call it; shown below the name, or in its place.', {
      example: { en: 'Visitor number', fr: 'Numéro de visiteur' },
    }),
    domain: field(oneOrMore(string('domain')), 'Domain that holds it, or several.', {
      example: 'stats.example.org',
      default: 'the site’s own',
    }),
    path: field(string(), 'Path of the cookie; needed to clear one that is not set for the whole site.', {
      example: '/app',
      default: '`/`',
    }),
    storage: field(storage, 'Where on the device it is kept.', {
      example: 'localStorage',
      default: '`cookie`',
      law: 'EDPB, guidelines 2/2023 on art. 5(3) ePrivacy.',
    }),
    party: field(party, 'Whether the site visited keeps it, or another.', {
      example: 'first',
      law: 'CJEU, C-673/17 Planet49, §81: whether third parties may have access.',
    }),
    role: field(
      role,
      '`objection` for what remembers that the visitor objected to the service: it is never deleted, and may live longer than 13 months.',
      { example: 'objection', law: 'GDPR art. 21.' },
    ),
    duration: field(
      duration,
      'How long it lives: `P13M` (13 months, ISO 8601), `session`, `persistent` (no end), `unknown`, or an object.',
      { example: 'P13M', law: 'CJEU, C-673/17 Planet49, §81.' },
    ),
    purpose: field(rich, 'What it is for.', {
      example: { en: 'Distinguishes visits.', fr: 'Distingue les visites.' },
      law: 'Loi 78-17, art. 82; GDPR art. 13(1)(c).',
    }),
    condition: field(rich, 'When it is set at all.', {
      example: { en: 'Only if you choose a language.', fr: 'Seulement si vous choisissez une langue.' },
    }),
    docs: field(addresses, 'Address where its maker describes it, or one per language.', {
      example: 'https://stats.example.org/cookies',
    }),
    collects: field(rich, 'Which data are collected with it.', {
      example: { en: 'Pages seen', fr: 'Pages consultées' },
    }),
    recipients: field(rich, 'Who receives the data.', {
      example: { en: 'The town’s web team', fr: 'L’équipe web de la ville' },
      law: 'GDPR art. 13(1)(e).',
    }),
    retention: field(
      either(plain, longDuration),
      'How long the data collected are kept: a duration as above, or a text.',
      { example: 'P25M', law: 'GDPR art. 13(2)(a).' },
    ),
    facts: field(facts, 'Your own facts, shown by a column `facts.…` of the same name.', {
      example: { team: 'Web' },
    }),
  },
  'name',
);
