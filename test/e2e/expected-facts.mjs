// What a page must say of a charter, read from the JSON alone: every fact, in order, by a reader of its own that shares
// nothing with the one that is tested. Words of ours (headings, labels) are not facts.

/** Durations, written out by hand: [French, English]. @type {Record<string, readonly [string, string]>} */
const DURATIONS = {
  P1D: ['1 jour', '1 day'],
  P7D: ['7 jours', '7 days'],
  P30D: ['30 jours', '30 days'],
  P90D: ['90 jours', '90 days'],
  P2W: ['2 semaines', '2 weeks'],
  P1M: ['1 mois', '1 month'],
  P3M: ['3 mois', '3 months'],
  P6M: ['6 mois', '6 months'],
  'P6M P13M': ['6 mois ; 13 mois si vous vous êtes opposé', '6 months; 13 months if you objected'],
  P12M: ['12 mois', '12 months'],
  P13M: ['13 mois', '13 months'],
  P25M: ['25 mois', '25 months'],
  P1Y: ['1 an', '1 year'],
  P2Y: ['2 ans', '2 years'],
  P3Y: ['3 ans', '3 years'],
  P5Y: ['5 ans', '5 years'],
  P30Y: ['30 ans', '30 years'],
  P1Y1M: ['1 an et 1 mois', '1 year and 1 month'],
  P1Y2M10D: ['1 an, 2 mois et 10 jours', '1 year, 2 months, and 10 days'],
  PT2H: ['2 heures', '2 hours'],
  P14D: ['14 jours', '14 days'],
  P10M: ['10 mois', '10 months'],
  PT8H: ['8 heures', '8 hours'],
  PT4H: ['4 heures', '4 hours'],
  PT3H: ['3 heures', '3 hours'],
  PT20M: ['20 minutes', '20 minutes'],
  PT15M: ['15 minutes', '15 minutes'],
  PT10M: ['10 minutes', '10 minutes'],
  P8M: ['8 mois', '8 months'],
  P60D: ['60 jours', '60 days'],
  P4M: ['4 mois', '4 months'],
  P4D: ['4 jours', '4 days'],
  P2M: ['2 mois', '2 months'],
  P2D: ['2 jours', '2 days'],
  P23D: ['23 jours', '23 days'],
  P21D: ['21 jours', '21 days'],
  P20Y: ['20 ans', '20 years'],
  P15Y: ['15 ans', '15 years'],
  P10Y: ['10 ans', '10 years'],
  P10D: ['10 jours', '10 days'],
  P100D: ['100 jours', '100 days'],
  P0D: ['0 jour', '0 days'],
  PT30M: ['30 minutes', '30 minutes'],
  PT1H: ['1 heure', '1 hour'],
  PT12H: ['12 heures', '12 hours'],
  PT90S: ['90 secondes', '90 seconds'],
  P1DT12H: ['1 jour et 12 heures', '1 day and 12 hours'],
  session: ['jusqu’à la fermeture du navigateur', 'until the browser is closed'],
  'session tab': ['jusqu’à la fermeture de l’onglet', 'until the tab is closed'],
  persistent: ['jusqu’à sa suppression', 'until it is deleted'],
  unknown: ['durée non connue', 'duration not known'],
};
/** @type {Record<string, readonly [string, string]>} */
const STORAGES = {
  cookie: ['Cookie', 'Cookie'],
  localStorage: ['Stockage local', 'Local storage'],
  sessionStorage: ['Stockage de session', 'Session storage'],
  indexedDB: ['Base de données du navigateur', 'Database in the browser'],
  cacheStorage: ['Cache du site', 'Cache of the site'],
  serviceWorker: ['Script d’arrière-plan', 'Background script'],
  pixel: ['Pixel de suivi', 'Tracking pixel'],
  other: ['Autre moyen', 'Other means'],
};
const DETAILS = [
  'domain',
  'path',
  'condition',
  'collects',
  'recipients',
  'retention',
  'country',
  'safeguard',
  'docs',
  'optOut',
];
const strings = (/** @type {any[]} */ all) => all.filter((one) => typeof one === 'string' && one.trim());
const list = (/** @type {any} */ value) => (value === undefined ? [] : [value].flat());

