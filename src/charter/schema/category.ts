/** Categories, their services, and the providers of those. */
import { cookie, facts } from './cookie.js';
import {
  addresses,
  boolean,
  choice,
  field,
  list,
  object,
  oneOrMore,
  plain,
  rich,
  string,
} from './notation.js';

export const provider = object(
  'ProviderJson',
  'Who sets cookies or receives what they collect.',
  {
    name: field(string(), 'A proper name: never translated.', {
      required: true,
      example: 'Opendatasoft',
      law: 'Loi 78-17, art. 82; GDPR art. 13(1)(a).',
    }),
    country: field(
      oneOrMore(string('country')),
      'Where the data go: ISO 3166-1, two letters; one or several. Anything else is shown as it is written, in every language.',
      {
        example: 'US',
        law: 'GDPR art. 13(1)(f).',
      },
    ),
    safeguard: field(rich, 'What protects data that leave the European Union.', {
      example: {
        en: 'Standard contractual clauses',
        fr: 'Clauses contractuelles types',
      },
      law: 'GDPR art. 13(1)(f).',
    }),
    privacyPolicy: field(
      addresses,
      'Address of its privacy policy, or one per language: the name becomes a link.',
      {
        example: 'https://provider.example/privacy',
      },
    ),
    note: field(rich, 'Anything else people should know of it; shown below the name.', {
      example: { en: 'Acts for the town.', fr: 'Agit pour la ville.' },
    }),
  },
  'name',
);

export const service = object(
  'ServiceJson',
  'What a provider does on the site. Everything is optional.',
  {
    id: field(string('id'), 'Name by which scripts and choices know it.', {
      example: 'audience',
    }),
    label: field(plain, 'What people call it.', {
      example: { en: 'Audience', fr: 'Audience' },
    }),
    provider: field(string('provider'), 'Key of one of the `providers`, or a name alone.', {
      example: 'town',
    }),
    location: field(plain, 'Where on the site it works.', {
      example: { en: 'front office', fr: 'front office' },
    }),
    purpose: field(rich, 'What it is for, where its cookies do not say it themselves.', {
      example: { en: 'Counts visits.', fr: 'Compte les visites.' },
    }),
    optOut: field(
      object('OptOutJson', 'Where people may object, with the provider itself.', {
        label: field(plain, 'Text of the link.', {
          example: {
            en: 'Object to being counted',
            fr: 'S’opposer à la mesure',
          },
          default: '“Object”',
        }),
        url: field(addresses, 'Where it leads; one address, or one per language.', {
          required: true,
          example: 'https://stats.example.org/opt-out',
        }),
      }),
      'Where people may object, with the provider itself.',
      {
        example: { url: 'https://stats.example.org/opt-out' },
        law: 'GDPR art. 13(2)(b) and 21.',
      },
    ),
    hosts: field(
      oneOrMore(string('host')),
      'Hosts whose content belongs to it: links, markers and boxes in a text embed nothing from any other, except known players. `*.` matches any subdomain; a path narrows it.',
      { example: ['video.example', '*.tiles.example', 'www.example.com/maps'] },
    ),
    cookies: field(
      list(cookie),
      'Its cookies. One that has nothing but its name may be written as that name.',
      {
        example: ['_pk_id'],
      },
    ),
    facts: field(facts, 'Your own facts, for cookies that do not state them.', {
      example: { team: 'Web' },
    }),
  },
  'label',
);

export const consent = choice('Consent', ['none', 'opt-out', 'opt-in']);

export const category = object('CategoryJson', 'A group that is asked about as one.', {
  id: field(
    string('id'),
    'Name by which scripts, choices and its address on the page, `#charter-category-…`, know it.',
    {
      required: true,
      example: 'statistics',
    },
  ),
  label: field(plain, 'Its heading.', {
    required: true,
    example: { en: 'Statistics', fr: 'Statistiques' },
  }),
  consent: field(
    consent,
    '`none`: strictly necessary, no consent needed. `opt-out`: needs no consent, people may object (exempt audience measurement). `opt-in`: nothing before consent; also what anything else means.',
    { example: 'none', default: '`opt-in`', law: 'Loi 78-17, art. 82.' },
  ),
  gpc: field(
    boolean,
    'True where a browser that sends Global Privacy Control has it refused until the visitor turns it on themselves, also when they accept everything. For what sells or shares data.',
    { example: true, default: 'false', law: 'W3C, Global Privacy Control.' },
  ),
  acceptAll: field(
    boolean,
    'False where “Accept all” leaves it as it is: only its own switch in the preferences, or a button of `<cookie-embed>`, turns it on. The consent banner says so and does not list it. For `opt-in` only; “Refuse all” refuses it.',
    { example: false, default: 'true', law: 'GDPR art. 4(11).' },
  ),
  description: field(rich, 'Shown above its table.', {
    example: {
      en: 'How many people come.',
      fr: 'Combien de personnes viennent.',
    },
  }),
  question: field(
    plain,
    'What people are asked: in the consent banner in place of the description, in the preferences before it.',
    {
      example: {
        en: 'May we count your visit?',
        fr: 'Pouvons-nous compter votre visite ?',
      },
    },
  ),
  options: field(
    object('OptionsJson', 'The words beside its checkbox in the preferences, in place of ours.', {
      accept: field(plain, 'While it is accepted, in place of “Accepted”, or “Active” with `opt-out`.', {
        example: { en: 'Counted', fr: 'Comptée' },
      }),
      refuse: field(plain, 'While it is refused, in place of “Refused”, or “You object” with `opt-out`.', {
        example: { en: 'Not counted', fr: 'Non comptée' },
      }),
    }),
    'The words beside its checkbox in the preferences, in place of ours.',
    { example: { accept: 'Counted', refuse: 'Not counted' } },
  ),
  exemption: field(rich, 'For `opt-out`: why no consent is needed. Not shown with any other consent.', {
    example: {
      en: 'Anonymous figures, for the town alone.',
      fr: 'Chiffres anonymes, pour la ville seule.',
    },
    law: 'CNIL, lignes directrices (2020-091); loi 78-17, art. 82.',
  }),
  consequence: field(rich, 'What refusing means.', {
    example: { en: 'The video stays hidden.', fr: 'La vidéo reste masquée.' },
    law: 'CNIL, lignes directrices (2020-091).',
  }),
  services: field(
    list(service),
    'Its services. One that has nothing but its label may be written as that label.',
    { example: ['Audience'] },
  ),
});
