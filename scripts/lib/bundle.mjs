import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { transform } from 'esbuild';
import { minifyHTMLLiterals } from 'minify-literals';
import { rollup } from 'rollup';
import { minify } from 'terser';
import ts from 'typescript';
import { leanLit } from './lean-lit.mjs';
import { fromRoot } from './root.mjs';

/** Takes the white space out of our templates. @type {import('rollup').Plugin} */
export const minifyTemplates = {
  name: 'minify-templates',
  async transform(code, id) {
    if (!id.startsWith(fromRoot('src')) || !/\bhtml`/.test(code)) return null;
    // It would be taken out, and two words of a sentence would be one.
    if (/\bhtml` /.test(code)) throw new Error(`${id}: a template begins with a space; write it outside`);
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

/** What travels is compressed again: whether the shorter text is the smaller file is known only after that. @param {string} code */
const smallest = async (code) => {
  const tries = [true, false].map(async (collapse_vars) => {
    const compress = {
      ecma: /** @type {const} */ (2020),
      passes: 5,
      collapse_vars,
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
const minifyChunks = {
  name: 'minify-chunks',
  async renderChunk(code, { facadeModuleId }) {
    const small = await smallest(code);
    // Some entries export nothing, and the loader wants nothing of what the others export.
    const [, empty = '$'] = /const (\w+)=\{__proto__:null\};/.exec(small) ?? [];
    const loads = small
      .replace(`const ${empty}={__proto__:null};`, '')
      .replace(new RegExp(`(?<=[{,])${empty} as [\\w$]+,`), '')
      .replace(
        /(import\("[^"]+"\))\.then\(\w=>\w\.[\w$]+\)/g,
        facadeModuleId?.endsWith('loader.ts') ? '$1' : '$&',
      );
    // No browser file runs anywhere else, and it is shorter.
    return { code: loads.replace(/\bglobalThis\b/g, 'self'), map: null };
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

/** What our modules say to run on servers and with Lit too, and is sure in this file. @type {[file: RegExp, code: string][]} */
const SURE = [
  [/base[\\/]plain-element\.ts$/, 'export const PlainElement = HTMLElement;'],
  [/base[\\/]sheets\.ts$/, 'export const sheets = (styles) => [styles].flat(9);'],
  [
    /base[\\/]platform\.ts$/,
    `export const statesOf = (element) => element.attachInternals().states;
export const isVisible = (element) => element.checkVisibility();
export const modalDialog = () => document.querySelector('dialog:modal');
export const openDialog = (dialog) => dialog.showModal();
export const closeDialog = (dialog) => dialog.close();
export const openPopover = (element) => element.showPopover();
export const closePopover = (element) => element.hidePopover();
export const watchSize = (element, changed) => {
  const sizes = new ResizeObserver(changed);
  sizes.observe(element);
  return () => sizes.disconnect();
};
export const bringIntoView = (element, block = 'start') => element.scrollIntoView({ block });
export const sheetsOf = (root) => root.adoptedStyleSheets;
export const addSheet = (root, css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets.push(sheet);
};`,
  ],
  [/base[\\/]supported\.ts$/, "export const supported = () => CSS.supports('selector(:state(a))');"],
];

/** @type {import('rollup').Plugin} */
export const inBrowsers = { name: 'in-browsers', load: (id) => SURE.find(([file]) => file.test(id))?.[1] };

/** The choices stand on top of the legal page, which has these words. @type {import('rollup').Plugin} */
const alreadyThere = {
  name: 'already-there',
  load: (id) => (/preferences[\\/]page-words\.ts$/.test(id) ? 'export {};' : null),
};

/** Modules that do something by being loaded; any other may be left out where nothing of it is used. */
const ACTING =
  /[\\/]src[\\/](define|cdn|localize[\\/]french|elements[\\/](again|debug|more|texts|notice|preferences[\\/]open|asking[\\/]results|views[\\/]status))\b/;

/** @type {import('rollup').OutputOptions} */
const OUTPUT = {
  format: 'esm',
  compact: true,
  generatedCode: { preset: 'es2015', symbols: false },
  freeze: false,
  chunkFileNames: 'chunks/[name].js',
};

/** @param {string} code */
const ascii = (code) =>
  code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * One classic script: begins with a semicolon, for code before it that forgets its own; names nothing on the page.
 * The report of a charter's problems, half as much again as all the rest, stays in the file that loads it by need.
 * @type {import('rollup').Plugin}
 */
const classicScript = {
  name: 'classic-script',
  load: (id) =>
    /define[\\/]banner\.ts$/.test(id)
      ? 'export {};'
      : /debug[\\/]panel\.ts$/.test(id)
        ? `import { report } from '${fromRoot('src/registry.ts')}'; export const showPanel = () => report('panel');`
        : null,
  renderChunk: async (code) => ({ code: `;${ascii(code)}`, map: null }),
};

/**
 * @param {string} dir
 * @param {Record<string, string>} entries Sources by the name of their file.
 * @param {import('rollup').Plugin[]} plugins
 * @param {import('rollup').OutputOptions} [output]
 * @param {import('rollup').Plugin[]} [last] Plugins that come after all others.
 */
const bundleInto = async (dir, entries, plugins, output = {}, last = []) => {
  const bundle = await rollup({
    input: Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, fromRoot(entry)])),
    preserveEntrySignatures: 'allow-extension',
    plugins: [
      ...plugins,
      inBrowsers,
      minifyStyles,
      minifyTemplates,
      typescript,
      leanLit,
      nodeResolve({ exportConditions: ['browser', 'production', 'import'] }),
      minifyChunks,
      ...last,
    ],
    treeshake: { moduleSideEffects: (id) => ACTING.test(id) },
    onwarn: (warning) => {
      throw new Error(`bundle: ${warning.message}`);
    },
  });
  await bundle.write({ dir, ...OUTPUT, ...output });
  await bundle.close();
};

/** Where README has the folder; a site writes its own path. */
const FOLDER = '/dist/cdn/';

/**
 * The tags that let a browser run our files only as they were built (Subresource Integrity). What the file loads stands
 * in an import map, the one place where a page can state it.
 * @param {string} dir
 */
const integrity = (dir) => {
  const hashOf = (/** @type {string} */ path) =>
    `sha384-${createHash('sha384')
      .update(readFileSync(join(dir, path)))
      .digest('base64')}`;
  const chunks = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /^chunks\/.*\.js$/.test(path))
    .toSorted();
  const map = { integrity: Object.fromEntries(chunks.map((path) => [FOLDER + path, hashOf(path)])) };
  const tag = (/** @type {string} */ kind, /** @type {string} */ file) =>
    `<script${kind} src="${FOLDER}${file}" integrity="${hashOf(file)}" crossorigin="anonymous"></script>`;
  return `<!-- The module, and what it loads. Write your own path in the place of ${FOLDER}. -->
<script type="importmap">
${JSON.stringify(map, null, 2)}
</script>
${tag(' type="module"', 'cookie-charter.js')}

<!-- Or the one classic script. -->
${tag('', 'cookie-charter.all.js')}
`;
};

/**
 * Bundles src/cdn/loader.ts and what it loads. The engine is bundled apart: what it shares with the elements is in
 * both, which costs a page with both a kilobyte, and a page with one of them nothing.
 * @param {string} dir
 */
export const bundleForScriptTag = async (dir) => {
  /** What one bundle loads of the other. @param {string} from @param {RegExp} found @param {string} to @returns {import('rollup').Plugin} */
  const elsewhere = (from, found, to) => ({
    name: 'elsewhere',
    resolveId: (source, importer) =>
      found.test(source) && importer?.includes(from) ? { id: to, external: 'absolute' } : null,
  });
  await bundleInto(
    dir,
    { engine: 'src/cdn/engine.ts' },
    // With Lit, and with what shows a charter.
    [
      elsewhere('elements', /preferences\/open\.js$/, '../preferences.js'),
      elsewhere('page-consent', /consent\/start\.js$/, './engine.js'),
    ],
    {
      entryFileNames: 'chunks/engine/[name].js',
      chunkFileNames: 'chunks/engine/[name].js',
      onlyExplicitManualChunks: true,
      // What is loaded together is one file.
      manualChunks: (id) =>
        /consent[\\/](acts|compose-answers|events|keep|pick-choice|report-answer|stopped-scripts|storage[\\/](write-cookie|domains))\.ts$/.test(
          id,
        )
          ? 'acts'
          : /charter[\\/](shape|reader|charter-error|assert-showable|is-apart|choice-(settings|formats))|source[\\/](find|load)|consent[\\/](load-|read-|rules|clear[\\/](declared|present))/.test(
                id,
              )
            ? 'policy'
            : /consent[\\/](asked|clear[\\/](clear|leftover|places)|import|news|notice|on-top|take-back|withdrawn|storage[\\/](expire|storage-for|web|memory)|gate[\\/](addresses|copy|keep-written|meanwhile|media|open-template|watch|report))/.test(
                  id,
                )
              ? null
              : /src[\\/](registry|version|consent|cdn|charter[\\/](address|choice-defaults)|source[\\/]page-address)\b/.test(
                    id,
                  )
                ? 'engine'
                : null,
    },
  );
  // What they share with the others is their own too: one is on every page, alone as a rule; the other is on few.
  await bundleInto(
    dir,
    { forms: 'src/cdn/forms.ts' },
    [elsewhere('registry', /messages\.js$/, './messages.js')],
    { entryFileNames: 'chunks/[name].js' },
  );
  // All its own: what it shares with the page would become files of their own there, one more request each.
  await bundleInto(
    dir,
    { doctor: 'src/cdn/doctor.ts' },
    [elsewhere('registry', /messages\.js$/, './messages.js')],
    { entryFileNames: 'chunks/[name].js', inlineDynamicImports: true },
  );
  await bundleInto(
    dir,
    { settings: 'src/define/settings.ts' },
    [
      elsewhere('elements', /preferences\/open\.js$/, './preferences.js'),
      elsewhere('page-consent', /consent\/start\.js$/, './engine/engine.js'),
      elsewhere('registry', /messages\.js$/, './messages.js'),
    ],
    { entryFileNames: 'chunks/[name].js' },
  );
  await bundleInto(
    dir,
    { 'cookie-charter': 'src/cdn/loader.ts', 'chunks/preferences': 'src/cdn/preferences.ts' },
    [
      elsewhere('loader', /^\.\/engine\.js$/, './chunks/engine/engine.js'),
      elsewhere('loader', /settings\.js$/, './chunks/settings.js'),
      elsewhere('loader', /forms\.js$/, './chunks/forms.js'),
      elsewhere('loader', /doctor\.js$/, './chunks/doctor.js'),
      elsewhere('page-consent', /consent\/start\.js$/, './engine/engine.js'),
      elsewhere('elements', /preferences\/open\.js$/, './preferences.js'),
      alreadyThere,
    ],
  );
  await bundleInto(
    dir,
    { 'cookie-charter.all': 'src/cdn/all.ts' },
    [],
    { format: 'iife', inlineDynamicImports: true },
    [classicScript],
  );

  // Files of another build stand in another folder: one name to tell visitors' caches apart, not one for each file.
  const chunks = readdirSync(join(dir, 'chunks'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.js'),
  );
  const hash = createHash('sha256');
  for (const path of chunks.toSorted()) hash.update(readFileSync(join(dir, 'chunks', path)));
  const build = (hash.digest().readUInt32BE() % 36 ** 4).toString(36).padStart(4, '0');
  renameSync(join(dir, 'chunks'), join(dir, build));
  mkdirSync(join(dir, 'chunks'));
  renameSync(join(dir, build), join(dir, 'chunks', build));
  for (const name of ['cookie-charter.js', 'cookie-charter.all.js']) {
    const file = join(dir, name);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/(?<=["/])chunks\//g, `chunks/${build}/`));
  }
  writeFileSync(join(dir, 'integrity.html'), integrity(dir));
  writeFileSync(join(dir, 'LICENSES.txt'), licences());
};