/** @param {any} file @param {'fr' | 'en'} lang @returns {{ page: string[], rows: string[][] }} */
export const factsOf = (file, lang) => {
  const n = lang === 'fr' ? 0 : 1;
  /** @type {any[]} */
  const rows = file.categories.flatMap((/** @type {any} */ category) =>
    list(category.services).flatMap((one) => {
      const service = typeof one === 'string' ? { label: one } : one;
      const cookies = service.cookies?.length ? service.cookies : [undefined];
      return cookies.map((/** @type {any} */ item) => ({
        category,
        service,
        cookie: typeof item === 'string' ? { name: item } : item,
      }));
    }),
  );
  /** @type {Record<string, unknown>} */
  const counts = {
    categories: file.categories.length,
    services: file.categories.flatMap((/** @type {any} */ one) => list(one.services)).length,
    cookies: rows.filter(({ cookie }) => cookie).length,
    providers: new Set(rows.flatMap(({ service }) => list(service.provider))).size,
  };

  /** @param {any} text @returns {string} */
  const pick = (text) => {
    if (text === undefined) return '';
    const chosen =
      typeof text === 'string' ? text : (text[lang] ?? text[file.language] ?? Object.values(text)[0] ?? '');
    return chosen.replace(
      /\{(\w+)\.(\w+)\}/g,
      (/** @type {string} */ whole, /** @type {string} */ group, /** @type {string} */ name) => {
        const value = group === 'count' ? counts[name] : file[group]?.[name];
        return value === undefined ? whole : group === 'count' ? String(value) : pick(value);
      },
    );
  };
  /** Each paragraph and each item of a list is a fact. @param {any} text */
  const rich = (text) =>
    pick(text)
      .split('\n')
      .map((line) =>
        line
          .replace(/^\s*(-|\d+\.)\s+/, '')
          .replace(/\]\([^()\s]*(\([^()]*\))?[^()\s]*\)/g, '')
          .replace(/\]\{lang=[\w-]+\}/g, ''),
      );

  const duration = (/** @type {any} */ value, storage = 'cookie') => {
    const {
      value: own,
      max,
      sliding,
      text,
    } = typeof value === 'object' ? value : { value, max: undefined, sliding: false, text: undefined };
    const said = max ?? own;
    if (said === undefined) return [undefined, pick(text)];
    const base =
      (DURATIONS[said === 'session' && storage === 'sessionStorage' ? 'session tab' : said] ?? [said, said])[
        n
      ] ?? '';
    const whole = said.startsWith('P')
      ? max && sliding
        ? [`${base} au plus à compter de la dernière visite`, `at most ${base} from the last visit`][n]
        : max
          ? [`${base} au plus`, `at most ${base}`][n]
          : sliding
            ? [`${base} à compter de la dernière visite`, `${base} from the last visit`][n]
            : base
      : base;
    return [whole, pick(text)];
  };
  const capital = (/** @type {string[]} */ [first = '', ...rest]) => [
    first.slice(0, 1).toUpperCase() + first.slice(1),
    ...rest,
  ];

  const kind = (/** @type {any} */ { cookie }) => {
    if (!cookie) return [];
    const { party, storage = 'cookie' } = cookie;
    const said = cookie.duration === undefined ? [] : duration(cookie.duration, storage);
    const plain =
      typeof cookie.duration === 'object' ? (cookie.duration.max ?? cookie.duration.value) : cookie.duration;
    const session = plain === 'session';
    const lasting = cookie.duration !== undefined && !session && plain !== 'unknown';
    if (storage !== 'cookie') {
      const side = /** @type {any} */ ({
        first: ['interne', 'first party'],
        third: ['tiers', 'third party'],
      })[party]?.[n];
      return [[STORAGES[storage]?.[n], side, said[0]].filter(Boolean).join(', '), said[1]];
    }
    const noun =
      n === 0
        ? [
            'Cookie',
            /** @type {any} */ ({ first: 'interne', third: 'tiers' })[party],
            session ? 'de session' : lasting ? 'persistant' : '',
          ]
            .filter(Boolean)
            .join(' ')
        : [
            /** @type {any} */ ({ first: 'First-party', third: 'Third-party' })[party],
            session ? 'session' : lasting ? 'persistent' : '',
            'cookie',
          ]
            .filter(Boolean)
            .join(' ')
            .replace(/^./, (one) => one.toUpperCase());
    const shown = session ? undefined : said[0];
    return [[noun, shown].filter(Boolean).join(', '), said[1]];
  };

  const provider = (/** @type {any} */ { service }) => {
    const found = file.providers?.[service.provider] ?? service.provider;
    return typeof found === 'object' ? found : { name: found };
  };
  /** @param {string} id @param {any} row @returns {(string | undefined)[]} */
  const fact = (id, row) => {
    const { category, service, cookie } = row;
    switch (id) {
      case 'provider':
        return [pick(provider(row).name), ...rich(provider(row).note)];
      case 'service':
        return [pick(service.label), pick(service.location)];
      case 'name':
        return [...list(cookie?.name ?? cookie?.match), pick(cookie?.label)];
      case 'purpose':
        return rich(cookie?.purpose ?? service.purpose);
      case 'category':
        return [pick(category.label)];
      case 'consent':
        return [];
      case 'party':
        return [
          cookie?.party &&
            /** @type {any} */ ({ first: ['Interne', 'First party'], third: ['Tiers', 'Third party'] })[
              cookie.party
            ]?.[n],
        ];
      case 'storage':
        return [cookie && STORAGES[cookie.storage ?? 'cookie']?.[n]];
      case 'duration':
        return cookie?.duration === undefined ? [] : capital(duration(cookie.duration, cookie.storage));
      case 'retention': {
        const kept = cookie?.retention;
        const isDuration =
          typeof kept === 'string'
            ? kept in DURATIONS
            : kept && ['value', 'max', 'text'].some((key) => key in kept);
        return isDuration ? capital(duration(kept)) : rich(kept);
      }
      case 'domain':
        return list(cookie?.domain);
      case 'path':
        return [cookie?.path];
      case 'country':
        return list(provider(row).country).map((code) =>
          new Intl.DisplayNames(lang, { type: 'region' }).of(code),
        );
      case 'safeguard':
        return rich(provider(row).safeguard);
      case 'docs':
        return [pick(cookie?.docs)];
      case 'optOut':
        return [pick(service.optOut?.label)];
      default:
        return id.startsWith('facts.')
          ? rich(cookie?.facts?.[id.slice(6)] ?? service.facts?.[id.slice(6)])
          : rich(cookie?.[id]);
    }
  };

  const asks = file.categories.some((/** @type {any} */ { consent }) => consent !== 'none');
  const mayObject = file.categories.some((/** @type {any} */ { consent }) => consent === 'opt-out');
  const months = file.choice?.months ?? 6;
  const ownName = file.choice?.cookie?.name ?? 'cookie_charter_choice';
  const isOwn = (/** @type {any} */ { category, cookie }) =>
    category.consent === 'none' && list(cookie?.name).includes(ownName);
  if (asks && !rows.some(isOwn)) {
    const home = file.categories.find((/** @type {any} */ { consent }) => consent === 'none');
    const tracker = {
      category: home ?? {
        id: 'necessary',
        label: ['Cookies nécessaires', 'Necessary cookies'][n],
        consent: 'none',
      },
      service: {
        label: ['Choix concernant les cookies', 'Choice about cookies'][n],
        provider: pick(file.controller?.name) || undefined,
      },
      cookie: {
        name: ownName,
        domain: file.choice?.cookie?.domain,
        party: 'first',
        // An objection has no end, and a cookie at most thirteen months.
        duration: `P${months}M${mayObject && months < 13 ? ' P13M' : ''}`,
      },
    };
    const last = rows.findLastIndex(({ category }) => category === home);
    rows.splice(last + 1, 0, tracker);
  }

  const stated = (/** @type {string} */ id) => rows.some(({ cookie }) => cookie?.[id] !== undefined);
  const byDefault = [
    'provider',
    'service',
    'name',
    'purpose',
    ...(stated('party') || stated('storage')
      ? [{ id: 'kind', join: ['party', 'storage', 'duration'] }]
      : stated('duration')
        ? ['duration']
        : []),
  ];
  /** @param {any[]} members @param {any} asked Columns. @param {string[][]} into Facts of rows alone. */
  const tableFacts = (members, asked, into) => {
    const chosen = asked ?? file.columns;
    const columns = (chosen ?? byDefault)
      .map((/** @type {any} */ one) => (typeof one === 'string' ? { id: one } : one))
      .filter(
        (/** @type {any} */ { id, join }) =>
          join ||
          /^(facts\..+|provider|service|name|purpose|category|consent|party|storage|duration|retention|domain|condition|collects|recipients|country|safeguard|docs|optOut)$/.test(
            id,
          ),
      );
    const cells = members.map((row) =>
      columns.flatMap((/** @type {any} */ { id, join }) => {
        const found = join
          ? [
              ...(join.some((/** @type {string} */ one) => one === 'party' || one === 'storage')
                ? kind(row)
                : []),
              ...join
                .filter((/** @type {string} */ one) => !/^(party|storage|duration)$/.test(one))
                .flatMap((/** @type {string} */ one) => fact(one, row)),
            ]
          : fact(id, row);
        const own = [...Object.keys(row.cookie?.facts ?? {}), ...Object.keys(row.service.facts ?? {})].map(
          (name) => `facts.${name}`,
        );
        return !chosen && id === 'purpose'
          ? [...found, ...[...DETAILS, ...new Set(own)].flatMap((detail) => fact(detail, row))]
          : found;
      }),
    );
    into.push(...cells.map(strings));
    return [
      ...columns.map((/** @type {any} */ { label }) => pick(label)),
      ...cells.flat(),
      ...columns.flatMap((/** @type {any} */ { note }) => rich(note)),
    ];
  };

  /** @type {string[][]} */
  const inRows = [];
  const categoryTables = () => {
    const all = [
      ...new Set([
        ...(rows[0]?.category.id === 'necessary' && !file.categories.includes(rows[0].category)
          ? [rows[0].category]
          : []),
        ...file.categories,
      ]),
    ];
    return all.flatMap((category) => {
      const members = rows.filter((row) => row.category === category);
      const about = [
        pick(category.label),
        ...rich(category.description),
        ...(category.consent === 'opt-out' ? rich(category.exemption) : []),
        ...rich(category.consequence),
      ];
      return members.length ? [...about, ...tableFacts(members, undefined, inRows)] : about;
    });
  };
  const groupKey = (/** @type {string} */ by, /** @type {any} */ { category, service, cookie }) =>
    ({
      category: category.id,
      consent: category.consent ?? 'opt-in',
      provider: service.provider,
      service,
      storage: cookie && (cookie.storage ?? 'cookie'),
      party: cookie?.party,
    })[by];
  const askedTables = (/** @type {any[]} */ tables) =>
    tables.flatMap(({ heading, text, where = {}, groupBy, columns }) => {
      const members = rows.filter((row) =>
        Object.entries(where).every(([key, wanted]) => list(wanted).includes(groupKey(key, row))),
      );
      const groups = groupBy
        ? [...new Set(members.map((row) => groupKey(groupBy, row)))].map((key) =>
            members.filter((row) => groupKey(groupBy, row) === key),
          )
        : [];
      return [
        pick(heading),
        ...rich(text),
        ...(groupBy
          ? groups.flatMap((group) => [
              fact(groupBy, group[0])[0] ?? '',
              ...tableFacts(group, columns, inRows),
            ])
          : tableFacts(members, columns, inRows)),
      ];
    });

  const date = (/** @type {string} */ day) =>
    new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' })
      .format(new Date(day))
      // French writes the first of a month as no other day.
      .replace(lang.startsWith('fr') ? /^1 / : /$^/, '1er ');
  const contact = (/** @type {any} */ { email, phone, contact: form } = {}) => [email, phone, pick(form)];
  const { controller = {} } = file;
  /** @type {Record<string, (section: any) => any[]>} */
  const SECTIONS = {
    cookies: ({ tables }) => (tables ? askedTables(tables) : categoryTables()),
    kinds: ({ items = [] }) => items.flatMap(rich),
    choices: () => file.categories.map((/** @type {any} */ { label }) => pick(label)),
    controller: () => [
      pick(controller.name),
      pick(controller.address),
      ...contact(controller),
      pick(controller.privacyPolicy),
      pick(controller.dpo?.name),
      ...contact(controller.dpo),
      ...rich(controller.rights),
      pick(controller.authority?.name),
    ],
    browsers: ({ items = [] }) => items.map((/** @type {any} */ { label }) => pick(label)),
    history: () => list(file.history).flatMap(({ date: day, text }) => [date(day), ...rich(text)]),
    updated: () => (file.updated ? [date(file.updated)] : []),
    table: ({ columns, rows: lines }) => {
      const cells = lines.map((/** @type {any[]} */ line) => strings(line.flatMap(rich)));
      inRows.push(...cells);
      return [...columns.map(pick), ...cells.flat()];
    },
  };
  const types = [
    'intro',
    'definition',
    'kinds',
    'cookies',
    ...(asks ? ['choices'] : []),
    ...(file.controller ? ['controller'] : []),
    ...(file.history?.length ? ['history'] : []),
    'updated',
  ];
  const sections = (file.sections ?? types).map((/** @type {any} */ one) =>
    typeof one === 'string' ? { type: one } : one,
  );
  const page = sections.flatMap((/** @type {any} */ section) => {
    const known = SECTIONS[section.type];
    if (!known && !/^(intro|definition|text)$/.test(section.type) && !section.text) return [];
    return [pick(section.heading), ...rich(section.text), ...(known?.(section) ?? [])];
  });
  return { page: strings(page), rows: inRows };
};

/** Marks and quotes mean different things in different files: compared is what is left without them. @param {string} text */
export const bare = (text) =>
  text
    .normalize('NFC')
    .replace(/[*_`\\|<>[\]#~"'&]|&amp;/g, '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();

/** Every string of a file, addresses inside texts included. @param {unknown} value @returns {string[]} */
export const stringsOf = (value) =>
  typeof value === 'string'
    ? [value, ...[...value.matchAll(/\]\(([^\s]+?)\)/g)].map(([, to = '']) => to)]
    : Object.values(value && typeof value === 'object' ? value : {}).flatMap(stringsOf);
