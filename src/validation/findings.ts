import { nodeAt, pointer, toValue, type Node } from './json/json-tree.js';
import type { Code, Expected, NodeFinding, Level } from './problem.js';

/** What a check knows of the whole file, and where it puts what it finds. */
export interface CheckContext {
  readonly languages: readonly string[];
  /** Written for a newer version: what is unknown may be right. */
  readonly isNewerFormat: boolean;
  /** Changes to another charter: nothing is needed, and `null` takes away. */
  readonly extending: boolean;
  readonly add: (finding: NodeFinding) => void;
}

/** A value as JSON, short enough for a sentence. */
export const excerpt = (node: Node): string => {
  const json = JSON.stringify(toValue(node)) ?? '';
  return json.length > 40 ? `${json.slice(0, 37)}…` : json;
};

export const finding = (
  code: Code,
  path: string,
  node: Node,
  more: { expected?: Expected; suggestion?: string | undefined; level?: Level } = {},
): NodeFinding => ({
  code,
  path,
  start: node.start,
  // Brackets and all would be too much to underline.
  end: node.type === 'value' ? node.end : node.start + 1,
  found: excerpt(node),
  ...more,
});

/** A field that is not there: told at the thing it should be in. */
export const missingField = (path: string, node: Node, name: string): NodeFinding => ({
  code: 'missing',
  path: pointer(path, name),
  start: node.start,
  end: node.type === 'value' ? node.end : node.start + 1,
  expected: { kind: 'field', name },
});

export { nodeAt, pointer };
