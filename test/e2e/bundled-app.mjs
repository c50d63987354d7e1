// An application of a site, by the bundlers that sites use.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromRoot } from '../../scripts/lib/root.mjs';

/**
 * Each bundles `app.js` of a folder into its folder `out`, with the code splitting that it has by default. Vite begins
 * with the page, as it is used.
 * @type {Record<string, (dir: string) => Promise<unknown>>}
 */
export const BUNDLERS = {
  esbuild: async (dir) => {
    const { build } = await import('esbuild');
    await build({
      entryPoints: [join(dir, 'app.js')],
      outdir: join(dir, 'out'),
      bundle: true,
      splitting: true,
      minify: true,
      format: 'esm',
      logLevel: 'error',
    });
  },
  Rollup: async (dir) => {
    const { rollup } = await import('rollup');
    const { nodeResolve } = await import('@rollup/plugin-node-resolve');
    const plugins = [nodeResolve({ browser: true, exportConditions: ['production'] })];
    const bundle = await rollup({ input: join(dir, 'app.js'), plugins });
    await bundle.write({ dir: join(dir, 'out') });
    await bundle.close();
  },
  Vite: async (dir) => {
    const { build } = await import('vite');
    await build({ root: dir, configFile: false, logLevel: 'error', build: { outDir: 'out' } });
  },
  webpack: async (dir) => {
    const { default: webpack } = await import('webpack');
    const compiler = webpack({
      mode: 'production',
      entry: join(dir, 'app.js'),
      output: { path: join(dir, 'out'), filename: 'app.js', publicPath: '/' },
      performance: false,
    });
    const stats = await new Promise((resolve, reject) =>
      compiler?.run((error, result) => (error ? reject(error) : resolve(result))),
    );
    const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true });
    if (errors.length || warnings.length) throw new Error(JSON.stringify([errors, warnings], undefined, 1));
  },
};

const PAGE = `<!doctype html><html lang="en"><head><title>Application</title>
<link rel="cookie-charter" href="/charter.json">
<script type="module" src="/app.js"></script></head><body><cookie-banner></cookie-banner></body></html>`;

/**
 * The site of a bundled application: its page, `/`, and the files of the bundler, by address. What it bundles is the
 * package as it is built, with Lit beside it.
 * @param {keyof typeof BUNDLERS} bundler
 * @param {string} source Of `app.js`.
 * @returns {Promise<Record<string, import('../../scripts/lib/server.mjs').Page>>}
 */
export const bundleApp = async (bundler, source) => {
  const dir = mkdtempSync(join(tmpdir(), 'bundled-app-'));
  mkdirSync(join(dir, 'node_modules'));
  symlinkSync(fromRoot(''), join(dir, 'node_modules/cookie-charter'), 'junction');
  symlinkSync(fromRoot('node_modules/lit'), join(dir, 'node_modules/lit'), 'junction');
  writeFileSync(join(dir, 'package.json'), '{ "private": true, "type": "module" }');
  writeFileSync(join(dir, 'app.js'), source);
  writeFileSync(join(dir, 'index.html'), PAGE);
  await BUNDLERS[bundler]?.(dir);
  const files = readdirSync(join(dir, 'out'), { recursive: true, encoding: 'utf8' }).map((path) =>
    path.replaceAll('\\', '/'),
  );
  const TYPES = { '.js': 'text/javascript', '.html': 'text/html; charset=utf-8' };
  const pages = Object.entries(TYPES).flatMap(([ending, type]) =>
    files
      .filter((path) => path.endsWith(ending))
      .map((path) => [
        `/${path.replace(/^index\.html$/, '')}`,
        { body: readFileSync(join(dir, 'out', path), 'utf8'), headers: { 'content-type': type } },
      ]),
  );
  return { '/': { body: PAGE }, ...Object.fromEntries(pages) };
};
