/** docs/charter.md: every field, what it holds, where the rule comes from, and how an example comes out. */
import { wrap } from './wrap.mjs';

/** @typedef {import('../../src/charter/schema/notation.js').Field} Field */

const cell = (/** @type {string} */ text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** What a field may hold, in a few words. @param {any} schema @returns {string} */
const holds = (schema) => {
  switch (schema.kind) {
    case 'string':
      return schema.format ?? 'string';
    case 'text':
      return schema.format === 'address' ? 'address' : schema.rich ? 'rich text' : 'text';
    case 'choice':
      return [
        ...schema.values.map((/** @type {string} */ value) => `\`${value}\``),
        ...(schema.prefix ? [`\`${schema.prefix}…\``] : []),
      ].join(', ');
    case 'integer':
      return `${schema.min} to ${schema.max}`;
    case 'list':
      return schema.orOne ? `${holds(schema.of)}, one or several` : `list of ${holds(schema.of)}`;
    case 'map':
      return `${holds(schema.of)} by key`;
    case 'either':
      return `${holds(schema.short)} or ${holds(schema.long)}`;
    case 'object':
    case 'tagged':
      return `[${title(schema.name)}](#${title(schema.name)})`;
    default:
      return schema.kind;
  }
};

const title = (/** @type {string} */ name) =>
  name
    .replace(/(File|Json)$/, '')
    .replace(/^Where$/, 'where')
    .toLowerCase();

/** The pieces of a rendering: lines, and cells of tables. @param {string} markdown */
const pieces = (markdown) =>
  markdown
    .split(/\n|(?<!\\) \| |<br>/)
    .map((piece) => piece.replace(/^\| | \|$/g, '').trim())
    .filter((piece) => piece && !/^[-|\s]+$/.test(piece));

/**
 * @param {any} charter The schema.
 * @param {(file: unknown, options: object) => string} render
 * @param {string} prose What is written by hand, with `<!-- fields -->` where the reference goes.
 */
export const referenceOf = (charter, render, prose) => {
  const markdown = (/** @type {object} */ file) =>
    render(file, { format: 'md', fragment: true, language: 'en' });

  /** What an example adds to the page. @param {string} owner @param {string} name @param {unknown} example */
  const shown = (owner, name, example) => {
    // The same without: a place may depend on which field goes there.
    const without = markdown(wrap(owner, { [name]: undefined }));
    const plain = new Set(pieces(without));
    const page = markdown(wrap(owner, { [name]: example }));
    const added = pieces(page).filter((piece) => !plain.has(piece));
    return (
      added.slice(0, 4).join('<br>') || (page === without ? 'not on the page' : 'takes away, moves or groups')
    );
  };

  /** @type {Map<string, string>} */
  const parts = new Map();
  /** @param {string} owner @param {Record<string, Field>} fields */
  const table = (owner, fields) => `| field | holds | example | shows |
| --- | --- | --- | --- |
${Object.entries(fields)
  .map(([name, { schema, description, example, default: byDefault, law, required }]) => {
    visit(schema);
    const about = [description, byDefault && `Default: ${byDefault}.`, law && `*${law.replace(/\.$/, '')}.*`]
      .filter(Boolean)
      .join(' ');
    const value = example === undefined ? '' : `\`${JSON.stringify(example)}\``;
    return `| \`${name}\`${required ? ' (needed)' : ''}<br>${cell(holds(schema))} | ${cell(about)} | ${cell(value)} | ${example === undefined ? '' : cell(shown(owner, name, example))} |`;
  })
  .join('\n')}
`;

  /** @param {any} schema */
  const visit = (schema) => {
    if (schema.kind === 'list' || schema.kind === 'map') visit(schema.of);
    else if (schema.kind === 'either') visit(schema.long);
    else if (schema.kind === 'tagged' && !parts.has(schema.name)) {
      parts.set(schema.name, '');
      const variants = Object.entries(schema.variants).map(
        ([type, fields]) => `#### ${type}\n\n${table(type, /** @type {any} */ (fields))}`,
      );
      parts.set(
        schema.name,
        `### ${title(schema.name)}\n\nA part of the page; its \`type\` says which. One that has nothing else may be written as its type.\n\n${variants.join('\n')}`,
      );
    } else if (schema.kind === 'object' && !parts.has(schema.name)) {
      parts.set(schema.name, '');
      const short = schema.short
        ? ` One that has nothing but its \`${schema.short}\` may be written as that alone.`
        : '';
      parts.set(
        schema.name,
        `### ${title(schema.name)}\n\n${schema.description}${short}\n\n${table(schema.name, schema.fields)}`,
      );
    }
  };
  visit(charter);
  return prose.replace('<!-- fields -->', [...parts.values()].join('\n').trim());
};

/**
 * docs/validation.md: every kind of problem, with the file that shows it.
 * @param {Record<string, { level: string, explain: (msg: any) => string }>} codes
 * @param {(template: string) => string} msg
 * @param {Record<string, string>} samples What the command says of a file with the problem, by code.
 */
export const problemsOf = (codes, msg, samples) => `# Validation

<!-- Written by scripts/schema.mjs from src/validation/problem-codes.messages.ts and stories/charters/broken: run \`npm run schema\`. -->

Run \`npx cookie-charter validate charter.json\`: it reports every problem of the file at once. Without Node, write
\`<cookie-charter debug>\`: the report is then shown below the element. An **error** loses or breaks something; a **warning** may be
intended. If the file is no valid JSON, the report says where, and lists the rest once that is fixed. In code:

\`\`\`js
import { validateCharter } from 'cookie-charter/validate';

validateCharter('{ "categories": [] }'); // [{ code: 'empty', level: 'error', path: '/categories', line: 1, column: 17, … }]
\`\`\`

${Object.entries(codes)
  .map(
    ([code, { level, explain }]) => `## ${code}

${level[0]?.toUpperCase()}${level.slice(1)}. ${explain(msg)}
${samples[code] ? `\n\`\`\`text\n${samples[code]}\n\`\`\`\n` : ''}`,
  )
  .join('\n')}`;
