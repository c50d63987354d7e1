// dist/**/*.js but dist/cdn, for the bundlers of sites: the entries of the package, and the chunks that they share. If
// each module of the source were a file, a bundler would make a chunk of nearly each, found one from the other.
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { rollup } from 'rollup';
import { globSync } from 'tinyglobby';
import { fromRoot } from '../lib/root.mjs';

/** Modules that act when they are loaded, such as those that register tags. Of any other, what is unused is left out. */
const ACTING = /\.lazy\.js$|[\\/]define(?:[\\/]|\.js$)|[\\/]cli[\\/]main\.js$/;

const DEFINE = ['banner', 'charter', 'embed', 'explainer', 'preferences', 'settings', 'table'].map((tag) => [
  `define/${tag}.js`,
]);
const BANNER_EXTRAS = ['shown-banner', 'ask-again', 'notice', 'relocate', 'pages-around'].map(
  (name) => `elements/banner/${name}.lazy.js`,
);
const PAGE = DEFINE.slice(1).flat();
const VALIDATION = ['validation/index.js'];
const CONSENT = ['consent/start-consent.js', 'consent/load-policy.lazy.js'];
/** Answers, and what they share code with: bundlers give a chunk that others import a second file. */
const COMMANDS = [
  'commands',
  'commands/answer-some',
  'withdrawal',
  'charter-changes',
  'clearing/delete-refused-items',
  'migration/migrate-choice',
  'storage/write-cookie',
].map((name) => `consent/${name}.lazy.js`);

/**
 * Modules that share a chunk, by its name: those that at least `atLeast` of the groups import statically, without those
 * that `except` imports, and that no chunk before has. What is in no chunk here shares one with what the same files
 * import.
 * @type {Record<string, { groups: string[][], atLeast?: number, except?: string[] }>}
 */
const CHUNKS = {
  // With what reads the charter: each visit reads it, if only when the page is idle.
  consent: { groups: [CONSENT], except: [...PAGE, ...VALIDATION, ...BANNER_EXTRAS] },
  // Two of: the consent store, the answers, the banner, what the banner loads later, other elements, the report.
  core: { groups: [CONSENT, COMMANDS, ['define/banner.js'], BANNER_EXTRAS, PAGE, VALIDATION], atLeast: 2 },
  commands: { groups: [COMMANDS] },
  // What `render` draws, without Lit.
  document: { groups: [DEFINE.flat(), ['render/render-charter.js']], atLeast: 2 },
  elements: { groups: DEFINE, atLeast: 2 },
  validation: {
    groups: [VALIDATION],
    except: [...PAGE, 'elements/rendering/extended.lazy.js', 'loading/load-base.lazy.js'],
  },
};

/** Files of dist that package.json and custom-elements.json name, without their ending. @returns {string[]} */
const listEntries = () => {
  const { bin, exports } = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8'));
  const { modules } = JSON.parse(readFileSync(fromRoot('dist/custom-elements.json'), 'utf8'));
  const paths = [
    ...Object.values(bin),
    ...Object.values(exports).map((target) => target.default ?? ''),
    ...modules.map((/** @type {{ path: string }} */ { path }) => `./${path}`),
  ];
  return paths.flatMap((path) => /^\.\/dist\/(.*)\.js$/.exec(path)?.[1] ?? []);
};

/** @param {string} dir Folder of the modules. @returns {import('rollup').GetManualChunk} */
const assignChunk = (dir) => {
  /** @type {((id: string) => string | undefined) | undefined} */
  let find;
  return (id, { getModuleInfo }) => {
    if (!find) {
      const importsOf = (/** @type {string[]} */ roots) => {
        /** @type {Set<string>} */
        const found = new Set();
        const visit = (/** @type {string} */ one) => {
          const module = getModuleInfo(one);
          // A lazy-loaded module is a chunk of its own, even where an entry imports it.
          if (!module || found.has(one)) return;
          found.add(one);
          for (const imported of module.importedIds) if (!imported.endsWith('.lazy.js')) visit(imported);
        };
        for (const root of roots) visit(root);
        return found;
      };
      const pathsOf = (/** @type {string[]} */ names) => importsOf(names.map((name) => join(dir, name)));
      const chunks = Object.entries(CHUNKS).map(([name, { groups, atLeast = 1, except = [] }]) => {
        const sets = groups.map(pathsOf);
        const left = pathsOf(except);
        const has = (/** @type {string} */ one) =>
          !left.has(one) && sets.filter((set) => set.has(one)).length >= atLeast;
        return { name, has };
      });
      find = (one) => chunks.find(({ has }) => has(one))?.name;
    }
    return find(id);
  };
};

/**
 * Bundles the modules that the compiler wrote, with their source maps, and copies their types.
 * @param {string} from Folder of the modules.
 * @param {string} to Folder of the package: `dist`.
 */
export const bundleModules = async (from, to) => {
  const bundle = await rollup({
    input: Object.fromEntries(listEntries().map((entry) => [entry, join(from, `${entry}.js`)])),
    // Lit and what the command uses stay imports.
    external: (id) => !/^[./\\]|^[A-Za-z]:/.test(id),
    plugins: [
      {
        name: 'source-maps',
        load: (id) => ({
          code: readFileSync(id, 'utf8').replace(/^\/\/# sourceMappingURL=.*$/m, ''),
          map: readFileSync(`${id}.map`, 'utf8'),
        }),
      },
    ],
    treeshake: { moduleSideEffects: (id) => ACTING.test(id) },
    onwarn: (warning) => {
      throw new Error(`bundle: ${warning.message}`);
    },
  });
  await bundle.write({
    dir: to,
    format: 'esm',
    sourcemap: true,
    hoistTransitiveImports: false,
    onlyExplicitManualChunks: true,
    manualChunks: assignChunk(from),
    chunkFileNames: ({ moduleIds }) => {
      const areIn = (/** @type {string} */ folder) =>
        moduleIds.map((id) => id.startsWith(join(from, folder)));
      if (areIn('cli').includes(true)) return 'cli/[name].js';
      return areIn('localize/catalogs/fr').includes(false) ? 'chunks/[name].js' : 'chunks/french-[name].js';
    },
  });
  await bundle.close();
  for (const path of globSync('**/*.d.ts', { cwd: from })) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    copyFileSync(join(from, path), join(to, path));
  }
};
