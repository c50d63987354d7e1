/**
 * Visitors of oxlint for every import and re-export of a file.
 * @param {any} context
 * @param {(specifier: string, typeOnly: boolean, isDynamic: boolean) => string | undefined} faultOf What is wrong with one.
 */
export const visitImports = (context, faultOf) => {
  const isType = (/** @type {any} */ one) => [one.importKind, one.exportKind].includes('type');
  const check = (/** @type {any} */ node) => {
    const specifier = node.source?.value;
    if (typeof specifier !== 'string') return;
    const typeOnly = isType(node) || (node.specifiers?.length > 0 && node.specifiers.every(isType));
    const message = faultOf(specifier, typeOnly, node.type === 'ImportExpression');
    if (message) context.report({ node, message });
  };
  return {
    ImportDeclaration: check,
    ImportExpression: check,
    ExportNamedDeclaration: check,
    ExportAllDeclaration: check,
  };
};
