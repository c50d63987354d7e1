// Runs with nothing installed: no import from a package here.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fromRoot } from './root.mjs';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const INSTALLED = fromRoot('node_modules/.package-lock.json');
const LOCK = fromRoot('package-lock.json');

/** Ends the program with a sentence instead of a stack. @param {string} sentence */
export const giveUp = (sentence) => {
  console.error(`\n${sentence}`);
  process.exit(1);
};

/** Installs the packages of the lock file, unless they are there. */
export const setUp = () => {
  if (major < 20 || (major === 20 && minor < 19)) {
    giveUp(
      `This project needs Node 20.19 or later; this is ${process.versions.node}. Install it from https://nodejs.org.`,
    );
  }
  if (existsSync(INSTALLED) && statSync(INSTALLED).mtimeMs >= statSync(LOCK).mtimeMs) return;
  console.log('Installing the packages of package-lock.json (about a minute, once)…');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: fromRoot(''),
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0)
    giveUp('The packages could not be installed. Check that npm reaches its registry, then try again.');
};
