// dist/frameworks/: types of the tags for frameworks, on top of what custom-elements.json says of them.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { propTypes } from '../frameworks/props.mjs';
import { fromRoot } from './root.mjs';

/** Entries of the package: cookie-charter/jsx, and so on. */
const FRAMEWORKS = ['jsx', 'vue', 'svelte'];

export const writeFrameworkTypes = () => {
  mkdirSync(fromRoot('dist/frameworks'), { recursive: true });
  const manifest = JSON.parse(readFileSync(fromRoot('dist/custom-elements.json'), 'utf8'));
  writeFileSync(fromRoot('dist/frameworks/props.d.ts'), propTypes(manifest));
  for (const name of FRAMEWORKS) {
    copyFileSync(fromRoot(`scripts/frameworks/${name}.d.ts`), fromRoot(`dist/frameworks/${name}.d.ts`));
  }
};
