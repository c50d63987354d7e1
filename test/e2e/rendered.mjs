/** Every charter of the tests and the examples, and what `render` writes of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { mergeCharters } from '../../build/charter/merge-charters.js';
import { renderCharter } from '../../dist/render/render-charter.js';
import { templates } from '../../dist/localize/catalogs/fr.js';
import { templates as ofFiles } from '../../build/localize/catalogs/fr/render.js';
import { addCatalog } from '../../build/localize/add-catalog.js';
import { fromRoot } from '../../scripts/lib/root.mjs';

addCatalog('fr', templates, ofFiles);

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
      file: file.extends ? mergeCharters(read(`${FOLDER}/base.json`), file) : file,
    };
  });

/** @param {unknown} file @param {import('../../dist/render/render-charter.js').RenderOptions} options */
export const rendered = (file, options) => renderCharter(file, options);
