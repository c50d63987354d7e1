/** Checks that variables such as `{site.name}` have a value. */
import { isRecord, own, parseRecord } from '../charter/parsers.js';
import { COUNT_NAMES } from '../charter/schema/charter.js';
import { VARIABLE, VARIABLE_GROUPS } from '../charter/variables.js';
import { type CheckContext, finding, pointer } from './findings.js';
import { fieldOf, type Node } from './json/json-tree.js';
import { suggest } from './suggest.js';

/** Fields in which braces are literal. */
const LITERAL_BRACE = /^(\$|name$|match$|domain$|path$)/;

const known = (merged: unknown): string[] => [
  ...VARIABLE_GROUPS.flatMap((group) =>
    Object.entries(parseRecord(own(merged, group)))
      .filter(([, value]) => typeof value === 'string' || isRecord(value))
      .map(([name]) => `${group}.${name}`),
  ),
  ...COUNT_NAMES.map((name) => `count.${name}`),
];

export const checkVariables = (context: CheckContext, root: Node, merged: unknown): void => {
  const names = known(merged);
  const isKnown = new Set(names);
  const walk = (node: Node, path: string): void => {
    if (node.type === 'array') node.items.forEach((item, index) => walk(item, pointer(path, index)));
    else if (node.type === 'object') {
      for (const { key, value } of node.entries) {
        const isLiteral = LITERAL_BRACE.test(key) && !(key === 'name' && fieldOf(node, 'url'));
        if (!isLiteral || value.type === 'object') walk(value, pointer(path, key));
      }
    } else if (typeof node.value === 'string') {
      for (const [whole, group = '', name = ''] of node.value.matchAll(VARIABLE)) {
        const variable = `${group}.${name}`;
        if (!isKnown.has(variable)) {
          context.add({
            ...finding('unknown-variable', path, node),
            found: whole,
            suggestion: suggest(variable, names),
          });
        }
      }
    }
  };
  walk(root, '');
};
