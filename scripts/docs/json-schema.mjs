/** The schema as JSON Schema (draft 2020-12), for editors: completion, descriptions, first errors. */

/** @typedef {import('../../src/charter/schema/notation.js').Field} Field */

/** @type {Record<string, object>} */
const FORMATS = {
  address: { format: 'uri-reference' },
  'cookie-domain': {},
  'cookie-name': { pattern: "^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,256}$" },
  'cookie-path': { pattern: '^/[^;,?#\\s]*$' },
  country: {},
  date: { format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
  domain: {},
  duration: {
    anyOf: [
      { enum: ['session', 'persistent', 'unknown'] },
      { pattern: '^P(?=.)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T(?=.)(\\d+H)?(\\d+M)?(\\d+S)?)?$' },
    ],
  },
  email: { format: 'email' },
  endpoint: { format: 'uri-reference' },
  host: { pattern: '^(\\*\\.)?[^\\s/:@?#*]+(:\\d+)?(/[^\\s?#]*)?$' },
  id: { pattern: '^[A-Za-z0-9_-]+$' },
  language: { pattern: '^[A-Za-z]{2,3}([-_][A-Za-z0-9]+)*$' },
  match: {},
  provider: {},
  'web-address': { format: 'uri-reference' },
};

/** @param {any} charter @param {string} id */
export const jsonSchemaOf = (charter, id) => {
  /** @type {Record<string, object>} */
  const $defs = {
    text: {
      description: 'One string, or one per language (BCP 47).',
      anyOf: [
        { type: 'string' },
        {
          type: 'object',
          propertyNames: { pattern: /** @type {any} */ (FORMATS['language']).pattern },
          additionalProperties: { type: 'string' },
          defaultSnippets: [{ body: { fr: '$1', en: '$2' } }],
        },
      ],
    },
  };

  /** @param {Field} field */
  const described = ({ schema, description, example, default: byDefault, law }) => ({
    description: [description, byDefault && `Default: ${byDefault}.`, law && `Source: ${law}`]
      .filter(Boolean)
      .join(' '),
    ...(example !== undefined && { examples: [example] }),
    ...schemaOf(schema),
  });

  /** @param {Record<string, Field>} fields @param {string} [tag] */
  const object = (fields, tag) => {
    const required = Object.keys(fields).filter((name) => fields[name]?.required);
    return {
      type: 'object',
      properties: {
        ...(tag && { type: { const: tag } }),
        ...Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, described(field)])),
      },
      ...((required.length || tag) && { required: [...(tag ? ['type'] : []), ...required] }),
      additionalProperties: false,
    };
  };

  /** @param {any} schema @returns {any} */
  const schemaOf = (schema) => {
    switch (schema.kind) {
      case 'string':
        return { type: 'string', minLength: 1, ...(schema.format && FORMATS[schema.format]) };
      case 'integer':
        return { type: 'integer', minimum: schema.min, maximum: schema.max };
      case 'boolean':
        return { type: 'boolean' };
      case 'text':
        return { $ref: '#/$defs/text' };
      case 'choice':
        return schema.prefix
          ? {
              anyOf: [
                { enum: schema.values },
                { type: 'string', pattern: `^${schema.prefix.replace('.', '\\.')}.` },
              ],
            }
          : { enum: schema.values };
      case 'map':
        return { type: 'object', additionalProperties: schemaOf(schema.of) };
      case 'list': {
        const items = schemaOf(schema.of);
        const several = { type: 'array', items, ...(schema.filled && { minItems: 1 }) };
        return schema.orOne ? { anyOf: [items, several] } : several;
      }
      case 'either':
        return { anyOf: [schemaOf(schema.short), schemaOf(schema.long)] };
      case 'tagged':
        return {
          anyOf: [
            { enum: Object.keys(schema.variants) },
            ...Object.entries(schema.variants).map(([tag, fields]) =>
              object(/** @type {any} */ (fields), tag),
            ),
          ],
        };
      default:
        $defs[schema.name] ??= { description: schema.description, ...object(schema.fields) };
        return schema.short
          ? { anyOf: [{ type: 'string', minLength: 1 }, { $ref: `#/$defs/${schema.name}` }] }
          : { $ref: `#/$defs/${schema.name}` };
    }
  };

  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: id,
    title: 'cookie charter',
    type: 'object',
    // A file that extends another holds changes: lists by id, null, nothing that is needed.
    if: { required: ['extends'] },
    // oxlint-disable-next-line unicorn/no-thenable -- a word of JSON Schema
    then: {
      properties: Object.fromEntries(
        Object.entries(charter.fields).map(([name, { description }]) => [name, { description }]),
      ),
      additionalProperties: false,
    },
    else: object(charter.fields),
    $defs,
  };
};
