/** Checks for characters that are not allowed in HTML. */
import { findUnprintable } from '../charter/unprintable.js';
import { type CheckContext, pointer } from './findings.js';
import type { Node, Span } from './json/json-tree.js';

const escapeUnit = (mark: string): string => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`;

export const checkCharacters = (context: CheckContext, root: Node): void => {
  const look = (text: string, { start, end }: Span, path: string): void => {
    const found = findUnprintable(text);
    if (found) context.add({ code: 'control-character', path, start, end, found: escapeUnit(found) });
  };
  const walk = (node: Node, path: string): void => {
    if (node.type === 'array') node.items.forEach((item, index) => walk(item, pointer(path, index)));
    else if (node.type === 'object') {
      for (const entry of node.entries) {
        look(entry.key, entry, pointer(path, entry.key));
        walk(entry.value, pointer(path, entry.key));
      }
    } else if (typeof node.value === 'string') look(node.value, node, path);
  };
  walk(root, '');
};
