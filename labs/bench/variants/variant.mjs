/**
 * Variant: one way to place one tool on the page. Selectors cross shadow roots with ` >>> `.
 * @typedef {object} Variant
 * @property {string} name
 * @property {string} note How it is placed, and what differs from the others.
 * @property {Record<string, string | Buffer>} files By address.
 * @property {import('../page.mjs').Placement} placement
 * @property {string} accept
 * @property {string} [refuse]
 * @property {string} [open] Opens the preferences.
 * @property {string} [toggle] One control of the preferences.
 * @property {string} [save]
 * @property {boolean} [isReturning] True: only the returning visitor is measured.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fromRoot } from '../../../scripts/lib/root.mjs';

/** Files of a peer's package, by address. @param {string} name @param {readonly string[]} paths */
export const peerFiles = (name, paths) =>
  Object.fromEntries(
    paths.map((path) => [
      `/peers/${name}/${path}`,
      readFileSync(fromRoot(`labs/bench/node_modules/${name}/${path}`)),
    ]),
  );

/** Scripts of a folder of the project, by address. @param {string} address @param {string} folder */
export const folderFiles = (address, folder) =>
  Object.fromEntries(
    readdirSync(fromRoot(folder), { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path.endsWith('.js'))
      .map((path) => [`${address}/${path}`, readFileSync(fromRoot(`${folder}/${path}`))]),
  );
