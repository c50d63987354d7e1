import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fromRoot } from './root.mjs';

const read = (/** @type {string} */ path) => {
  try {
    return readFileSync(fromRoot(path), 'utf8');
  } catch {
    return undefined;
  }
};

/**
 * With `--write` on the command line writes generated files; without it fails when one differs from
 * what is in the project.
 * @param {Record<string, string>} files Content by path.
 * @param {string} command Named in the message: what brings the files up to date.
 */
export const writeGenerated = async (files, command) => {
  const stale = Object.entries(files).filter(([path, content]) => read(path) !== content);
  if (process.argv.includes('--write')) {
    for (const [path, content] of stale) {
      mkdirSync(dirname(fromRoot(path)), { recursive: true });
      writeFileSync(fromRoot(path), content);
      console.log(`written: ${path}`);
    }
  } else if (stale.length) {
    console.error(`out of date: ${stale.map(([path]) => path).join(', ')}. Run \`${command}\`.`);
    process.exitCode = 1;
  }
};
