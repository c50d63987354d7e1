/**
 * Names that come from outside are never looked up in plain objects, where `constructor` and what a page put on
 * `Object.prototype` are found too. It takes types to tell a list from an object, so that this is no rule of oxlint:
 * `npm run check` runs it, and test/node/lint.test.mjs its parts.
 */
import { relative } from 'node:path';
import ts from 'typescript';
import { fromRoot } from '../lib/root.mjs';

/** What is asked may be any word: a string, or something of no known type. @param {ts.Type} type */
const isAnyWord = (type) =>
  (type.flags &
    (ts.TypeFlags.String | ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.TemplateLiteral)) !==
    0 ||
  (type.isUnionOrIntersection() && type.types.some(isAnyWord));

/** One of a few words. @param {ts.Type} type @returns {boolean} */
const isFewWords = (type) =>
  type.isUnion() &&
  type.types.every((one) => one.isStringLiteral() || (one.flags & ts.TypeFlags.Undefined) !== 0);

/** @param {ts.Node} node */
const withoutBrackets = (node) => {
  while (
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isSatisfiesExpression(node)
  )
    node = node.expression;
  return node;
};

/** True for `Object.hasOwn(object, key)` of the very same words. @param {ts.Node} node @param {string} object @param {string} key */
const asksOwn = (node, object, key) =>
  ts.isCallExpression(node) &&
  node.expression.getText() === 'Object.hasOwn' &&
  node.arguments.map((one) => one.getText()).join('\n') === `${object}\n${key}`;

/**
 * True where the read is reached only after `Object.hasOwn` of the same object and key said yes.
 * @param {ts.Node} node @param {string} object @param {string} key
 */
const isGuarded = (node, object, key) => {
  /** @param {ts.Node} condition @returns {boolean} */
  const says = (condition) => {
    const bare = withoutBrackets(condition);
    return (
      asksOwn(bare, object, key) ||
      (ts.isBinaryExpression(bare) &&
        bare.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken &&
        (says(bare.left) || says(bare.right)))
    );
  };
  for (let child = node, { parent } = node; parent; child = parent, { parent } = parent) {
    if (ts.isConditionalExpression(parent) && parent.whenTrue === child && says(parent.condition))
      return true;
    if (ts.isIfStatement(parent) && parent.thenStatement === child && says(parent.expression)) return true;
    if (
      ts.isBinaryExpression(parent) &&
      parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken &&
      parent.right === child &&
      says(parent.left)
    )
      return true;
  }
  return false;
};

const ADVICE = 'use a Map, or ask Object.hasOwn(object, name) first';

/**
 * Reads of plain objects by a name that may be any word, in one file.
 * @param {ts.SourceFile} file @param {ts.TypeChecker} checker
 * @returns {{ line: number, message: string }[]}
 */
export const inheritedReads = (file, checker) => {
  /** @type {{ line: number, message: string }[]} */
  const found = [];
  const lines = file.text.split('\n');
  /** @param {ts.Node} node @param {string} message */
  const add = (node, message) => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    // Where it is meant, a comment above says what makes it harmless.
    if (!lines[line - 1]?.includes('// own-properties: ')) found.push({ line: line + 1, message });
  };
  /** @param {ts.Node} node */
  const isList = (node) => {
    const type = checker.getNonNullableType(checker.getTypeAtLocation(node));
    return checker.isArrayLikeType(type) || (type.flags & ts.TypeFlags.StringLike) !== 0;
  };
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (
      ts.isElementAccessExpression(node) &&
      isAnyWord(checker.getTypeAtLocation(withoutBrackets(node.argumentExpression))) &&
      !isList(node.expression) &&
      !isGuarded(node, node.expression.getText(), node.argumentExpression.getText())
    )
      add(node, `${node.getText()} reads what an object inherits too: ${ADVICE}`);
    if (
      ts.isBinaryExpression(node) &&
      node.operatorToken.kind === ts.SyntaxKind.InKeyword &&
      isAnyWord(checker.getTypeAtLocation(node.left))
    )
      add(node, `${node.getText()} is true of what an object inherits too: ${ADVICE}`);
    if (
      ts.isBindingElement(node) &&
      node.propertyName &&
      ts.isComputedPropertyName(node.propertyName) &&
      isAnyWord(checker.getTypeAtLocation(node.propertyName.expression))
    )
      add(node, `${node.getText()} takes what an object inherits too: ${ADVICE}`);
    // What is said to be one of a few words is looked up as such elsewhere.
    if (
      ts.isAsExpression(node) &&
      isAnyWord(checker.getTypeAtLocation(withoutBrackets(node.expression))) &&
      isFewWords(checker.getTypeAtLocation(node))
    )
      add(node, `${node.getText()} takes any word for one of a few: find it in their list`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
};

/** Everything of this kind in the sources, tests aside: one line a fault. */
export const checkOwnProperties = () => {
  const path = fromRoot('tsconfig.json');
  const { config } = ts.readConfigFile(path, (name) => ts.sys.readFile(name));
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, fromRoot('.'));
  const sources = fileNames.filter((name) => /[\\/]src[\\/]/.test(name) && !name.endsWith('.test.ts'));
  const program = ts.createProgram(sources, options);
  const checker = program.getTypeChecker();
  return sources.flatMap((name) => {
    const file = program.getSourceFile(name);
    return (file ? inheritedReads(file, checker) : []).map(
      ({ line, message }) => `${relative(fromRoot('.'), name)}:${line}: ${message}`,
    );
  });
};
