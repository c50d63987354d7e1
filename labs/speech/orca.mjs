import { once } from 'node:events';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as after } from 'node:timers/promises';
import { fromRoot } from '../../scripts/lib/root.mjs';

/** So long without a word, and Orca has said what it had to say. On two busy processors it pauses for half of it. */
const SILENCE = 1200;
/** What is waited for, and has not been said by then, is not coming. */
const LATEST = 30_000;

/**
 * Orca with its speech written down.
 * @param {Awaited<ReturnType<typeof import('./desktop.mjs').openDesktop>>} desktop
 */
export const startOrca = async ({ home, start }) => {
  const preferences = join(home, 'orca');
  mkdirSync(preferences);
  copyFileSync(fromRoot('labs/speech/recorder.py'), join(preferences, 'orca-customizations.py'));
  const orca = start('orca', ['--user-prefs', preferences], ['ignore', 'pipe', 'pipe', 'pipe']);
  /** What Orca writes beside its speech: said only where it ends too early. @type {string[]} */
  const complaints = [];
  for (const stream of [orca.stdout, orca.stderr])
    stream?.on('data', (data) => complaints.push(String(data)));
  const ended = once(orca, 'exit');

  /** Since the last key. @type {string[]} */
  let said = [];
  let heard = Date.now();
  const speech = orca.stdio[3];
  if (!speech || !('read' in speech)) throw new Error('speech: Orca has no stream for its speech');
  createInterface(speech).on('line', (line) => {
    const { said: words, stopped } = JSON.parse(line);
    heard = Date.now();
    if (words !== undefined) said.push(words);
    else if (stopped && said.length) said.push('(cut off)');
  });

  /** Resolves with what is said from now on, when `words` were among it and nothing follows. @param {string} [words] */
  const listen = async (words) => {
    const since = Date.now();
    heard = since;
    const isHeard = () => !words || said.some((line) => line.includes(words));
    while (Date.now() - heard < SILENCE || !isHeard()) {
      if (Date.now() - since > LATEST)
        throw new Error(`“${words}” was not said, but:\n    ${said.join('\n    ')}`);
      if (orca.exitCode !== null) throw new Error(`speech: Orca ended.\n${complaints.join('')}`);
      await after(50);
    }
    return said;
  };
  const forget = () => {
    said = [];
  };
  await Promise.race([
    listen(),
    ended.then(() => Promise.reject(new Error(`speech: Orca ended.\n${complaints.join('')}`))),
  ]);
  return { listen, forget };
};
