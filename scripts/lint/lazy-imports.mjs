// A file named *.lazy.ts is loaded by need, and becomes a file of its own. Whoever reads an import sees which it is.

/** Entries of the package and of the browser files: what they load is decided in scripts/bundle/chunks.mjs. */
const ENTRY = /[\\/]src[\\/](cdn|cli)[\\/]/;

/**
 * What is wrong with an import; undefined when nothing is.
 * @param {string} from File that imports, absolute.
 * @param {string} specifier As written: `./notice.lazy.js`.
 * @param {boolean} isDynamic `import()`.
 * @param {boolean} typeOnly Types cost nothing at run time.
 */
export const lazyImportFault = (from, specifier, isDynamic, typeOnly) => {
  if (!/[\\/]src[\\/]/.test(from) || !specifier.startsWith('.') || typeOnly || ENTRY.test(from))
    return undefined;
  const isLazy = specifier.endsWith('.lazy.js');
  if (isDynamic && !isLazy) return `import() loads a file of its own: name ${specifier} *.lazy.ts`;
  if (!isDynamic && isLazy && !from.endsWith('.lazy.ts'))
    return `${specifier} is loaded by need: use import(), or move what is shared into a file without .lazy`;
  return undefined;
};

/** @type {any} */
export const lazyImports = {
  meta: { type: 'problem', schema: [] },
  create(/** @type {any} */ context) {
    const check = (/** @type {any} */ node) => {
      const specifier = node.source?.value;
      if (typeof specifier !== 'string') return;
      const typeOnly =
        [node.importKind, node.exportKind].includes('type') ||
        (node.specifiers?.length > 0 &&
          node.specifiers.every((/** @type {any} */ one) =>
            [one.importKind, one.exportKind].includes('type'),
          ));
      const isDynamic = node.type === 'ImportExpression';
      const message = lazyImportFault(context.filename, specifier, isDynamic, typeOnly);
      if (message) context.report({ node, message });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};
