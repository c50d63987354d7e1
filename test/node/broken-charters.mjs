// Walks a charter along its schema, and knows what can be broken at each place, and how.
import { charter } from '../../build/charter/schema/charter.js';

/** @typedef {import('../../build/charter/schema/notation.js').Schema} Schema */
/**
 * @typedef {object} Site
 * @property {string} path
 * @property {any} schema
 * @property {unknown} value
 * @property {boolean} required
 * @property {readonly string[]} languages
 * @property {(file: any) => void} vary Changes the file at this place without breaking it.
 */

const step = (/** @type {string} */ path, /** @type {string | number} */ key) =>
  `${path}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
const keys = (/** @type {string} */ path) =>
  path
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
const isRecord = (/** @type {unknown} */ value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @param {any} file @param {string} path @param {(parent: any, key: string) => void} change */
const at = (file, path, change) => {
  const parts = keys(path);
  const last = parts.pop() ?? '';
  change(
    parts.reduce((node, key) => node[key], file),
    last,
  );
};
const set = (/** @type {string} */ path, /** @type {unknown} */ value) => (/** @type {any} */ file) =>
  at(file, path, (parent, key) => void (parent[key] = value));

/** The places of a file. @param {any} file @returns {Site[]} */
export const sitesOf = (file) => {
  /** @type {Site[]} */
  const sites = [];
  const languages = file.languages ?? [file.language ?? 'en'];
  /** @param {any} schema @param {any} value @param {string} path @param {boolean} required */
  const visit = (schema, value, path, required) => {
    const add = (/** @type {Site['vary']} */ vary) =>
      sites.push({ path, schema, value, required, languages, vary });
    const nothing = () => {};
    switch (schema.kind) {
      case 'list':
        if (!Array.isArray(value)) return visit(schema.of, value, path, required);
        add(nothing);
        return value.forEach((item, index) => visit(schema.of, item, step(path, index), false));
      case 'map':
        add(nothing);
        return Object.entries(value).forEach(([key, item]) => visit(schema.of, item, step(path, key), false));
      case 'either': {
        const long =
          isRecord(value) &&
          (schema.short.kind !== 'text' || Object.keys(value).some((key) => key in schema.long.fields));
        return visit(long ? schema.long : schema.short, value, path, required);
      }
      case 'tagged': {
        if (!isRecord(value)) return void add(nothing);
        const fields = schema.variants[value.type];
        return visit({ kind: 'object', fields, tag: true }, value, path, required);
      }
      case 'object': {
        // Written as its name alone.
        if (!isRecord(value))
          return visit({ ...schema.fields[schema.short].schema, alone: true }, value, path, required);
        // A note to oneself is no problem.
        add((copy) => at(copy, step(path, '$comment'), (parent, key) => void (parent[key] = 'mine')));
        for (const [key, item] of Object.entries(value)) {
          if (schema.fields[key])
            visit(schema.fields[key].schema, item, step(path, key), !!schema.fields[key].required);
        }
        return undefined;
      }
      case 'text':
        if (isRecord(value) && !schema.format) {
          return void add((copy) =>
            at(
              copy,
              path,
              (parent, key) =>
                void (parent[key] = Object.fromEntries(
                  Object.keys(value).map((tag) => [tag, `Other ${tag}`]),
                )),
            ),
          );
        }
        return void add(nothing);
      default:
        return void add(nothing);
    }
  };
  visit(charter, file, '', true);
  return sites;
};

/** A value that no string of the format may have. @type {Record<string, string>} */
const BAD = {
  address: 'javascript:alert(1)',
  'cookie-domain': 'https://a.example/b',
  'cookie-name': 'a b',
  'cookie-path': 'portal',
  country: 'Frankreich',
  date: '2026-02-30',
  domain: 'https://a.example/b',
  duration: '13 months',
  email: 'nobody',
  endpoint: 'https://',
  id: 'two words',
  language: '!!',
  match: '*a*',
};

/** @typedef {{ path: string, code: string, apply: (file: any) => void }} Mutation */

/** The ways to break a place. @param {Site} site @returns {Mutation[]} */
export const mutationsOf = ({ path, schema, value, required, languages }) => {
  if (!path) return [];
  /** @type {Mutation[]} */
  const ways = [];
  const put = (/** @type {string} */ code, /** @type {unknown} */ bad, to = path) =>
    void ways.push({ path: to, code, apply: set(to, bad) });
  if (required && !/\/\d+$/.test(path)) {
    ways.push({
      path,
      code: 'missing',
      apply: (file) => at(file, path, (parent, key) => delete parent[key]),
    });
  }
  switch (schema.kind) {
    case 'string':
      put('wrong-type', 7);
      put('empty', '');
      if (BAD[schema.format]) put('bad-format', BAD[schema.format]);
      if (schema.format === 'provider') put('unknown-provider', 'no-such-key');
      break;
    case 'choice':
      put('wrong-type', 7);
      put('unknown-value', 'no-such-value');
      break;
    case 'integer':
      put('wrong-type', '7');
      put('out-of-range', schema.max + 1);
      put('out-of-range', schema.min + 0.5);
      break;
    case 'boolean':
      put('wrong-type', 'true');
      break;
    case 'text':
      put('wrong-type', 7);
      put('wrong-type', null);
      put('empty', '');
      // In the place of a name alone, an object is the long way to write the thing.
      if (!schema.alone) put('empty', {});
      if (isRecord(value)) {
        const [tag = ''] = Object.keys(/** @type {object} */ (value));
        put('wrong-type', 7, step(path, tag));
        put('empty', '', step(path, tag));
        put('unpromised-language', schema.format ? '/de' : 'Deutsch', step(path, 'de'));
        put('bad-format', schema.format ? '/x' : 'x', step(path, 'no language'));
        if (schema.format) put('bad-format', BAD['address'], step(path, tag));
        if (schema.rich) put('html-in-text', 'Very <b>important</b>', step(path, tag));
        if (languages.length > 1) {
          ways.push({
            path,
            code: 'missing-language',
            apply: (file) => at(file, step(path, tag), (parent, key) => delete parent[key]),
          });
        }
      }
      break;
    case 'list':
      put('wrong-type', schema.orOne ? [7] : 7, path);
      if (schema.orOne) ways.pop();
      if (schema.filled) put('empty', []);
      break;
    case 'map':
      put('wrong-type', []);
      break;
    case 'tagged':
      put('wrong-type', 7);
      put('unknown-value', 'no-such-type');
      break;
    default:
      put('wrong-type', 7);
      put('wrong-type', []);
      put('unknown-key', 'x', step(path, 'noSuchField'));
      if (schema.tag) {
        put('unknown-value', 'no-such-type', step(path, 'type'));
        put('missing', undefined, step(path, 'type'));
      }
  }
  return ways;
};
