/** The charter: the whole file. */
import { CONSENT_TOOLS, MONTHS_RANGE, SAME_SITES, STORAGES } from '../choice-formats.js';
import { category, provider } from './category.js';
import {
  addresses,
  boolean,
  choice as oneOf,
  field,
  integer,
  list,
  map,
  object,
  plain,
  rich,
  string,
} from './notation.js';
import { column, section } from './section.js';

/** Names of the variables in the group `count`, such as `{count.cookies}`: their values are counted. */
export const COUNT_NAMES = ['categories', 'services', 'cookies', 'providers'] as const;

const contact = {
  email: field(string('email'), 'E-mail address.', { example: 'contact@town.example' }),
  phone: field(string(), 'Telephone number, as people read it.', { example: '+33 1 23 45 67 89' }),
  contact: field(addresses, 'Address of a contact form.', { example: 'https://town.example/contact' }),
};

const site = object('SiteJson', 'The site that the charter is about.', {
  name: field(plain, 'Its name.', { example: { en: 'Town data', fr: 'Données de la ville' } }),
  url: field(string('address'), 'Its address.', { example: 'https://data.town.example' }),
  charter: field(
    addresses,
    'Address of the page that shows the charter; one per language where there are several.',
    {
      example: { en: '/en/cookies', fr: '/fr/cookies' },
    },
  ),
});

const controller = object('ControllerJson', 'Who answers for the site; the `controller` section shows it.', {
  name: field(plain, 'Its name.', { example: 'Town of Blois', law: 'GDPR art. 13(1)(a).' }),
  address: field(plain, 'Its postal address.', { example: '9 place Saint-Louis, 41000 Blois' }),
  ...contact,
  privacyPolicy: field(addresses, 'Address of its privacy policy.', { example: '/privacy' }),
  dpo: field(
    object('DpoJson', 'The data protection officer.', {
      name: field(plain, 'Name or office.', {
        example: { en: 'Data protection officer', fr: 'Délégué à la protection des données' },
      }),
      ...contact,
    }),
    'The data protection officer.',
    { example: { email: 'dpo@town.example' }, law: 'GDPR art. 13(1)(b).' },
  ),
  rights: field(rich, 'The rights people have, and how to use them.', {
    example: { en: 'You may ask to see your data.', fr: 'Vous pouvez demander à voir vos données.' },
    default: 'the rights of GDPR art. 15 to 22',
    law: 'GDPR art. 13(2)(b) and (c).',
  }),
  authority: field(
    object('AuthorityJson', 'Where people may complain.', {
      name: field(plain, 'Its name.', { required: true, example: 'CNIL' }),
      url: field(addresses, 'Its address.', { example: 'https://www.cnil.fr/fr/plaintes' }),
    }),
    'Where people may complain.',
    { example: { name: 'CNIL' }, law: 'GDPR art. 13(2)(d).' },
  ),
});

const entry = object('HistoryJson', 'One change.', {
  revision: field(integer(0, 1e6), 'The revision it came with, if it came with one.', { example: 2 }),
  date: field(string('date'), 'Its day.', { required: true, example: '2026-11-23' }),
  text: field(rich, 'What changed.', {
    required: true,
    example: { en: 'A map was added.', fr: 'Ajout d’une carte.' },
  }),
});

