import { nodeAt, pointer, toValue, type Node } from './json/json-tree.js';
import type { Code, Expected, NodeFinding, Level } from './problem.js';

/** Context of a check: properties of the whole file, and the callback for findings. */
export interface CheckContext {
  readonly languages: readonly string[];
  /** True if the file is of a newer format: unknown keys and values may be right. */
  readonly isNewerFormat: boolean;
  /** True if the file extends another: no field is required, and `null` removes one. */
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
  // Objects and lists: underline only the opening bracket.
  end: node.type === 'value' ? node.end : node.start + 1,
  found: excerpt(node),
  ...more,
});

/** Missing field, reported at the object that lacks it. */
export const missingField = (path: string, node: Node, name: string): NodeFinding => ({
  code: 'missing',
  path: pointer(path, name),
  start: node.start,
  end: node.type === 'value' ? node.end : node.start + 1,
  expected: { kind: 'field', name },
});

export { nodeAt, pointer };
