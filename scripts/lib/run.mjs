import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { fromRoot } from './root.mjs';

const PATH = [fromRoot('node_modules/.bin'), process.env.PATH].join(delimiter);

/**
 * Runs a program of the project, in the project's folder unless `options` say otherwise.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean }} [options] `env` is added to the environment; a quiet
 * program is heard only when it fails.
 * @returns {Promise<void>} Rejects when the program fails.
 */
export const run = (command, args, { cwd = fromRoot(''), env, quiet = false } = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      env: { ...process.env, PATH, ...env },
      // On Windows the programs of npm packages are command files.
      shell: process.platform === 'win32',
    });
    /** @type {Buffer[]} */
    const said = [];
    child.stdout?.on('data', (data) => said.push(data));
    child.stderr?.on('data', (data) => said.push(data));
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (code === 0) return resolve();
      process.stderr.write(Buffer.concat(said));
      reject(new Error(`${command} ${args.join(' ')}: ${signal ?? `exit code ${code}`}`));
    });
  });
