import { spawnSync } from 'node:child_process';

const apt = (/** @type {string[]} */ ...words) =>
  spawnSync('apt-get', words, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

/**
 * Installs packages where it may: as root, on Debian, and unless NO_APT is set.
 * @param {readonly string[]} packages
 * @param {string} why Said before it begins.
 * @returns {boolean} Whether they are installed.
 */
export const installFromDebian = (packages, why) => {
  if (process.env['NO_APT'] || process.getuid?.() !== 0 || !apt('--version')) return false;
  console.log(why);
  return apt('update', '-qq') && apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
};
