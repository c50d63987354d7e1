import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { transform } from 'esbuild';
import { minifyHTMLLiterals } from 'minify-literals';
import { rollup } from 'rollup';
import { minify } from 'terser';
import ts from 'typescript';
import { leanLit } from './lean-lit.mjs';
import { fromRoot } from './root.mjs';

/** Takes the white space out of our templates. @type {import('rollup').Plugin} */
const minifyTemplates = {
  name: 'minify-templates',
  async transform(code, id) {
    if (!id.startsWith(fromRoot('src')) || !/\bhtml`/.test(code)) return null;
    const result = await minifyHTMLLiterals(code, { fileName: id });
    return result && { code: result.code, map: null };
  },
};

/**
 * Minifies style sheets, and makes each at once: Lit's `css` does so when first needed, and checks what a finished
 * file need not. @type {import('rollup').Plugin}
 */
const minifyStyles = {
  name: 'minify-styles',
  resolveId: (source) => (source === 'style-sheet' ? source : null),
  load: (id) =>
    id === 'style-sheet'
      ? 'export const styleSheet = (text) => { const sheet = new CSSStyleSheet(); sheet.replaceSync(text); return sheet; };'
      : null,
  async transform(code, id) {
    if (!id.endsWith('.ts') || !code.includes('css`')) return null;
    let small = code.replace("import { css } from 'lit'", "import { styleSheet } from 'style-sheet'");
    for (const [literal, source = ''] of code.matchAll(/\bcss`([^`$]*)`/g)) {
      const sheet = await transform(source, { loader: 'css', minify: true, target: 'es2022' });
      small = small.replace(
        literal,
        () => `/* @__PURE__ */ styleSheet(${JSON.stringify(sheet.code.trim())})`,
      );
    }
    return { code: small, map: null };
  },
};

const { config } = ts.readConfigFile(fromRoot('tsconfig.json'), (path) => readFileSync(path, 'utf8'));
const { options } = ts.convertCompilerOptionsFromJson(
  {
    ...config.compilerOptions,
    module: 'esnext',
    moduleResolution: 'bundler',
    importHelpers: true,
    noEmitHelpers: true,
    declaration: false,
    sourceMap: false,
    inlineSources: false,
  },
  fromRoot('.'),
);

/** Our source. TypeScript's helper serves decorators of every kind; ours only ever declare a property. @type {import('rollup').Plugin} */
const typescript = {
  name: 'typescript',
  resolveId(source, importer) {
    if (source === 'tslib') return source;
    return source.startsWith('.') && importer?.endsWith('.ts')
      ? join(importer, '..', source.replace(/\.js$/, '.ts'))
      : null;
  },
  load: (id) =>
    id === 'tslib'
      ? 'export const __decorate = (decorators, target, key) => decorators.forEach((decorate) => decorate(target, key));'
      : null,
  transform: (code, id) =>
    id.endsWith('.ts')
      ? { code: ts.transpileModule(code, { compilerOptions: options }).outputText, map: null }
      : null,
};

/** The last pass, and the most thorough. @type {import('rollup').Plugin} */
const minifyChunks = {
  name: 'minify-chunks',
  async renderChunk(code) {
    const small = await minify(code, {
      module: true,
      ecma: 2020,
      compress: { ecma: 2020, passes: 5, collapse_vars: false, unsafe_arrows: true, unsafe_methods: true },
      format: { comments: false },
    });
    return { code: small.code ?? code, map: null };
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

/** Modules that do something by being loaded; any other may be left out where nothing of it is used. */
const ACTING =
  /[\\/]src[\\/](define|cdn|localize[\\/]french|elements[\\/](debug|more|texts|views[\\/]status))\b/;

/**
 * Bundles src/cdn/loader.ts and what it loads.
 * @param {string} dir
 */
export const bundleForScriptTag = async (dir) => {
  const bundle = await rollup({
    input: { 'cookie-charter': fromRoot('src/cdn/loader.ts') },
    plugins: [
      minifyStyles,
      minifyTemplates,
      typescript,
      leanLit,
      nodeResolve({ exportConditions: ['browser', 'production', 'import'] }),
      minifyChunks,
    ],
    treeshake: { moduleSideEffects: (id) => ACTING.test(id) },
    onwarn: (warning) => {
      throw new Error(`bundle: ${warning.message}`);
    },
  });
  const { output } = await bundle.write({
    dir,
    format: 'esm',
    compact: true,
    generatedCode: { preset: 'es2015', symbols: false },
    freeze: false,
    chunkFileNames: 'chunks/[name]-[hash:6].js',
  });
  await bundle.close();
  writeFileSync(join(dir, 'LICENSES.txt'), licences());
  return output;
};
