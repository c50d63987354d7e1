// docs/functions.md: what each entry of the package gives to code.
import { readEntries } from './entries.mjs';
import { flat, splitDefault, table } from './markdown.mjs';

/** @typedef {import('./entries.mjs').Export} Export */

/** Entries for code, with the page that explains them. */
const ENTRIES = {
  '.': '[the elements](elements.md)',
  './consent': '[consent](engine.md)',
  './charter': '[the charter file](charter.md)',
  './validate': '[the report](validation.md)',
  './render': '[in a framework](frameworks.md#astro)',
  './cms-markup': '[on any page](any-page.md#four-forms-that-are-equal)',
  './doctor': '[when a page does something to it](doctor.md)',
  './tokens': '[tokens](tokens.md)',
  './integrations/google-consent-mode': '[Google Consent Mode](integrations.md#google-consent-mode-v2)',
  './integrations/google-tag-manager': '[Google Tag Manager](integrations.md#google-tag-manager)',
  './integrations/matomo': '[Matomo](integrations.md#matomo)',
  './locales/fr': '[the functions](#registerlocale)',
};
/** What a page says more of. @type {Record<string, string>} */
const TOLD = {
  Consent: '[All it does](engine.md#consent).',
  ConsentState: '[Every field](engine.md#consentstate).',
  ConsentRecord: '[Every field](engine.md#the-record).',
  UnclearedItem: '[The reasons](engine.md#taking-back).',
  Code: '[Each explained](validation.md).',
  ...Object.fromEntries(
    ['PromptNeeded', 'ChoiceMade', 'ChoiceChanged', 'ChoiceWithdrawn'].map((name) => [
      `${name}Event`,
      '[When it is told, and what it carries](engine.md#events).',
    ]),
  ),
};
const isOfFile = (/** @type {Export} */ { kind, file }) =>
  kind === 'type' && file.endsWith('charter-file.d.ts');
const isElement = (/** @type {Export} */ { file }) => file.includes('/elements/');
const importOf = (/** @type {string} */ entry) => `cookie-charter${entry.slice(1)}`;
const code = (/** @type {string} */ text) => `\`${text}\``;

/** What is said of something; nothing public goes without. @param {Export} one */
const aboutOf = ({ name, about }) => {
  if (!about) throw new Error(`reference: nothing is said of ${name}`);
  return about;
};

/** @param {Export} one */
const callOf = (one) => {
  const { name, kind, signature, params, returns, throws } = one;
  const lines = params.flatMap((param) => [
    ...(param.about && !param.options.length ? [`- \`${param.name}\`: ${param.about}`] : []),
    ...param.options.map((option) => {
      if (!option.about) throw new Error(`reference: nothing is said of ${option.name} of ${name}`);
      const { about, standard } = splitDefault(option.about);
      const type = `\`${option.name}: ${option.type}\``;
      return `- ${type}: ${[about, standard && `Default: ${standard}.`].filter(Boolean).join(' ')}`;
    }),
  ]);
  return [
    `### ${name}`,
    signature ? code(signature) : `A ${kind === 'class' ? 'class' : 'constant'}.`,
    [aboutOf(one), TOLD[name]].filter(Boolean).join('\n'),
    lines.join('\n'),
    returns && `Returns: ${returns}`,
    throws && `Throws ${throws}`,
  ]
    .filter(Boolean)
    .join('\n\n');
};

/** @param {readonly Export[]} types */
const typesOf = (types) => {
  const rows = types
    .filter((one) => !isOfFile(one))
    .map((one) => [
      code(one.name),
      [flat(aboutOf(one).split('\n\n')[0] ?? ''), TOLD[one.name]].filter(Boolean).join(' '),
    ]);
  const parts = types.filter((one) => isOfFile(one) && one.name !== 'CharterFile');
  const file = parts.length
    ? [
        [
          code('CharterFile'),
          `The file as it is written. Its parts: ${parts.map(({ name }) => code(name)).join(', ')}. [Every field](charter.md).`,
        ],
      ]
    : [];
  return rows.length + file.length ? `**Types**\n\n${table(['type', 'what it is'], [...file, ...rows])}` : '';
};

/** @returns {string} */
export const functionsPage = () => {
  const entries = readEntries(Object.keys(ENTRIES));
  const charter = new Set(entries.get('./charter')?.all.map(({ name }) => name));
  const ownOf = (/** @type {string} */ entry, /** @type {readonly Export[]} */ all) =>
    entry === '.' ? all.filter(({ name }) => !charter.has(name)) : all;
  const told = [...entries].map(([entry, { about, all }]) => {
    const own = ownOf(entry, all);
    const elements = own.filter(isElement);
    return {
      entry,
      about,
      elements,
      values: own.filter((one) => one.kind !== 'type' && !isElement(one)),
      types: own.filter(({ kind }) => kind === 'type'),
    };
  });
  return `# The functions

<!-- Written by scripts/reference.mjs from the types of the entries: edit the comments in src and run \`npm run reference\`. -->

What the package gives to code that imports it. To import any of these changes nothing on the page; only
\`cookie-charter/define\` and \`cookie-charter/define/…\` [register tags](elements.md#what-they-have-in-common).

${table(
  ['import from', 'read on', 'gives'],
  told.map(({ entry, elements, values }) => [
    code(importOf(entry)),
    ENTRIES[/** @type {keyof typeof ENTRIES} */ (entry)],
    [
      ...(elements.length ? ['the classes of the tags'] : []),
      ...values.map(({ name }) => `[\`${name}\`](#${name.toLowerCase()})`),
      ...(entry === '.' ? ['all that `cookie-charter/charter` gives'] : []),
    ].join(', '),
  ]),
)}

Types for frameworks are in \`cookie-charter/jsx\`, \`cookie-charter/vue\` and \`cookie-charter/svelte\`:
[in a framework](frameworks.md#types).

${told
  .map(({ entry, about, elements, values, types }) =>
    [
      `## \`${importOf(entry)}\``,
      about,
      elements.length &&
        `The classes of [the elements](elements.md): ${elements.map(({ name }) => code(name)).join(', ')}.`,
      ...values.map(callOf),
      typesOf(types),
    ]
      .filter(Boolean)
      .join('\n\n'),
  )
  .join('\n\n')}
`;
};
