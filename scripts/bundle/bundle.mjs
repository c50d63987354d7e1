// The files for script tags: dist/cdn.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { fromRoot } from '../lib/root.mjs';
import { BUNDLES, chunkFileName, linkBundles, manualChunks } from './chunks.mjs';
import { classicScript } from './classic-script.mjs';
import { integrity } from './integrity.mjs';
import { listLicences } from './licences.mjs';
import { preloadLines } from './preload.mjs';
import { requestTogether } from './request-together.mjs';
import { minifyChunks, minifyStyles, minifyTemplates, typescript } from './plugins.mjs';

/** Modules that do something by being loaded; any other may be left out where nothing of it is used. */
const ACTING = /\.lazy\.ts$|[\\/]src[\\/](define|cdn)[\\/]/;

/**
 * @param {string} dir
 * @param {Record<string, string>} entries Sources by the name of their file.
 * @param {import('rollup').Plugin[]} first Plugins that come before all others.
 * @param {import('rollup').OutputOptions} output
 * @param {import('rollup').Plugin[]} [last] Plugins that come after all others.
 */
const bundleInto = async (dir, entries, first, output, last = []) => {
  const bundle = await rollup({
    input: Object.fromEntries(
      Object.entries(entries).map(([name, entry]) => [name, fromRoot(`src/${entry}`)]),
    ),
    preserveEntrySignatures: 'allow-extension',
    plugins: [
      ...first,
      minifyStyles,
      minifyTemplates,
      typescript,
      nodeResolve({ exportConditions: ['browser', 'production', 'import'], extensions: ['.js', '.ts'] }),
      minifyChunks,
      ...last,
    ],
    treeshake: { moduleSideEffects: (id) => ACTING.test(id) },
    onwarn: (warning) => {
      throw new Error(`bundle: ${warning.message}`);
    },
  });
  await bundle.write({
    dir,
    format: 'esm',
    compact: true,
    generatedCode: { preset: 'es2015', symbols: false },
    freeze: false,
    entryFileNames: chunkFileName,
    chunkFileNames: chunkFileName,
    ...output,
  });
  await bundle.close();
};

/** The name of the folder of the chunks changes with any of them: visitors' caches hold no two builds. @param {string} dir */
const nameBuild = (dir) => {
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
};

/** Fails where a browser file imports one that does not exist: bundles know of one another by name only. @param {string} dir */
const assertImports = (dir) => {
  for (const path of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.js')) continue;
    const code = readFileSync(join(dir, path), 'utf8');
    for (const [, file = ''] of code.matchAll(/"(\.\.?\/[^"]+\.js)"/g)) {
      if (!existsSync(join(dir, dirname(path), file)))
        throw new Error(`bundle: ${path} imports no file: ${file}`);
    }
  }
};

/** @param {string} dir */
export const bundleForScriptTag = async (dir) => {
  const licences = listLicences(join(dir, 'LICENSES.txt'));
  for (const { folder, entries, links, replaced, together, isOneFile } of BUNDLES) {
    await bundleInto(
      join(dir, folder),
      entries,
      [licences, linkBundles(links, replaced)],
      isOneFile ? { inlineDynamicImports: true } : { manualChunks: manualChunks(together) },
      [requestTogether(folder)],
    );
  }
  await bundleInto(
    dir,
    { 'cookie-charter.all': 'cdn/classic.ts' },
    [licences],
    { format: 'iife', inlineDynamicImports: true },
    [classicScript],
  );
  nameBuild(dir);
  assertImports(dir);
  writeFileSync(join(dir, 'preload.html'), preloadLines(dir));
  writeFileSync(join(dir, 'integrity.html'), integrity(dir));
};
