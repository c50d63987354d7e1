import { fileURLToPath } from 'node:url';

/** Absolute path of something in the project. @param {string} path */
export const fromRoot = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Folder of what the compiler writes, a file for each module: the package is bundled from it, tests import from it. */
export const MODULES = 'build';
