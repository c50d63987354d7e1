import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { writeBusSettings } from './session-bus.mjs';

/** @typedef {import('node:child_process').ChildProcess} Child */

/** The first line that a program writes to one of its streams. @param {Child} child @param {number} descriptor */
const firstLine = async (child, descriptor) => {
  const stream = child.stdio[descriptor];
  if (!stream || !('read' in stream)) throw new Error('speech: a stream is closed');
  const [line] = await Promise.race([
    once(createInterface(stream), 'line'),
    once(child, 'exit').then(() => Promise.reject(new Error(`speech: ${child.spawnfile} ended at once`))),
  ]);
  return String(line);
};

/** A screen that nobody sees, a session bus and a window manager, with a home of their own. @param {string} language */
export const openDesktop = async (language) => {
  const home = mkdtempSync(join(tmpdir(), 'speech-'));
  /** @type {Child[]} */
  const children = [];
  /** @type {NodeJS.ProcessEnv} */
  const env = {
    ...process.env,
    HOME: home,
    XDG_RUNTIME_DIR: home,
    // Orca speaks its own words in this language.
    LANG: 'C.UTF-8',
    LANGUAGE: language,
    GNOME_ACCESSIBILITY: '1',
    GTK_USE_PORTAL: '0',
  };
  /** @param {string} program @param {readonly string[]} args @param {import('node:child_process').StdioOptions} stdio */
  const start = (program, args, stdio = 'ignore') => {
    const child = spawn(program, args, { env, stdio });
    children.push(child);
    return child;
  };
  /** @param {Child} child */
  const end = async (child) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill();
    const late = setTimeout(() => child.kill('SIGKILL'), 5000);
    await ended;
    clearTimeout(late);
  };
  // Nothing outlives the run, however it ends.
  const killAll = () => children.forEach((child) => child.kill('SIGKILL'));
  process.once('exit', killAll);
  const close = async () => {
    process.off('exit', killAll);
    for (const child of children.toReversed()) await end(child);
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const screen = start(
      'Xvfb',
      ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
      ['ignore', 'ignore', 'ignore', 'pipe'],
    );
    env['DISPLAY'] = `:${await firstLine(screen, 3)}`;
    const bus = start(
      'dbus-daemon',
      [`--config-file=${writeBusSettings(home)}`, '--nofork', '--print-address=1'],
      ['ignore', 'pipe', 'ignore'],
    );
    env['DBUS_SESSION_BUS_ADDRESS'] = await firstLine(bus, 1);
    // Without a window manager no window is ever the active one, and Orca says nothing of it. This one has no keys of its own.
    const settings = join(home, 'openbox.xml');
    writeFileSync(settings, '<openbox_config><keyboard/><mouse/></openbox_config>');
    start('openbox', ['--config-file', settings]);
  } catch (error) {
    await close();
    throw error;
  }
  return { home, start, end, close };
};
