/** JSON as a tree of nodes with offsets, and lookups in it. */

export interface Entry {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly value: Node;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

export type Node = Span &
  (
    | { readonly type: 'object'; readonly entries: readonly Entry[] }
    | { readonly type: 'array'; readonly items: readonly Node[] }
    | { readonly type: 'value'; readonly value: string | number | boolean | null }
  );

/** Value as `JSON.parse` returns it: of two fields of one name, the last counts. */
export const toValue = (node: Node | undefined): unknown => {
  if (!node) return undefined;
  if (node.type === 'value') return node.value;
  return node.type === 'array'
    ? node.items.map(toValue)
    : Object.fromEntries(node.entries.map(({ key, value }) => [key, toValue(value)]));
};

/** Adds a step to a JSON Pointer. */
export const pointer = (path: string, key: string | number): string =>
  `${path}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** The value of a field, the last of its name. */
export const fieldOf = (node: Node | undefined, key: string): Node | undefined =>
  node?.type === 'object' ? node.entries.findLast((entry) => entry.key === key)?.value : undefined;

/** The node at a JSON Pointer. */
export const nodeAt = (root: Node | undefined, path: string): Node | undefined =>
  path
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<Node | undefined>(
      (node, key) => (node?.type === 'array' ? node.items[Number(key)] : fieldOf(node, key)),
      root,
    );
