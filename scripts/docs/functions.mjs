// docs/functions.md: what each entry of the package gives to code.
import { Comment, ReferenceType, ReflectionKind, ReflectionType } from 'typedoc';
import { readEntries } from './entries.mjs';
import { flat, lower, splitDefault, table } from './markdown.mjs';

/** @typedef {import('typedoc').DeclarationReflection} Export */
/** @typedef {import('typedoc').ParameterReflection} Param */
/** @typedef {import('typedoc').SignatureReflection} Signature */
/** @typedef {import('typedoc').SomeType} Type */

/** Entries for code, with the page that explains them. */
const ENTRIES = {
  '.': '[the elements](elements.md)',
  './consent': '[consent](engine.md)',
  './charter': '[the charter file](charter.md)',
  './validate': '[the report](validation.md)',
  './render': '[in a framework](frameworks.md#astro)',
  './cms-markup': '[any page](any-page.md#alternative-markup-for-editors)',
  './doctor': '[when a page does something to it](doctor.md)',
  './tokens': '[tokens](tokens.md)',
  './integrations/google-consent-mode':
    '[Google Consent Mode](integrations.md#google-analytics-with-consent-mode-v2)',
  './integrations/google-tag-manager': '[Google Tag Manager](integrations.md#google-tag-manager)',
  './integrations/matomo': '[Matomo](integrations.md#matomo)',
  './locales/fr': '[the functions](#registerlocale)',
};
/** What a page says more of. @type {Record<string, string>} */
const TOLD = {
  Consent: '[All it does](engine.md#consent-api).',
  ConsentState: '[Every field](engine.md#consentstate).',
  ConsentRecord: '[Every field](engine.md#consent-record).',
  UnclearedItem: '[The reasons](engine.md#withdrawing-consent).',
  Code: '[Each explained](validation.md).',
  ...Object.fromEntries(
    ['PromptNeeded', 'ChoiceMade', 'ChoiceChanged', 'ChoiceWithdrawn'].map((name) => [
      `${name}Event`,
      '[When it is dispatched, and its fields](engine.md#events).',
    ]),
  ),
};
const isOfFile = (/** @type {Export} */ { sources }) => sources?.[0]?.fileName.endsWith('charter-file.ts');
const isElement = (/** @type {Export} */ { sources }) => sources?.[0]?.fileName.includes('/elements/');
const isType = (/** @type {Export} */ one) =>
  one.kindOf([ReflectionKind.Interface, ReflectionKind.TypeAlias]);
const importOf = (/** @type {string} */ entry) => `cookie-charter${entry.slice(1)}`;
const code = (/** @type {string} */ text) => `\`${text}\``;

/** @param {Comment | undefined} comment @param {`@${string}`} [name] Of a tag; else the text above all tags. */
const wordsOf = (comment, name) =>
  Comment.combineDisplayParts(name ? comment?.getTag(name)?.content : comment?.summary);

/** What is said of something; nothing public goes without. @param {Export | Signature} one */
const aboutOf = ({ name, comment }) => {
  if (!comment) throw new Error(`reference: nothing is said of ${name}`);
  return wordsOf(comment);
};

/** @param {Export} member */
const memberOf = ({ name, type, flags, signatures }) =>
  signatures?.map(signatureOf).join('; ') ??
  `${flags.isReadonly ? 'readonly ' : ''}${name}${flags.isOptional ? '?' : ''}: ${typeOf(type)}`;

/** TypeDoc writes the methods of an object as `any`, and no `readonly`. @param {Type | undefined} type @returns {string} */
const typeOf = (type) => {
  const members = type instanceof ReflectionType ? type.declaration.children : undefined;
  return members ? `{ ${members.map(memberOf).join('; ')} }` : String(type);
};

/** A parameter that is taken apart goes by what it is. @param {Param} param */
const nameOf = ({ name, type, flags, defaultValue }) => {
  const what = type instanceof ReferenceType ? lower(type.name.replace(/^\w*(?=Options$)/, '')) : 'values';
  const isOptional = flags.isOptional || defaultValue !== undefined;
  return `${name.startsWith('__') ? what : name}${isOptional ? '?' : ''}`;
};

/** @param {Signature} signature @returns {string} */
const signatureOf = ({ name, parameters = [], type }) =>
  `${name}(${parameters.map((one) => `${nameOf(one)}: ${typeOf(one.type)}`).join(', ')}): ${typeOf(type)}`;

/** @param {Export} one */
const optionLine = (one) => {
  const { about, standard } = splitDefault(flat(aboutOf(one)));
  const option = code(`options.${one.name}${one.flags.isOptional ? '?' : ''}: ${typeOf(one.type)}`);
  return `- ${option}: ${[about, standard && `Default: ${standard}.`].filter(Boolean).join(' ')}`;
};

/** @param {Param} param @returns {string[]} */
const paramLines = (param) => {
  const { type, comment } = param;
  if (type instanceof ReferenceType && type.name.endsWith('Options'))
    return /** @type {Export} */ (type.reflection).children?.map(optionLine) ?? [];
  return comment ? [`- ${code(nameOf(param))}: ${flat(wordsOf(comment))}`] : [];
};

/** @param {Export} one */
const sectionOf = (one) => {
  const { name, signatures: [signature] = [] } = one;
  const comment = signature?.comment;
  const returns = flat(wordsOf(comment, '@returns'));
  const throws = flat(wordsOf(comment, '@throws'));
  const error = comment?.getTag('@throws')?.typeAnnotation?.slice(1, -1);
  return [
    `### ${name}`,
    signature
      ? code(signatureOf(signature))
      : `A ${one.kindOf(ReflectionKind.Class) ? 'class' : 'constant'}.`,
    [aboutOf(signature ?? one), TOLD[name]].filter(Boolean).join('\n'),
    signature?.parameters?.flatMap(paramLines).join('\n'),
    returns && `Returns: ${returns}`,
    throws && `Throws ${code(`${error}`)} ${lower(throws)}`,
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
  if (parts.length)
    rows.unshift([
      code('CharterFile'),
      `The file as it is written. Its parts: ${parts.map(({ name }) => code(name)).join(', ')}. [Every field](charter.md).`,
    ]);
  return rows.length ? `**Types**\n\n${table(['type', 'what it is'], rows)}` : '';
};

export const functionsPage = async () => {
  const told = (await readEntries(Object.keys(ENTRIES))).map(({ entry, module }) => {
    const own = module.children?.filter((one) => !one.isReference()) ?? [];
    const elements = own.filter(isElement);
    return {
      entry,
      about: flat(wordsOf(module.comment)),
      elements,
      values: own.filter((one) => !isType(one) && !isElement(one)),
      types: own.filter(isType),
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
      ...values.map(sectionOf),
      typesOf(types),
    ]
      .filter(Boolean)
      .join('\n\n'),
  )
  .join('\n\n')}
`;
};
