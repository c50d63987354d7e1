import { visitImports } from './visit-imports.mjs';

/**
 * The layers of src, top to bottom as data flows up: what each may import besides itself. A folder that is not
 * listed may not be imported by any other.
 * @type {Record<string, readonly string[]>}
 */
export const LAYERS = {
  charter: [],
  util: [],
  validation: ['charter', 'localize'],
  render: ['charter', 'localize', 'document'],
  cli: [
    'charter',
    'validation',
    'render',
    'localize',
    'tinyglobby',
    'node:fs',
    'node:fs/promises',
    'node:path',
    'node:util',
    'node:process',
    'node:url',
    'node:stream',
  ],
  'page-state': ['author-warnings', 'version'],
  'author-warnings': ['version'],
  localize: ['charter', 'page-state', '@lit/localize'],
  document: ['charter', 'page-state', 'localize'],
  loading: ['charter', 'page-state'],
  version: [],
  tokens: [],
  consent: ['charter', 'util', 'page-state', 'loading', 'version'],
  integrations: ['consent'],
  elements: [
    'charter',
    'util',
    'validation',
    'page-state',
    'localize',
    'document',
    'loading',
    'consent',
    'lit',
  ],
  define: ['localize', 'elements'],
  tags: [],
  'cms-markup': ['charter', 'page-state', 'loading', 'tags'],
  doctor: [
    'charter',
    'validation',
    'page-state',
    'author-warnings',
    'version',
    'localize',
    'loading',
    'consent',
    'elements',
    'cms-markup',
    'tags',
    'lit',
  ],
  cdn: [
    'charter',
    'page-state',
    'loading',
    'doctor',
    'localize',
    'define',
    'elements',
    'consent',
    'cms-markup',
  ],
  index: ['charter', 'localize', 'elements', 'consent'],
};

/** `…/src/elements/table/table.ts` → `elements`. @param {string} path */
export const layerOf = (path) => /[\\/]src[\\/]([\w-]+)/.exec(path)?.[1];

/**
 * What is wrong with an import; undefined when nothing is.
 * @param {string} from File that imports, absolute.
 * @param {string} specifier As written: `../charter/types.js`, `lit/html.js`.
 * @param {boolean} typeOnly Types cost nothing at run time: any layer may know Lit's.
 */
export const importFault = (from, specifier, typeOnly) => {
  const layer = layerOf(from);
  if (!layer) return undefined;
  const target = specifier.startsWith('.')
    ? layerOf(new URL(specifier, `file://${from}`).pathname)
    : specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/');
  if (!target || target === layer || LAYERS[layer]?.includes(target)) return undefined;
  if (typeOnly && /^(@lit\/localize|lit)$/.test(target)) return undefined;
  return `src/${layer} may import only ${LAYERS[layer]?.join(', ') || 'itself'}, not ${target}: imports point downwards`;
};

/** @type {any} */
export const layers = {
  meta: { type: 'problem', schema: [] },
  create: (/** @type {any} */ context) =>
    visitImports(context, (specifier, typeOnly) => importFault(context.filename, specifier, typeOnly)),
};
