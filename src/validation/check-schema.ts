/** Checks a file against the schema, field by field. */
import type { Fields, ObjectSchema, Schema } from '../charter/schema/notation.js';
import { type CheckContext, finding, missingField, pointer } from './findings.js';
import type { Node } from './json/json-tree.js';
import type { Expected } from './problem.js';
import { STRING_FORMATS } from './string-formats.js';
import { suggest, suggestDuration, suggestField } from './suggest.js';
import { checkText } from './check-text.js';

type Check<S extends Schema = Schema> = (context: CheckContext, schema: S, node: Node, path: string) => void;

const stringOf = (node: Node): string | undefined =>
  node.type === 'value' && typeof node.value === 'string' ? node.value : undefined;

const isNull = (node: Node): boolean => node.type === 'value' && node.value === null;

const wrongType = (context: CheckContext, node: Node, path: string, expected: Expected): void =>
  context.add(finding('wrong-type', path, node, { expected }));

const checkStringNode: Check<Extract<Schema, { kind: 'string' }>> = (context, { format }, node, path) => {
  const found = stringOf(node);
  if (found === undefined) {
    wrongType(context, node, path, format ? { kind: 'format', format } : { kind: 'string' });
  } else if (!found.trim()) context.add(finding('empty', path, node, { expected: { kind: 'filled' } }));
  else if (format && !STRING_FORMATS[format](found)) {
    context.add(
      finding('bad-format', path, node, {
        expected: { kind: 'format', format },
        suggestion: format === 'duration' ? suggestDuration(found) : undefined,
        // Country in words: only a warning, since it is shown as written, in every language.
        ...(format === 'country' && { level: 'warning' as const }),
      }),
    );
  }
};

const checkEnum: Check<Extract<Schema, { kind: 'choice' }>> = (context, { values, prefix }, node, path) => {
  const found = stringOf(node);
  const expected: Expected = { kind: 'one-of', values: prefix ? [...values, `${prefix}…`] : values };
  if (found === undefined) wrongType(context, node, path, expected);
  else if (!values.includes(found) && !(prefix && found.startsWith(prefix) && found !== prefix)) {
    context.add(
      finding('unknown-value', path, node, {
        expected,
        suggestion: suggest(found, values),
        ...(context.isNewerFormat && { level: 'warning' }),
      }),
    );
  }
};

const checkInteger: Check<Extract<Schema, { kind: 'integer' }>> = (context, { min, max }, node, path) => {
  const value = node.type === 'value' ? node.value : undefined;
  const expected: Expected = { kind: 'integer', min, max };
  if (typeof value !== 'number') wrongType(context, node, path, expected);
  else if (!Number.isInteger(value) || value < min || value > max) {
    context.add(finding('out-of-range', path, node, { expected }));
  }
};

const checkList: Check<Extract<Schema, { kind: 'list' }>> = (context, { of, orOne, filled }, node, path) => {
  if (node.type === 'array') {
    if (filled && !node.items.length) {
      context.add(finding('empty', path, node, { expected: { kind: 'filled' } }));
    }
    node.items.forEach((item, index) => checkNode(context, of, item, pointer(path, index)));
  } else if (
    context.extending &&
    node.type === 'object' &&
    /\/(categories|services|cookies|sections)$/.test(path)
  ) {
    // Extension: a list may be an object, by id.
    for (const { key, value } of node.entries) checkNode(context, of, value, pointer(path, key));
  } else if (orOne) checkNode(context, of, node, path);
  else wrongType(context, node, path, { kind: 'list' });
};

const checkFields = (
  context: CheckContext,
  fields: Fields,
  node: Extract<Node, { type: 'object' }>,
  path: string,
): void => {
  const seen = new Set<string>();
  for (const { key, start, end, value } of node.entries) {
    const at = pointer(path, key);
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    const place = { path: at, start, end, found: JSON.stringify(key) };
    if (seen.has(key)) context.add({ code: 'duplicate-key', ...place });
    seen.add(key);
    if (field) checkNode(context, field.schema, value, at);
    // `$…` keys are notes of the author's, as in JSON Schema.
    else if (!key.startsWith('$')) {
      context.add({
        code: 'unknown-key',
        ...place,
        expected: { kind: 'one-of', values: Object.keys(fields) },
        suggestion: suggestField(key, Object.keys(fields)),
        ...(context.isNewerFormat && { level: 'warning' }),
      });
    }
  }
  if (context.extending) return;
  for (const [name, { required }] of Object.entries(fields)) {
    if (required && !seen.has(name)) context.add(missingField(path, node, name));
  }
};

