import { fileURLToPath } from 'node:url';

/** Absolute path of something in the project. @param {string} path */
export const fromRoot = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
