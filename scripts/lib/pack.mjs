// What npm would publish, and what a user who installs it gets.
import { execFile } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { fromRoot } from './root.mjs';

const execute = promisify(execFile);

/** @param {string} cwd @param {string[]} args */
const npm = async (cwd, args) =>
  (await execute('npm', args, { cwd, shell: process.platform === 'win32', maxBuffer: 2 ** 26 })).stdout;

/**
 * Packs the package as it is built.
 * @param {string} folder Where the file goes.
 * @returns {Promise<{ file: string, paths: string[] }>} The file, and what is in it.
 */
export const pack = async (folder) => {
  const [{ filename, files }] = JSON.parse(
    await npm(fromRoot(''), ['pack', '--json', '--ignore-scripts', '--pack-destination', folder]),
  );
  return {
    file: join(folder, filename),
    paths: files.map((/** @type {{ path: string }} */ { path }) => path),
  };
};

/**
 * Installs a packed file in an empty folder. What it depends on is taken as our own lock file has it, which npm has at
 * hand since it installed the project: nothing needs the network.
 * @param {string} file @param {string} folder
 */
export const installPacked = async (file, folder) => {
  const { name, version, dependencies, bin } = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8'));
  const { packages } = JSON.parse(readFileSync(fromRoot('package-lock.json'), 'utf8'));
  const needed = Object.entries(packages).filter(
    ([path, { dev, devOptional, optional }]) => path && !dev && !devOptional && !optional,
  );
  const root = { private: true, dependencies: { [name]: `file:${basename(file)}` } };
  const lock = {
    lockfileVersion: 3,
    requires: true,
    packages: {
      '': root,
      ...Object.fromEntries(needed),
      [`node_modules/${name}`]: { version, resolved: `file:${basename(file)}`, dependencies, bin },
    },
  };
  copyFileSync(file, join(folder, basename(file)));
  writeFileSync(join(folder, 'package.json'), JSON.stringify(root));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
  await npm(folder, ['ci', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund']);
};
