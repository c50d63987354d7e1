/** Checks that referenced names exist, and that ids and cookies are unique. */
import { strictness } from '../charter/category-consent.js';
import { identityOf } from '../charter/merge-charters.js';
import { statesOutsideAcceptAll } from '../charter/category-consent.js';
import { own, parseRecord } from '../charter/parsers.js';
import { type CheckContext, pointer } from './findings.js';
import {
  categoryNodes,
  createReporter,
  describeNames,
  nodesAt,
  serviceNodes,
  stringNodes,
  topNode,
} from './charter-nodes.js';
import type { Node } from './json/json-tree.js';
import { STRING_FORMATS } from './string-formats.js';
import { suggest } from './suggest.js';

const nameOfProvider = (file: Readonly<Record<string, unknown>>, key: string): unknown => {
  const provider = own(file['providers'], key);
  return typeof provider === 'string' ? provider : parseRecord(provider)['name'];
};

/** @param merged The whole charter: with the base, where the file extends one. */
export const checkReferences = (context: CheckContext, root: Node, file: unknown, merged: unknown): void => {
  const { add, addUnknown } = createReporter(context, root);
  const categoryIds = categoryNodes(merged).flatMap(({ value: { id } }) =>
    typeof id === 'string' ? [id] : [],
  );
  const providers = Object.keys(parseRecord(parseRecord(merged)['providers']));
  const isProvider = new Set(providers);
  const keyOf = new Map(providers.map((key) => [nameOfProvider(parseRecord(merged), key), key]));

  for (const group of [categoryNodes(file), serviceNodes(file)]) {
    const seen = new Set<unknown>();
    for (const { value, path } of group) {
      const { id } = value;
      if (typeof id === 'string' && seen.has(id)) add('duplicate-id', pointer(path, 'id'));
      seen.add(id);
    }
  }

  const checkProvider = ([found, path]: readonly [string, string]): void => {
    if (isProvider.has(found)) return undefined;
    const key = keyOf.get(found);
    if (key !== undefined) {
      return add('unknown-provider', path, {
        expected: describeNames(providers),
        suggestion: key,
      });
    }
    // Provider name instead of a key: allowed, unless it looks like a key or nearly is one.
    const isKey = /^[a-z\d]+([-_][a-z\d]+)*$/.test(found) || suggest(found, providers);
    if (isKey) addUnknown('unknown-provider', path, found, providers);
    return undefined;
  };

  for (const service of serviceNodes(file)) {
    stringNodes(service, 'provider').forEach(checkProvider);
    const seen = new Set<string>();
    for (const [index, cookie] of [service.value['cookies'] ?? []].flat().entries()) {
      const name = identityOf(typeof cookie === 'string' ? { name: cookie } : cookie, 'cookies');
      if (name === undefined) continue;
      if (seen.has(name)) add('duplicate-cookie', pointer(pointer(service.path, 'cookies'), index));
      seen.add(name);
    }
  }

  for (const section of nodesAt(topNode(file), 'sections')) {
    for (const table of nodesAt(section, 'tables')) {
      const where = { value: parseRecord(table.value['where']), path: pointer(table.path, 'where') };
      stringNodes(where, 'provider').forEach(checkProvider);
      for (const [id, path] of stringNodes(where, 'category')) {
        // Malformed ids are already reported by `checkNode`.
        if (STRING_FORMATS.id(id) && !categoryIds.includes(id))
          addUnknown('unknown-category', path, id, categoryIds);
      }
    }
  }
};

/** Reports an extension that loosens the consent of its base. */
export const checkConsentNotLoosened = (
  context: CheckContext,
  root: Node,
  file: unknown,
  base: unknown,
): void => {
  const { add } = createReporter(context, root);
  const before = new Map(categoryNodes(base).map(({ value }) => [value['id'], value]));
  for (const { value, path } of categoryNodes(file)) {
    const id = value['id'] ?? path.split('/').at(-1);
    const from = before.get(id);
    if (!from) continue;
    const looser = strictness(value['consent']) < strictness(from['consent']);
    if ('consent' in value && looser) add('loosened-consent', pointer(path, 'consent'));
    // `null` removes `acceptAll: false`.
    const joins = statesOutsideAcceptAll(from) && [true, null].includes(value['acceptAll'] as boolean | null);
    if (joins) add('loosened-consent', pointer(path, 'acceptAll'));
  }
};
