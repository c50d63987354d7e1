// All variants; a peer that cannot be had becomes a reason, and does not stop the others.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fromRoot } from '../../../scripts/lib/root.mjs';

const FOLDER = fromRoot('labs/bench');

/** Each peer: the name of its file and of its export. */
const PEERS = {
  vanilla: 'vanilla-cookieconsent',
  orejime: 'orejime',
  klaro: 'klaro',
  tarteaucitron: 'tarteaucitronjs',
  osano: 'cookieconsent',
  porsche: '@porscheofficial/cookie-consent-banner',
};

/** Installs the peers beside their package.json, where they are missing. */
export const installPeers = () => {
  if (Object.values(PEERS).every((name) => existsSync(`${FOLDER}/node_modules/${name}`))) return;
  console.error('bench: installing the peers (about 70 MB, once)…');
  spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: FOLDER,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
};

/** @param {(name: string, reason: unknown) => void} fail */
export const loadPeers = async (fail) => {
  /** @type {import('./variant.mjs').Variant[]} */
  const variants = [];
  for (const [name, packageName] of Object.entries(PEERS))
    try {
      variants.push((await import(`./${name}.mjs`))[name]);
    } catch (reason) {
      fail(packageName, reason);
    }
  return variants;
};
