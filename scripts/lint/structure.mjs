/**
 * What the source promises to a newcomer as a whole: no import goes in circles, not by types, nor by `import()`; and one
 * name means one thing. Neither is seen in one file, so that these are no rules of oxlint: `npm run check` runs them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { fromRoot } from '../lib/root.mjs';

/** Source files by path, without tests and what is generated. @returns {Map<string, string>} */
export const readSources = () => {
  const root = fromRoot('src');
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !/\.test\.ts$|(^|\/)(generated|catalogs)\//.test(path));
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
};

/** @param {string} path @param {string} text */
const parse = (path, text) => ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);

/** What a file imports: values, types, `import()` and `import('…').Type`. @param {string} path @param {string} text */
const importsOf = (path, text) => {
  /** @type {string[]} */
  const found = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    const specifier =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
        ? node.moduleSpecifier
        : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
          ? node.arguments[0]
          : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
            ? node.argument.literal
            : undefined;
    if (specifier && ts.isStringLiteral(specifier) && specifier.text.startsWith('.'))
      found.push(join(dirname(path), specifier.text).replace(/\.js$/, '.ts'));
    ts.forEachChild(node, visit);
  };
  visit(parse(path, text));
  return found;
};

/**
 * Imports that go in circles, one circle of each.
 * @param {ReadonlyMap<string, string>} sources
 * @returns {string[][]} Paths in the order of the imports; the last imports the first.
 */
export const findCycles = (sources) => {
  const graph = new Map([...sources].map(([path, text]) => [path, importsOf(path, text)]));
  /** @type {string[][]} */
  const cycles = [];
  const done = new Set();
  /** @type {string[]} */
  const trail = [];
  /** @param {string} path */
  const visit = (path) => {
    const at = trail.indexOf(path);
    if (at >= 0) cycles.push(trail.slice(at));
    if (at >= 0 || done.has(path)) return;
    trail.push(path);
    for (const target of graph.get(path) ?? []) visit(target);
    trail.pop();
    done.add(path);
  };
  for (const path of graph.keys()) visit(path);
  return cycles;
};

/** Names that files declare for themselves, on their first level. @param {string} path @param {string} text */
const namesOf = (path, text) =>
  parse(path, text).statements.flatMap((statement) => {
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.flatMap(({ name }) =>
        ts.isIdentifier(name) ? [name.text] : [],
      );
    const isNamed =
      ts.isFunctionDeclaration(statement) ||
      ts.isClassDeclaration(statement) ||
      ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement);
    return isNamed && statement.name ? [statement.name.text] : [];
  });

/** Names that two files give to two things. @param {ReadonlyMap<string, string>} sources @returns {[name: string, paths: string[]][]} */
export const findSharedNames = (sources) => {
  /** @type {Map<string, Set<string>>} */
  const places = new Map();
  for (const [path, text] of sources)
    for (const name of namesOf(path, text)) places.set(name, (places.get(name) ?? new Set()).add(path));
  return [...places].filter(([, paths]) => paths.size > 1).map(([name, paths]) => [name, [...paths]]);
};

/** @param {ReadonlyMap<string, string>} sources */
export const structureFaults = (sources) => [
  ...findCycles(sources).map((cycle) => `imports go in a circle: ${[...cycle, cycle[0]].join(' → ')}`),
  ...findSharedNames(sources).map(
    ([name, paths]) => `${name} is declared in ${paths.join(' and ')}: one name means one thing`,
  ),
];
