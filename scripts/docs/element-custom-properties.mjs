// Which custom properties an element reads, from the styles as they are built.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fromRoot } from '../lib/root.mjs';

/** @typedef {{ $value?: unknown, $description?: string }} Token */

/**
 * The modules that draw an element. Another tag's folder is that tag's own affair.
 * @param {string} path @param {string} tag @param {Set<string>} found
 */
const modulesOf = (path, tag, found = new Set()) => {
  const [, folder] = /\/elements\/(\w+)\//.exec(path) ?? [];
  if (found.has(path) || (folder && TAGS.has(folder) && folder !== tag)) return found;
  found.add(path);
  for (const [, to = ''] of readFileSync(path, 'utf8').matchAll(/(?:from |import\(|import )'(\.[^']+)'/g))
    modulesOf(join(dirname(path), to), tag, found);
  return found;
};
const TAGS = new Set(['banner', 'charter', 'embed', 'explainer', 'preferences', 'settings', 'table']);

/** Every custom property that a site may set, with what it sets. @returns {Map<string, string>} */
const properties = () => {
  const file = JSON.parse(readFileSync(fromRoot('tokens/cookie-charter.tokens.json'), 'utf8'));
  /** @param {string} name @param {Record<string, any>} node @returns {[string, string][]} */
  const leaves = (name, node) =>
    '$value' in node
      ? [[name, node['$description']]]
      : Object.entries(node).flatMap(([key, one]) =>
          key.startsWith('$') ? [] : leaves(`${name}-${key}`, one),
        );
  return new Map(leaves('--cookie', file.cookie));
};

/** The custom properties of an element, in the order of docs/tokens.md. @param {string} tag Without `cookie-`. */
export const customProperties = (tag) => {
  const styles = [...modulesOf(fromRoot(`build/elements/${tag}/${tag}.js`), tag)].map((path) =>
    readFileSync(path, 'utf8'),
  );
  /** Those that styles read, and those that default to one of these. */
  const read = new Set(
    styles
      .filter((text) => !/^export const \w+Tokens = /m.test(text))
      .flatMap((text) => [...text.matchAll(/var\(--_([\w-]+)/g)].map(([, name]) => `--cookie-${name}`)),
  );
  const aliases = styles.flatMap((text) => [
    ...text.matchAll(/--_([\w-]+): var\(--cookie-[\w-]+, var\(--_([\w-]+)\)\)/g),
  ]);
  for (const [, name, stands] of aliases) if (read.has(`--cookie-${name}`)) read.add(`--cookie-${stands}`);
  // What more a charter may bring reads some that only other elements have.
  const own = new Set(styles.flatMap((text) => text.match(/--cookie-[\w-]+(?=, )/g) ?? []));
  return [...properties()]
    .filter(([name]) => read.has(name) && own.has(name))
    .map(([name, description]) => ({ name, description }));
};
