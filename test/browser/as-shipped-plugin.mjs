// Component tests on our source as the browser files have it: templates and style sheets without their white space. A
// sentence or a selector that needs a space is found here.
import { minifyStyles, minifyTemplates } from '../../scripts/bundle/plugins.mjs';
import { fromRoot } from '../../scripts/lib/root.mjs';

/** Where the bundle imports the function that makes a style sheet from. */
const STYLE_SHEET = { name: 'style-sheet', path: '/style-sheet.js' };
/** @typedef {(code: string, id: string) => Promise<{ code: string } | null>} Transform */
const TRANSFORMS = /** @type {Transform[]} */ ([minifyStyles.transform, minifyTemplates.transform]);

/** @type {import('@web/dev-server-core').Plugin} */
export const asShipped = {
  name: 'as-shipped',
  resolveImport: ({ source }) => (source === STYLE_SHEET.name ? STYLE_SHEET.path : undefined),
  serve: ({ path }) =>
    path === STYLE_SHEET.path
      ? { body: /** @type {any} */ (minifyStyles).load(STYLE_SHEET.name), type: 'js' }
      : undefined,
  async transform({ path, body }) {
    if (!/^\/src\/.*(?<!\.test)\.ts$/.test(path) || typeof body !== 'string') return undefined;
    const id = fromRoot(path.slice(1));
    let code = body;
    for (const transform of TRANSFORMS) code = (await transform(code, id))?.code ?? code;
    return code === body ? undefined : code;
  },
};
