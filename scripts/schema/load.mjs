import { build } from 'esbuild';
import { fromRoot } from '../lib/root.mjs';

/**
 * A module of the source, as it stands, without a build.
 * @param {string} path
 * @returns {Promise<any>}
 */
export const loadSource = async (path) => {
  const { outputFiles } = await build({
    entryPoints: [fromRoot(path)],
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'es2022',
    external: ['node:*'],
    write: false,
    tsconfig: fromRoot('tsconfig.json'),
  });
  const code = outputFiles[0]?.text ?? '';
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
};
