import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a program said is kept for a message, not for ever. */
const KEPT = 4000;
const LONGEST_START = 60_000;

/**
 * A folder for what a test makes, and the programs it starts. Both are gone when the process ends, however it ends.
 */
export const openWorkshop = () => {
  const folder = mkdtempSync(join(tmpdir(), 'cookie-charter-cms-'));
  /** @type {Set<import('node:child_process').ChildProcess>} */
  const running = new Set();

  const close = () => {
    for (const { pid } of running) {
      try {
        // The whole group: a server may have workers.
        if (pid) process.kill(-pid, 'SIGKILL');
      } catch {
        // It has ended by itself.
      }
    }
    running.clear();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  process.on('exit', close);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1));

  /**
   * Starts a program that stays, and waits until it says that it is ready.
   * @param {string} command
   * @param {readonly string[]} args
   * @param {{ ready: RegExp, env?: NodeJS.ProcessEnv }} options
   * @returns {Promise<RegExpExecArray>} What `ready` found.
   */
  const start = (command, args, { ready, env }) =>
    new Promise((resolve, reject) => {
      const child = spawn(command, args, {
        cwd: folder,
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, ...env },
      });
      running.add(child);
      let said = '';
      const late = setTimeout(
        () => reject(new Error(`cms: ${command} is not ready after a minute. It said:\n${said}`)),
        LONGEST_START,
      );
      const listen = (/** @type {Buffer} */ data) => {
        said = (said + data).slice(-KEPT);
        const found = ready.exec(said);
        if (!found) return;
        clearTimeout(late);
        resolve(found);
      };
      child.stdout.on('data', listen);
      child.stderr.on('data', listen);
      child.on('error', reject);
      child.on('exit', (code, signal) => {
        running.delete(child);
        clearTimeout(late);
        reject(new Error(`cms: ${command} ended (${signal ?? code}). It said:\n${said}`));
      });
    });

  return { folder, in: (/** @type {string} */ path) => join(folder, path), start, close };
};

/** @typedef {ReturnType<typeof openWorkshop>} Workshop */