const checkObject: Check<ObjectSchema> = (context, { fields, short }, node, path) => {
  if (node.type === 'object') checkFields(context, fields, node, path);
  else if (short && stringOf(node) !== undefined) {
    const field = Object.hasOwn(fields, short) ? fields[short] : undefined;
    if (field) checkNode(context, field.schema, node, path);
  } else wrongType(context, node, path, { kind: 'object', field: Object.keys(fields)[0] });
};

/** Schema of `type`, which `checkTagged` checks itself. */
const TYPE = { schema: { kind: 'string' }, description: '' } as const;

const checkTagged: Check<Extract<Schema, { kind: 'tagged' }>> = (context, { variants }, node, path) => {
  const expected: Expected = { kind: 'one-of', values: Object.keys(variants) };
  const entry = node.type === 'object' ? node.entries.findLast(({ key }) => key === 'type') : undefined;
  const type = entry ? stringOf(entry.value) : stringOf(node);
  if (node.type !== 'object' && type === undefined) wrongType(context, node, path, { kind: 'object' });
  else if (node.type === 'object' && !entry) {
    // Extension: a section without `type` changes one that the base knows by its id.
    if (!context.extending) context.add(missingField(path, node, 'type'));
  } else {
    const at = entry ? pointer(path, 'type') : path;
    const fields = type !== undefined && Object.hasOwn(variants, type) ? variants[type] : undefined;
    if (!fields) {
      context.add(
        finding(type === undefined ? 'wrong-type' : 'unknown-value', at, entry?.value ?? node, {
          expected,
          suggestion: suggest(type ?? '', Object.keys(variants)),
          ...(context.isNewerFormat && { level: 'warning' }),
        }),
      );
    } else if (node.type === 'object') {
      checkFields(context, { ...fields, type: TYPE }, node, path);
    } else {
      for (const [name, { required }] of Object.entries(fields)) {
        if (required) context.add(missingField(path, node, name));
      }
    }
  }
};

/**
 * Checks a short or a long form. Where the short form is a text, an object is long if it has a field of the long form.
 */
const checkEither: Check<Extract<Schema, { kind: 'either' }>> = (context, { short, long }, node, path) => {
  const isLong =
    node.type === 'object' &&
    (short.kind !== 'text' || node.entries.some(({ key }) => Object.hasOwn(long.fields, key)));
  if (isLong) {
    checkObject(context, long, node, path);
    if (!node.entries.some(({ key }) => /^(value|max|text)$/.test(key))) {
      context.add(finding('empty', path, node, { expected: { kind: 'filled' } }));
    }
  } else if (short.kind === 'text' && /^p?t?\d+\s?[a-z]?$/i.test(stringOf(node) ?? '')) {
    // Misspelt duration: no text begins like this.
    checkStringNode(context, { kind: 'string', format: 'duration' }, node, path);
  } else checkNode(context, short, node, path);
};

/** Reports every problem of a node, and of everything in it. */
export const checkNode: Check = (context, schema, node, path) => {
  if (context.extending && isNull(node)) return;
  switch (schema.kind) {
    case 'string':
      return checkStringNode(context, schema, node, path);
    case 'choice':
      return checkEnum(context, schema, node, path);
    case 'integer':
      return checkInteger(context, schema, node, path);
    case 'boolean':
      if (node.type !== 'value' || typeof node.value !== 'boolean') {
        wrongType(context, node, path, { kind: 'boolean' });
      }
      return undefined;
    case 'text':
      return checkText(context, schema, node, path);
    case 'list':
      return checkList(context, schema, node, path);
    case 'map':
      if (node.type !== 'object') return wrongType(context, node, path, { kind: 'object' });
      return node.entries.forEach(({ key, value }) =>
        checkNode(context, schema.of, value, pointer(path, key)),
      );
    case 'tagged':
      return checkTagged(context, schema, node, path);
    case 'either':
      return checkEither(context, schema, node, path);
    default:
      return checkObject(context, schema, node, path);
  }
};