const choiceSettings = object('ChoiceJson', 'How the visitor’s choice is kept.', {
  cookie: field(
    object('ChoiceCookieJson', 'The cookie that holds it.', {
      name: field(string('cookie-name'), 'Its name; with `localStorage`, the name of the item.', {
        example: 'cookie_charter_choice',
        default: '`cookie_charter_choice`',
      }),
      domain: field(string('cookie-domain'), 'Its domain: that of `site.url`, or one above it.', {
        example: 'town.example',
        default: 'the host alone',
      }),
      path: field(string('cookie-path'), 'Its path: `site.url` lies under it.', {
        example: '/',
        default: '`/`',
      }),
      sameSite: field(
        oneOf('SameSite', SAME_SITES),
        'Whether it goes along when other sites lead here; `None` needs https.',
        { example: 'Strict', default: '`Lax`' },
      ),
    }),
    'The cookie that holds it.',
    { example: { domain: 'town.example' } },
  ),
  storage: field(
    oneOf('KeptIn', STORAGES),
    '`cookie`, which servers can read and renew; `localStorage`, for this host alone; `memory`, for the page alone.',
    { example: 'localStorage', default: '`cookie`' },
  ),
  months: field(
    integer(...MONTHS_RANGE),
    'Months until people are asked again, after consent and after a refusal alike.',
    {
      example: 6,
      default: '6',
      law: 'CNIL, recommandation (2020-092), §38 and 39.',
    },
  ),
  reload: field(
    boolean,
    'True where the page reloads by itself when consent is withdrawn from something whose script has run: only that stops it.',
    { example: true, default: 'false', law: 'GDPR art. 7(3).' },
  ),
  endpoint: field(
    string('endpoint'),
    'Where each choice is sent as a record, for your proof of consent; nobody’s name is in it.',
    { example: '/consent-log', law: 'GDPR art. 7(1); CNIL, recommandation (2020-092), §48.' },
  ),
  import: field(
    list(oneOf('ConsentTool', CONSENT_TOOLS)),
    'Earlier tools whose stored answer is taken over, so that nobody is asked twice.',
    { example: ['klaro'] },
  ),
});

export const charter = object('CharterFile', 'The file.', {
  $schema: field(string(), 'Address of the JSON Schema, for editors.', {
    example: './node_modules/cookie-charter/charter.schema.json',
  }),
  format: field(integer(1, 1000), 'Version of the format.', { example: 1, default: '1' }),
  extends: field(
    string('web-address'),
    'Address of a charter that this one adds to or changes. Lists are merged by `id`, sections by `id` or `type`, cookies by name; `null` takes something away; new sections are placed before the date. Consent can only be tightened, revisions are added up. On a page: same site, one level.',
    { example: './base.json' },
  ),
  language: field(
    string('language'),
    'Fallback language, used where another lacks a text, and the language of texts written as one string. With several `languages`, one string is meant for all of them (BCP 47).',
    { example: 'fr', default: '`en`' },
  ),
  languages: field(
    list(string('language')),
    'Languages you promise; the report names the texts that lack one.',
    {
      example: ['fr', 'en'],
      default: 'the `language` alone',
    },
  ),
  revision: field(integer(0, 1e6), 'People are asked again when this is higher than when they answered.', {
    example: 1,
    default: '0',
  }),
  updated: field(string('date'), 'Day of the last change to the text; asks nobody again.', {
    example: '2026-11-23',
  }),
  site: field(site, 'The site that the charter is about.', { example: { name: 'Town data' } }),
  controller: field(controller, 'Who answers for the site.', { example: { name: 'Town of Blois' } }),
  providers: field(
    map(provider),
    'Who sets cookies, by keys of your choice. One that has nothing but its name may be written as that name.',
    {
      example: { town: 'Town of Blois' },
    },
  ),
  categories: field(list(category, true), 'The groups of cookies, in order.', {
    required: true,
    example: [{ id: 'necessary', label: 'Necessary', consent: 'none' }],
  }),
  columns: field(list(column, true), 'The columns of the tables, in order.', {
    example: ['name', 'purpose'],
    default:
      'provider, service, name, purpose, then type and duration in one where some item states them; every other fact below the purpose',
  }),
  sections: field(list(section, true), 'The sections of the page, in order.', {
    example: ['intro', 'cookies'],
    default:
      'intro, definition, kinds, cookies, and choices, controller, history where there is something to say, updated',
  }),
  history: field(list(entry), 'What changed and when, latest first, for the `history` section.', {
    example: [{ date: '2026-11-23', text: { en: 'A map was added.', fr: 'Ajout d’une carte.' } }],
  }),
  choice: field(choiceSettings, 'How the visitor’s choice is kept.', { example: { months: 6 } }),
});
