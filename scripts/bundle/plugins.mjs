// What becomes of our source on its way into the browser files: no types, no white space in templates and styles, no names.
import { brotliCompressSync } from 'node:zlib';
import { transform } from 'esbuild';
import { minifyHTMLLiterals } from 'minify-literals';
import { minify } from 'terser';
import ts from 'typescript';
import { fromRoot } from '../lib/root.mjs';

/** Takes the white space out of our templates. @type {import('rollup').Plugin} */
export const minifyTemplates = {
  name: 'minify-templates',
  async transform(code, id) {
    if (!id.startsWith(fromRoot('src')) || !/\bhtml`/.test(code)) return null;
    // It would be taken out, and two words of a sentence would be one.
    if (/(?<!`)\bhtml` /.test(code))
      throw new Error(`${id}: a template begins with a space; write it outside`);
    const result = await minifyHTMLLiterals(code, { fileName: id });
    return result && { code: result.code, map: null };
  },
};

/** Custom properties, which minifiers leave as they are, since a script may read them; nobody reads ours. @param {string} css */
const tighter = (css) =>
  css.replace(/(--_[\w-]+): ([^;}]*)/g, (_, name, value) => `${name}:${value.replaceAll(', ', ',')}`);

/**
 * Minifies style sheets, and makes each at once: Lit's `css` does so when first needed, and checks what a finished
 * file need not. @type {import('rollup').Plugin}
 */
export const minifyStyles = {
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
        () => `/* @__PURE__ */ styleSheet(${JSON.stringify(tighter(sheet.code.trim()))})`,
      );
    }
    return { code: small, map: null };
  },
};

const { config } = ts.readConfigFile(fromRoot('tsconfig.json'), (path) => ts.sys.readFile(path));
const compilerOptions = {
  ...config.compilerOptions,
  module: 'esnext',
  moduleResolution: 'bundler',
  sourceMap: false,
  inlineSources: false,
};

/** Our source, file by file. @type {import('rollup').Plugin} */
export const typescript = {
  name: 'typescript',
  transform: (code, id) =>
    id.endsWith('.ts') ? { code: ts.transpileModule(code, { compilerOptions }).outputText, map: null } : null,
};

/** What travels is compressed again: whether the shorter text is the smaller file is known only after that. @param {string} code */
const smallest = async (code) => {
  const variants = [true, false].flatMap((collapse_vars) =>
    [1, 3].map((inline) => ({ collapse_vars, inline })),
  );
  const tries = variants.map(async (variant) => {
    const compress = {
      ...variant,
      ecma: /** @type {const} */ (2020),
      passes: 5,
      keep_fargs: false,
      unsafe: true,
      unsafe_arrows: true,
      unsafe_methods: true,
    };
    const { code: small = code } = await minify(code, {
      module: true,
      ecma: 2020,
      compress,
      format: { comments: false },
    });
    return { small, bytes: brotliCompressSync(small).length };
  });
  return (await Promise.all(tries)).reduce((one, other) => (other.bytes < one.bytes ? other : one)).small;
};

/** The last pass, and the most thorough. @type {import('rollup').Plugin} */
export const minifyChunks = {
  name: 'minify-chunks',
  async renderChunk(code) {
    const small = await smallest(code);
    // Some entries export nothing.
    const [, empty = '$'] = /const (\w+)=\{__proto__:null\};/.exec(small) ?? [];
    const loads = small
      .replace(`const ${empty}={__proto__:null};`, '')
      .replace(new RegExp(`(?<=[{,])${empty} as [\\w$]+,|,${empty} as [\\w$]+(?=\\})`), '');
    return { code: loads, map: null };
  },
};
