/** A category of a hundred rows, as a site of many services has it. */
import file from './flat.json' with { type: 'json' };
import type { CharterFile } from '../../src/charter/charter-json.js';

const [first] = file.categories;

export const longTable = {
  ...file,
  sections: ['cookies'],
  categories: [
    { ...first, services: file.categories.flatMap(({ services }) => services as readonly unknown[]) },
  ],
} as unknown as CharterFile;
