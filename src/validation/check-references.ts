/** Whether what the file names in one place is there in another, and nothing twice. */
import { nameOf, strictness } from '../charter/merge-charters.js';
import { statesApart } from '../charter/is-apart.js';
import { own, record } from '../charter/parsers.js';
import { type CheckContext, step } from './findings.js';
import { categoriesOf, finder, oneOf, partsOf, servicesOf, stringsAt, top } from './charter-nodes.js';
import type { Node } from './json/json-tree.js';
import { FORMATS } from './string-formats.js';
import { suggest } from './suggest.js';

const nameOfProvider = (file: Readonly<Record<string, unknown>>, key: string): unknown => {
  const provider = own(file['providers'], key);
  return typeof provider === 'string' ? provider : record(provider)['name'];
};

/** @param merged The whole charter: with the base, where the file extends one. */
export const checkReferences = (context: CheckContext, root: Node, file: unknown, merged: unknown): void => {
  const { add, addUnknown } = finder(context, root);
  const categoryIds = categoriesOf(merged).flatMap(({ value: { id } }) =>
    typeof id === 'string' ? [id] : [],
  );
  const providers = Object.keys(record(record(merged)['providers']));
  const isProvider = new Set(providers);
  const keyOf = new Map(providers.map((key) => [nameOfProvider(record(merged), key), key]));

  for (const group of [categoriesOf(file), servicesOf(file)]) {
    const seen = new Set<unknown>();
    for (const { value, path } of group) {
      const { id } = value;
      if (typeof id === 'string' && seen.has(id)) add('duplicate-id', step(path, 'id'));
      seen.add(id);
    }
  }

  const checkProvider = ([found, path]: readonly [string, string]): void => {
    if (isProvider.has(found)) return undefined;
    const key = keyOf.get(found);
    if (key !== undefined) {
      return add('unknown-provider', path, {
        expected: oneOf(providers),
        suggestion: key,
      });
    }
    // A name alone is allowed; what looks like a key, or nearly is one, is a slip.
    const isKey = /^[a-z\d]+([-_][a-z\d]+)*$/.test(found) || suggest(found, providers);
    if (isKey) addUnknown('unknown-provider', path, found, providers);
    return undefined;
  };

  for (const service of servicesOf(file)) {
    stringsAt(service, 'provider').forEach(checkProvider);
    const seen = new Set<string>();
    for (const [index, cookie] of [service.value['cookies'] ?? []].flat().entries()) {
      const name = nameOf(typeof cookie === 'string' ? { name: cookie } : cookie, 'cookies');
      if (name === undefined) continue;
      if (seen.has(name)) add('duplicate-cookie', step(step(service.path, 'cookies'), index));
      seen.add(name);
    }
  }

  for (const section of partsOf(top(file), 'sections')) {
    for (const table of partsOf(section, 'tables')) {
      const where = { value: record(table.value['where']), path: step(table.path, 'where') };
      stringsAt(where, 'provider').forEach(checkProvider);
      for (const [id, path] of stringsAt(where, 'category')) {
        // What is no id at all is told already.
        if (FORMATS.id(id) && !categoryIds.includes(id))
          addUnknown('unknown-category', path, id, categoryIds);
      }
    }
  }
};

/** What a base asks for, its extension cannot let pass. */
export const checkTightening = (context: CheckContext, root: Node, file: unknown, base: unknown): void => {
  const { add } = finder(context, root);
  const before = new Map(categoriesOf(base).map(({ value }) => [value['id'], value]));
  for (const { value, path } of categoriesOf(file)) {
    const id = value['id'] ?? path.split('/').at(-1);
    const from = before.get(id);
    if (!from) continue;
    const looser = strictness(value['consent']) < strictness(from['consent']);
    if ('consent' in value && looser) add('loosened-consent', step(path, 'consent'));
    // `null` takes it away.
    const joins = statesApart(from) && [true, null].includes(value['acceptAll'] as boolean | null);
    if (joins) add('loosened-consent', step(path, 'acceptAll'));
  }
};
