/** Whether the tables of the page can show what they are asked, and leave no cookie out. */
import { COLUMN_IDS, section } from '../charter/schema/section.js';
import { record } from '../charter/parsers.js';
import { type CheckContext, step } from './findings.js';
import {
  categoriesOf,
  cookiesOf,
  finder,
  partsOf,
  type Part,
  servicesOf,
  stringsAt,
  top,
} from './charter-nodes.js';
import type { Node } from './json/json-tree.js';

const knownColumns = (merged: unknown): string[] => {
  const facts = [...servicesOf(merged), ...cookiesOf(merged)].flatMap(({ value }) =>
    Object.keys(record(value['facts'])),
  );
  return [...COLUMN_IDS, ...[...new Set(facts)].map((name) => `facts.${name}`)];
};

/** @param merged The whole charter: with the base, where the file extends one. */
export const checkTables = (context: CheckContext, root: Node, file: unknown, merged: unknown): void => {
  const { add, addUnknown } = finder(context, root);
  const columns = knownColumns(merged);
  // What is empty is told already.
  const isKnown = (id: string): boolean => !id || columns.includes(id);

  const checkColumns = (owner: Part): void => {
    for (const [id, path] of stringsAt(owner, 'columns')) {
      if (!isKnown(id)) addUnknown('unknown-column', path, id, columns);
    }
    for (const column of partsOf(owner, 'columns')) {
      const { id, join } = column.value;
      if (typeof id === 'string' && !join && !isKnown(id)) {
        addUnknown('unknown-column', step(column.path, 'id'), id, columns);
      }
      for (const [one, path] of stringsAt(column, 'join')) {
        // Any other than a fact of the author's is told as an unknown value.
        if (/^facts\../.test(one) && !isKnown(one)) addUnknown('unknown-column', path, one, columns);
      }
    }
  };

  const checkRows = ({ value: { columns: heads, rows }, path }: Part): void => {
    if (!Array.isArray(heads) || !heads.length || !Array.isArray(rows)) return;
    rows.forEach((row: unknown, index) => {
      if (Array.isArray(row) && row.length > heads.length) {
        add('row-too-long', step(step(path, 'rows'), index), {
          expected: { kind: 'at-most', most: String(heads.length) },
        });
      }
    });
  };

  checkColumns(top(file));
  for (const part of partsOf(top(file), 'sections')) {
    if (part.value['type'] === 'table') checkRows(part);
    else partsOf(part, 'tables').forEach(checkColumns);
  }
  checkEveryCookieShown(context, root, file);
};

const TYPES: readonly unknown[] = section.kind === 'tagged' ? Object.keys(section.variants) : [];

const matches = (wanted: readonly string[], fact: unknown): boolean =>
  !wanted.length || (typeof fact === 'string' && wanted.includes(fact));

/** Where the page lists its tables itself, a cookie may fall between them. */
const checkEveryCookieShown = (context: CheckContext, root: Node, file: unknown): void => {
  const sections = partsOf(top(file), 'sections').filter(({ value: { type } }) => type === 'cookies');
  const tables = sections.flatMap((part) => partsOf(part, 'tables'));
  const types = [record(file)['sections'] ?? []]
    .flat()
    .map((one: unknown) => (typeof one === 'string' ? one : record(one)['type']));
  // The page has sections, all of them known, and none shows cookies.
  if (
    types.length &&
    !context.extending &&
    types.every((type) => type !== 'cookies' && TYPES.includes(type))
  ) {
    finder(context, root).add('in-no-table', '/sections');
  }
  // A section without tables of its own shows all.
  if (!tables.length || sections.some(({ value }) => !value['tables'])) return;
  const { add } = finder(context, root);
  for (const category of categoriesOf(file)) {
    for (const service of partsOf(category, 'services')) {
      const items = [service.value['cookies'] ?? []].flat();
      items.forEach((item: unknown, index) => {
        const { storage = 'cookie', party } = record(item);
        const facts: Record<string, unknown> = {
          category: category.value['id'],
          consent: category.value['consent'] ?? 'opt-in',
          provider: service.value['provider'],
          storage,
          party,
        };
        const isShown = tables.some(({ value }) => {
          const where = { value: record(value['where']), path: '' };
          return Object.entries(facts).every(([key, fact]) =>
            matches(
              stringsAt(where, key).map(([one]) => one),
              fact,
            ),
          );
        });
        if (!isShown) add('in-no-table', step(step(service.path, 'cookies'), index));
      });
    }
  }
};
