import { readFileSync } from 'node:fs';
import { fromRoot } from '../lib/root.mjs';

/** The packages whose code is in the files; their licences ask that the notices go along. */
const BUNDLED = ['lit', 'lit-html', 'lit-element', '@lit/reactive-element', '@lit/localize'];

/** @param {string} name @param {string} file */
const licence = (name, file) => `${name}\n\n${readFileSync(fromRoot(file), 'utf8').trim()}\n`;

export const licences = () =>
  [
    licence('cookie-charter', 'LICENSE'),
    ...BUNDLED.map((name) => licence(name, `node_modules/${name}/LICENSE`)),
  ].join('\n---\n\n');
