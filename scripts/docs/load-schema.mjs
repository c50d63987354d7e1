import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { fromRoot } from '../lib/root.mjs';

/**
 * A module of the source, without a build.
 * @param {string} path
 * @returns {Promise<any>}
 */
export const loadSource = async (path) => {
  const folder = mkdtempSync(join(tmpdir(), 'cookie-charter-source-'));
  const outfile = join(folder, 'module.mjs');
  try {
    await build({
      entryPoints: [fromRoot(path)],
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'es2022',
      outfile,
      tsconfig: fromRoot('tsconfig.json'),
      logLevel: 'error',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
};
