/** The parts of a file with their places, however much of it is wrong. */
import { own, record } from '../charter/parsers.js';
import { type CheckContext, finding, nodeAt, step } from './findings.js';
import type { Node } from './json/json-tree.js';
import type { Expected } from './problem.js';
import { suggest } from './suggest.js';

/** A thing in the file with its place. */
export interface Part {
  readonly value: Readonly<Record<string, unknown>>;
  readonly path: string;
}

/** The whole file as its own part. */
export const top = (file: unknown): Part => ({ value: record(file), path: '' });

/** What stands in a list, or in an object by id. */
export const partsOf = (parent: Part, key: string): Part[] => {
  const value = own(parent.value, key);
  const path = step(parent.path, key);
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(record(value));
  return entries.map(([name, item]) => ({ value: record(item), path: step(path, name) }));
};

export const categoriesOf = (file: unknown): Part[] => partsOf(top(file), 'categories');
export const servicesOf = (file: unknown): Part[] =>
  categoriesOf(file).flatMap((category) => partsOf(category, 'services'));
export const cookiesOf = (file: unknown): Part[] =>
  servicesOf(file).flatMap((service) => partsOf(service, 'cookies'));

/** The strings of a list, or a string alone, with the place of each. */
export const stringsAt = ({ value, path }: Part, key: string): (readonly [string, string])[] => {
  const found = own(value, key);
  const at = step(path, key);
  return Array.isArray(found)
    ? found.flatMap((one: unknown, index) =>
        typeof one === 'string' ? [[one, step(at, index)] as const] : [],
      )
    : typeof found === 'string'
      ? [[found, at]]
      : [];
};

type Code = Parameters<typeof finding>[0];
type Details = Parameters<typeof finding>[3];

interface Finder {
  readonly add: (code: Code, path: string, details?: Details) => void;
  /** Of a name that nothing has. */
  readonly addUnknown: (code: Code, path: string, found: string, known: readonly string[]) => void;
}

/** Names of what there is that a message says at most: thousands in each of thousands would fill the memory. */
const NAMED = 50;

export const oneOf = (known: readonly string[]): Expected => ({
  kind: 'one-of',
  values: known.length > NAMED ? [...known.slice(0, NAMED), '…'] : known,
});

/** Adds findings at places of a file. */
export const finder = (context: CheckContext, root: Node): Finder => {
  const add = (code: Code, path: string, details: Details = {}): void => {
    const node = nodeAt(root, path);
    if (node) context.add(finding(code, path, node, details));
  };
  return {
    add,
    addUnknown: (code, path, found, known) =>
      add(code, path, {
        expected: oneOf(known),
        suggestion: suggest(found, known),
        ...(context.newer && { level: 'warning' as const }),
      }),
  };
};
