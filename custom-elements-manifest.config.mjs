// The manifest describes the package as it ships: paths point to dist, and only what is public stands in it.
import { cemSorterPlugin } from '@wc-toolkit/cem-sorter';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

/** Lit's own hooks, which every element has and no user of ours needs. */
const INTERNAL = new Set([
  'render',
  'willUpdate',
  'getUpdateComplete',
  'renderDocument',
  'level',
  'prepare',
  'prepareError',
  'worksWithoutCharter',
  'sectionsToShow',
  'withoutCharter',
  'charterController',
  'properties',
  'styles',
]);

/** @param {string} path */
const toDist = (path) => path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');

/** @param {any} value */
const rewrite = (value) => {
  if (Array.isArray(value)) value.forEach(rewrite);
  else if (value && typeof value === 'object') {
    for (const key of ['path', 'module']) if (typeof value[key] === 'string') value[key] = toDist(value[key]);
    Object.values(value).forEach(rewrite);
  }
};

export default {
  globs: ['src/elements/*/*.ts', 'src/define/*.ts'],
  exclude: ['src/**/*.test.ts', 'src/**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  plugins: [
    {
      name: 'define-element',
      // The analyzer knows customElements.define(); ours goes through defineElement().
      /** @param {any} phase */
      analyzePhase({ ts, node, moduleDoc }) {
        if (!ts.isCallExpression(node) || node.expression.getText() !== 'defineElement') return;
        // The same class may be registered by need elsewhere.
        if (!moduleDoc.path.includes('src/define/')) return;
        const [tag, element] = node.arguments;
        moduleDoc.exports = [
          ...(moduleDoc.exports ?? []),
          {
            kind: 'custom-element-definition',
            name: tag.text,
            declaration: {
              name: element.getText(),
              module: `src/elements/${tag.text.replace('cookie-', '')}/${tag.text.replace('cookie-', '')}.ts`,
            },
          },
        ];
      },
      /** @param {any} phase */
      packageLinkPhase({ customElementsManifest }) {
        const definitions = customElementsManifest.modules
          .flatMap((/** @type {any} */ module) => module.exports ?? [])
          .filter((/** @type {any} */ { kind }) => kind === 'custom-element-definition');
        for (const module of customElementsManifest.modules) {
          for (const declaration of module.declarations ?? []) {
            const definition = definitions.find(
              (/** @type {any} */ { declaration: { name } }) => name === declaration.name,
            );
            if (definition) declaration.tagName = definition.name;
            if (!declaration.members) continue;
            declaration.members = declaration.members.filter(
              (/** @type {any} */ { name, privacy }) =>
                privacy !== 'private' &&
                privacy !== 'protected' &&
                !name.startsWith('#') &&
                !INTERNAL.has(name),
            );
          }
        }
        // Helpers of the base folder are no part of what authors use.
        customElementsManifest.modules = customElementsManifest.modules.filter(
          (/** @type {any} */ { path, declarations }) =>
            path.includes('/define/') ||
            declarations?.some((/** @type {any} */ { customElement, tagName }) => customElement || tagName),
        );
        rewrite(customElementsManifest);
      },
    },
    cemSorterPlugin({ deprecatedLast: true }),
    // What editors know of our tags: completion and the words above, in HTML files.
    customElementVsCodePlugin({ outdir: 'dist', cssFileName: null, hideLogs: true }),
    customElementJetBrainsPlugin({ outdir: 'dist', packageJson: false, hideLogs: true }),
  ],
};
