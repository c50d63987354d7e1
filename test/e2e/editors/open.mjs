// Editors and browser-side sanitizers, bundled in memory from node_modules and opened in a page each.
import { build } from 'esbuild';
import { fromRoot } from '../../../scripts/lib/root.mjs';

/** The module of each channel that runs in a browser; it sets `roundTrip` on the page. */
export const EDITORS = {
  'CKEditor 5': 'ckeditor',
  'CKEditor 5, General HTML Support': 'ckeditor-general-html',
  'TinyMCE 8': 'tinymce',
  'Quill 2': 'quill',
  'TipTap 3': 'tiptap',
};
export const IN_BROWSERS = { DOMPurify: 'dompurify', ...EDITORS };

/** @param {string} name */
const bundle = async (name) => {
  const { outputFiles } = await build({
    entryPoints: [fromRoot(`test/e2e/editors/${name}.mjs`)],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
};

/**
 * Pages with a ready editor in each, at `/editors/<module>`.
 * @returns {Promise<Record<string, import('../../../scripts/lib/server.mjs').Page>>}
 */
export const editorPages = async () => {
  const pages = await Promise.all(
    Object.values(IN_BROWSERS).map(async (name) => [
      [
        `/editors/${name}`,
        {
          body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Editor</title><body><div id="editor"></div><script type="module" src="/editors/${name}.js"></script></body></html>`,
        },
      ],
      [
        `/editors/${name}.js`,
        { body: await bundle(name), headers: { 'content-type': 'text/javascript; charset=utf-8' } },
      ],
    ]),
  );
  return Object.fromEntries(pages.flat());
};

/**
 * What an editor makes of markup that it is given and asked for again.
 * @param {import('playwright').Page} tab
 * @param {string} html
 * @returns {Promise<string>}
 */
export const roundTrip = (tab, html) =>
  tab.evaluate((markup) => /** @type {any} */ (globalThis).roundTrip(markup), html);
