/** The schema as TypeScript types. */

/** @typedef {import('../../src/charter/schema/notation.js').Schema} Schema */
/** @typedef {import('../../src/charter/schema/notation.js').Field} Field */

/** @param {string} text @param {string} indent */
const comment = (text, indent = '') => `${indent}/** ${text.replaceAll('*/', '* /')} */\n`;

/** @param {Field} field */
const note = ({ description, default: byDefault, law }) =>
  [description, byDefault && `Default: ${byDefault}.`, law && `Source: ${law}`].filter(Boolean).join(' ');

/** @param {any} schema The charter. */
export const typesOf = (schema) => {
  /** @type {Map<string, string>} */
  const types = new Map();
  const quoted = (/** @type {readonly string[]} */ values) => values.map((value) => `'${value}'`).join(' | ');

  /** @param {Record<string, Field>} fields */
  const body = (fields) =>
    Object.entries(fields)
      .map(
        ([name, field]) =>
          `${comment(note(field), '  ')}  ${name}${field.required ? '' : '?'}: ${typeOf(field.schema)};\n`,
      )
      .join('');

  /** @param {any} kind @returns {string} */
  const typeOf = (kind) => {
    switch (kind.kind) {
      case 'string':
        return 'string';
      case 'integer':
        return 'number';
      case 'boolean':
        return 'boolean';
      case 'text':
        return 'LocalizedText';
      case 'choice':
        types.set(
          kind.name,
          `export type ${kind.name} = ${quoted(kind.values)}${kind.prefix ? ` | \`${kind.prefix}\${string}\`` : ''};\n`,
        );
        return kind.name;
      case 'map':
        return `Readonly<Record<string, ${typeOf(kind.of)}>>`;
      case 'list': {
        const one = typeOf(kind.of);
        const several = `readonly ${/[ |]/.test(one) ? `(${one})` : one}[]`;
        return kind.orOne ? `${one} | ${several}` : several;
      }
      case 'either':
        return `${typeOf(kind.short)} | ${typeOf(kind.long)}`;
      case 'tagged': {
        const names = Object.entries(kind.variants).map(([type, fields]) => {
          const name = `${type[0]?.toUpperCase()}${type.slice(1)}${kind.name}`;
          types.set(
            name,
            `export interface ${name} {\n  type: '${type}';\n${body(/** @type {any} */ (fields))}}\n`,
          );
          return name;
        });
        types.set(
          `${kind.name.replace('Json', '')}Type`,
          `export type ${kind.name.replace('Json', '')}Type = ${quoted(Object.keys(kind.variants))};\n`,
        );
        types.set(kind.name, `export type ${kind.name} = ${names.join(' | ')};\n`);
        return `${kind.name.replace('Json', '')}Type | ${kind.name}`;
      }
      default:
        types.set(
          kind.name,
          `${comment(kind.description)}export interface ${kind.name} {\n${body(kind.fields)}}\n`,
        );
        return kind.short === 'id'
          ? `ColumnId | ${kind.name}`
          : kind.short
            ? `string | ${kind.name}`
            : kind.name;
    }
  };
  typeOf(schema);
  return [...types.values()].join('\n');
};
