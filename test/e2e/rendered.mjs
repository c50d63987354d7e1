/** Every charter of the tests and the examples, and what `render` writes of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { extendCharter } from '../../dist/charter/extend.js';
import { renderCharter } from '../../dist/formats/render.js';
import { templates } from '../../dist/localize/generated/fr.js';
import { templates as ofFiles } from '../../dist/localize/generated/fr/formats.js';
import { provide } from '../../dist/localize/provide.js';
import { fromRoot } from '../../scripts/lib/root.mjs';

provide('fr', templates);
provide('fr', ofFiles);

const FOLDER = 'stories/charters';
const read = (/** @type {string} */ path) => JSON.parse(readFileSync(fromRoot(path), 'utf8'));

/** Each with its base, as a page shows it. @returns {{ name: string, file: any }[]} */
export const charterFiles = () =>
  [
    ...readdirSync(fromRoot(FOLDER))
      .filter((name) => name.endsWith('.json') && name !== 'base.json')
      .map((name) => `${FOLDER}/${name}`),
    'examples/blois/charter.json',
    'examples/portal/charter.json',
  ].map((path) => {
    const file = read(path);
    return {
      name: path.replace(/\.json$/, '').replaceAll('/', '-'),
      file: file.extends ? extendCharter(read(`${FOLDER}/base.json`), file) : file,
    };
  });

/** @param {unknown} file @param {import('../../dist/formats/render.js').RenderOptions} options */
export const rendered = (file, options) => renderCharter(file, options);
