import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { fromRoot } from './root.mjs';

const PATH = [fromRoot('node_modules/.bin'), process.env.PATH].join(delimiter);

/**
 * Runs a program of the project in its folder, its output shown.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env Added to the environment.
 * @returns {Promise<void>} Rejects when the program fails.
 */
export const run = (command, args, env = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: fromRoot(''),
      stdio: 'inherit',
      env: { ...process.env, PATH, ...env },
      // On Windows the programs of npm packages are command files.
      shell: process.platform === 'win32',
    });
    child.on('error', reject);
    child.on('exit', (code, signal) =>
      code === 0
        ? resolve()
        : reject(new Error(`${command} ${args.join(' ')}: ${signal ?? `exit code ${code}`}`)),
    );
  });
