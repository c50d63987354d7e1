// A file named *.lazy.ts is lazy-loaded, and becomes a chunk of its own: an import shows it by the name.
import { visitImports } from './visit-imports.mjs';

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
    return `${specifier} is lazy-loaded: use import(), or move what is shared into a file without .lazy`;
  return undefined;
};

/** @type {any} */
export const lazyImports = {
  meta: { type: 'problem', schema: [] },
  create: (/** @type {any} */ context) =>
    visitImports(context, (specifier, typeOnly, isDynamic) =>
      lazyImportFault(context.filename, specifier, isDynamic, typeOnly),
    ),
};
