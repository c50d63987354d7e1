/**
 * Notation of the charter schema. One description generates the types, the report, the JSON Schema for editors and
 * the reference, so that none can contradict another.
 */

/** Format of a string. The report knows each by name and reports the expected one. */
export type Format =
  | 'address'
  | 'cookie-domain'
  | 'cookie-name'
  | 'cookie-path'
  | 'country'
  | 'date'
  | 'domain'
  | 'duration'
  | 'email'
  | 'endpoint'
  | 'host'
  | 'id'
  | 'language'
  | 'match'
  | 'provider'
  | 'web-address';

export type Schema =
  | { readonly kind: 'string'; readonly format?: Format }
  | {
      readonly kind: 'choice';
      /** Name of the TypeScript type. */
      readonly name: string;
      readonly values: readonly string[];
      /** Any value with this prefix is allowed too. */
      readonly prefix?: string;
    }
  | { readonly kind: 'integer'; readonly min: number; readonly max: number }
  | { readonly kind: 'boolean' }
  /** One string, or one per language. */
  | { readonly kind: 'text'; readonly rich: boolean; readonly format?: Format }
  | { readonly kind: 'list'; readonly of: Schema; readonly orOne: boolean; readonly filled?: boolean }
  /** Keys are chosen by the author. */
  | { readonly kind: 'map'; readonly of: Schema }
  | ObjectSchema
  /** An object whose fields depend on its `type`. */
  | { readonly kind: 'tagged'; readonly name: string; readonly variants: Readonly<Record<string, Fields>> }
  /** Short or long form of one value. */
  | { readonly kind: 'either'; readonly short: Schema; readonly long: ObjectSchema };

export interface ObjectSchema {
  readonly kind: 'object';
  readonly name: string;
  readonly description: string;
  readonly fields: Fields;
  /** Field that a string is short for. */
  readonly short?: string;
}

export type Fields = Readonly<Record<string, Field>>;

export interface Field {
  readonly schema: Schema;
  readonly description: string;
  /** Example value; the reference shows how it is rendered. */
  readonly example?: unknown;
  readonly default?: string;
  readonly required?: boolean;
  /** Legal source of the rule. */
  readonly law?: string;
}

type More = Omit<Field, 'schema' | 'description'>;

export const field = (schema: Schema, description: string, more: More = {}): Field => ({
  schema,
  description,
  ...more,
});

export const string = (format?: Format): Schema => (format ? { kind: 'string', format } : { kind: 'string' });
export const choice = (name: string, values: readonly string[], prefix?: string): Schema => ({
  kind: 'choice',
  name,
  values,
  ...(prefix && { prefix }),
});
export const integer = (min: number, max: number): Schema => ({ kind: 'integer', min, max });
export const boolean: Schema = { kind: 'boolean' };
/** Plain text: a name, a label, a heading. */
export const plain: Schema = { kind: 'text', rich: false };
export const rich: Schema = { kind: 'text', rich: true };
/** An address, or one per language. */
export const addresses: Schema = { kind: 'text', rich: false, format: 'address' };
export const list = (of: Schema, filled = false): Schema => ({ kind: 'list', of, orOne: false, filled });
export const oneOrMore = (of: Schema): Schema => ({ kind: 'list', of, orOne: true });
export const map = (of: Schema): Schema => ({ kind: 'map', of });
export const either = (short: Schema, long: ObjectSchema): Schema => ({ kind: 'either', short, long });
export const tagged = (name: string, variants: Readonly<Record<string, Fields>>): Schema => ({
  kind: 'tagged',
  name,
  variants,
});

/** @param short Field that a string is short for. */
export const object = (name: string, description: string, fields: Fields, short?: string): ObjectSchema => ({
  kind: 'object',
  name,
  description,
  fields,
  ...(short && { short }),
});
