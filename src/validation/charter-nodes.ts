/** Parts of a file with their paths, however malformed the file is. */
import { own, parseRecord } from '../charter/parsers.js';
import { type CheckContext, finding, nodeAt, pointer } from './findings.js';
import type { Node } from './json/json-tree.js';
import type { Expected } from './problem.js';
import { suggest } from './suggest.js';

/** Object in the file, with its path. */
export interface CharterNode {
  readonly value: Readonly<Record<string, unknown>>;
  readonly path: string;
}

/** Whole file as a node. */
export const topNode = (file: unknown): CharterNode => ({ value: parseRecord(file), path: '' });

/** Items of a list, or of an object by id. */
export const nodesAt = (parent: CharterNode, key: string): CharterNode[] => {
  const value = own(parent.value, key);
  const path = pointer(parent.path, key);
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(parseRecord(value));
  return entries.map(([name, item]) => ({ value: parseRecord(item), path: pointer(path, name) }));
};

export const categoryNodes = (file: unknown): CharterNode[] => nodesAt(topNode(file), 'categories');
export const serviceNodes = (file: unknown): CharterNode[] =>
  categoryNodes(file).flatMap((category) => nodesAt(category, 'services'));
export const cookieNodes = (file: unknown): CharterNode[] =>
  serviceNodes(file).flatMap((service) => nodesAt(service, 'cookies'));

/** Strings of a list, or a string alone, each with its path. */
export const stringNodes = ({ value, path }: CharterNode, key: string): (readonly [string, string])[] => {
  const found = own(value, key);
  const at = pointer(path, key);
  return Array.isArray(found)
    ? found.flatMap((one: unknown, index) =>
        typeof one === 'string' ? [[one, pointer(at, index)] as const] : [],
      )
    : typeof found === 'string'
      ? [[found, at]]
      : [];
};

type ProblemCode = Parameters<typeof finding>[0];
type Details = Parameters<typeof finding>[3];

interface Reporter {
  readonly add: (code: ProblemCode, path: string, details?: Details) => void;
  /** Reports a reference to an unknown name. */
  readonly addUnknown: (code: ProblemCode, path: string, found: string, known: readonly string[]) => void;
}

/** Maximum number of known names in a message: thousands in each of thousands would fill the memory. */
const NAMED = 50;

export const describeNames = (known: readonly string[]): Expected => ({
  kind: 'one-of',
  values: known.length > NAMED ? [...known.slice(0, NAMED), '…'] : known,
});

/** Creates functions that report findings at paths of a file. */
export const createReporter = (context: CheckContext, root: Node): Reporter => {
  const add = (code: ProblemCode, path: string, details: Details = {}): void => {
    const node = nodeAt(root, path);
    if (node) context.add(finding(code, path, node, details));
  };
  return {
    add,
    addUnknown: (code, path, found, known) =>
      add(code, path, {
        expected: describeNames(known),
        suggestion: suggest(found, known),
        ...(context.isNewerFormat && { level: 'warning' as const }),
      }),
  };
};
