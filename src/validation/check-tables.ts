/** Checks that the tables of the page have known columns, and leave no cookie out. */
import { COLUMN_IDS, section } from '../charter/schema/section.js';
import { parseRecord } from '../charter/parsers.js';
import { type CheckContext, pointer } from './findings.js';
import {
  categoryNodes,
  cookieNodes,
  createReporter,
  nodesAt,
  type CharterNode,
  serviceNodes,
  stringNodes,
  topNode,
} from './charter-nodes.js';
import type { Node } from './json/json-tree.js';

const knownColumns = (merged: unknown): string[] => {
  const facts = [...serviceNodes(merged), ...cookieNodes(merged)].flatMap(({ value }) =>
    Object.keys(parseRecord(value['facts'])),
  );
  return [...COLUMN_IDS, ...[...new Set(facts)].map((name) => `facts.${name}`)];
};

/** @param merged The whole charter: with the base, where the file extends one. */
export const checkTables = (context: CheckContext, root: Node, file: unknown, merged: unknown): void => {
  const { add, addUnknown } = createReporter(context, root);
  const columns = knownColumns(merged);
  // Empty ids are already reported by `checkNode`.
  const isKnown = (id: string): boolean => !id || columns.includes(id);

  const checkColumns = (owner: CharterNode): void => {
    for (const [id, path] of stringNodes(owner, 'columns')) {
      if (!isKnown(id)) addUnknown('unknown-column', path, id, columns);
    }
    for (const column of nodesAt(owner, 'columns')) {
      const { id, join } = column.value;
      if (typeof id === 'string' && !join && !isKnown(id)) {
        addUnknown('unknown-column', pointer(column.path, 'id'), id, columns);
      }
      for (const [one, path] of stringNodes(column, 'join')) {
        // `facts.…` only: `checkNode` reports any other unknown id as an unknown value.
        if (/^facts\../.test(one) && !isKnown(one)) addUnknown('unknown-column', path, one, columns);
      }
    }
  };

  const checkRows = ({ value: { columns: heads, rows }, path }: CharterNode): void => {
    if (!Array.isArray(heads) || !heads.length || !Array.isArray(rows)) return;
    rows.forEach((row: unknown, index) => {
      if (Array.isArray(row) && row.length > heads.length) {
        add('row-too-long', pointer(pointer(path, 'rows'), index), {
          expected: { kind: 'at-most', most: String(heads.length) },
        });
      }
    });
  };

  checkColumns(topNode(file));
  for (const part of nodesAt(topNode(file), 'sections')) {
    if (part.value['type'] === 'table') checkRows(part);
    else nodesAt(part, 'tables').forEach(checkColumns);
  }
  checkEveryCookieShown(context, root, file);
};

const TYPES: readonly unknown[] = section.kind === 'tagged' ? Object.keys(section.variants) : [];

const matches = (wanted: readonly string[], fact: unknown): boolean =>
  !wanted.length || (typeof fact === 'string' && wanted.includes(fact));

/** Reports cookies that none of the author's tables shows. */
const checkEveryCookieShown = (context: CheckContext, root: Node, file: unknown): void => {
  const sections = nodesAt(topNode(file), 'sections').filter(({ value: { type } }) => type === 'cookies');
  const tables = sections.flatMap((part) => nodesAt(part, 'tables'));
  const types = [parseRecord(file)['sections'] ?? []]
    .flat()
    .map((one: unknown) => (typeof one === 'string' ? one : parseRecord(one)['type']));
  // Sections are all known, and none shows cookies.
  if (
    types.length &&
    !context.extending &&
    types.every((type) => type !== 'cookies' && TYPES.includes(type))
  ) {
    createReporter(context, root).add('in-no-table', '/sections');
  }
  // `cookies` section without tables of its own: it shows all cookies.
  if (!tables.length || sections.some(({ value }) => !value['tables'])) return;
  const { add } = createReporter(context, root);
  for (const category of categoryNodes(file)) {
    for (const service of nodesAt(category, 'services')) {
      const items = [service.value['cookies'] ?? []].flat();
      items.forEach((item: unknown, index) => {
        const { storage = 'cookie', party } = parseRecord(item);
        const facts: Record<string, unknown> = {
          category: category.value['id'],
          consent: category.value['consent'] ?? 'opt-in',
          provider: service.value['provider'],
          storage,
          party,
        };
        const isShown = tables.some(({ value }) => {
          const where = { value: parseRecord(value['where']), path: '' };
          return Object.entries(facts).every(([key, fact]) =>
            matches(
              stringNodes(where, key).map(([one]) => one),
              fact,
            ),
          );
        });
        if (!isShown) add('in-no-table', pointer(pointer(service.path, 'cookies'), index));
      });
    }
  }
};
