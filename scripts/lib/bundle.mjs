import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { minifyHTMLLiterals } from 'minify-literals';
import { rolldown } from 'rolldown';
import { minify } from 'terser';
import { fromRoot } from './root.mjs';

/** Takes the white space out of our templates. @type {import('rolldown').Plugin} */
const minifyTemplates = {
  name: 'minify-templates',
  async transform(code, id) {
    if (!id.startsWith(fromRoot('src')) || !/\bhtml`/.test(code)) return null;
    const result = await minifyHTMLLiterals(code, { fileName: id });
    return result && { code: result.code, map: null };
  },
};

/**
 * Minifies style sheets. `css` with nothing to interpolate does what `unsafeCSS` does, and brings checks that a
 * finished file has no use for. @type {import('rolldown').Plugin}
 */
const minifyStyles = {
  name: 'minify-styles',
  async transform(code, id) {
    if (!id.endsWith('.ts') || !code.includes('css`')) return null;
    let small = code.replace('import { css }', 'import { unsafeCSS }');
    for (const [literal, source = ''] of code.matchAll(/\bcss`([^`$]*)`/g)) {
      const sheet = await transform(source, { loader: 'css', minify: true, target: 'es2022' });
      small = small.replace(literal, () => `unsafeCSS(${JSON.stringify(sheet.code.trim())})`);
    }
    return { code: small, map: null };
  },
};

/** Every browser we serve has constructable style sheets: Lit's way around their absence stays home. @type {import('rolldown').Plugin} */
const modernLit = {
  name: 'modern-lit',
  transform(code, id) {
    if (!/reactive-element[\\/]css-tag\.js$/.test(id)) return null;
    const modern = code.replace(
      /(const t=globalThis,e=)t\.ShadowRoot&&.*?CSSStyleSheet\.prototype/,
      '$1true',
    );
    if (modern === code)
      throw new Error('bundle: css-tag.js of @lit/reactive-element has changed; look at modernLit again');
    return { code: modern, map: null };
  },
};

/** TypeScript's helper serves decorators of every kind; ours only ever declare a property. @type {import('rolldown').Plugin} */
const smallDecorate = {
  name: 'small-decorate',
  load: (id) =>
    /helpers[\\/]decorate\.js$/.test(id)
      ? 'export default (decorators, target, key) => decorators.forEach((decorate) => decorate(target, key));'
      : null,
};

/** A second, more thorough pass: 3 % fewer bytes on the wire. @type {import('rolldown').Plugin} */
const minifyChunks = {
  name: 'minify-chunks',
  async generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const { code = chunk.code } = await minify(chunk.code, {
        module: true,
        ecma: 2020,
        compress: { ecma: 2020, passes: 5, collapse_vars: false, unsafe_arrows: true, unsafe_methods: true },
        format: { comments: false },
      });
      chunk.code = code;
    }
  },
};

/** The packages whose code is in the files; their licences ask that the notices go along. */
const BUNDLED = ['lit', 'lit-html', 'lit-element', '@lit/reactive-element', '@lit/localize'];

/** @param {string} name @param {string} file */
const licence = (name, file) => `${name}\n\n${readFileSync(fromRoot(file), 'utf8').trim()}\n`;

const licences = () =>
  [
    licence('cookie-charter', 'LICENSE'),
    ...BUNDLED.map((name) => licence(name, `node_modules/${name}/LICENSE`)),
  ].join('\n---\n\n');

/**
 * Bundles src/cdn/loader.ts and what it loads.
 * @param {string} dir
 */
export const bundleForScriptTag = async (dir) => {
  const bundle = await rolldown({
    input: { 'cookie-charter': fromRoot('src/cdn/loader.ts') },
    platform: 'browser',
    resolve: { conditionNames: ['browser', 'production', 'import'] },
    tsconfig: fromRoot('tsconfig.json'),
    plugins: [minifyStyles, minifyTemplates, modernLit, smallDecorate, minifyChunks],
    // How long our own plugins take is no fault of the bundle.
    checks: { pluginTimings: false },
    onwarn: (warning) => {
      throw new Error(`bundle: ${warning.message}`);
    },
  });
  const { output } = await bundle.write({
    dir,
    format: 'esm',
    minify: true,
    comments: false,
    chunkFileNames: 'chunks/[name]-[hash].js',
  });
  await bundle.close();
  writeFileSync(join(dir, 'LICENSES.txt'), licences());
  return output;
};
