// Requests a chunk together with the chunks that it imports: a browser that learns of them only from the chunk itself
// needs one round trip more.
import { dirname, join, relative } from 'node:path';

/** What each file that was built imports statically, all the way down. @type {Map<string, ReadonlySet<string>>} */
const importsOf = new Map();

/** @param {string} path @param {string} target */
const addressFrom = (path, target) => relative(dirname(path), target).replace(/^(?!\.)/, './');

/**
 * Adds to each `import()` those of the files that its file imports and that are not loaded yet.
 * @param {string} folder Folder of the bundle, from that of the browser files.
 * @returns {import('rollup').Plugin}
 */
export const requestTogether = (folder) => ({
  name: 'request-together',
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
    /** @param {string} name @param {Set<string>} found */
    const collect = (name, found) => {
      for (const one of chunks.find(({ fileName }) => fileName === name)?.imports ?? []) {
        if (found.has(join(folder, one))) continue;
        found.add(join(folder, one));
        collect(one, found);
      }
      return found;
    };
    for (const { fileName } of chunks) importsOf.set(join(folder, fileName), collect(fileName, new Set()));
    for (const chunk of chunks) {
      const path = join(folder, chunk.fileName);
      chunk.code = chunk.code.replace(/\bimport\("(\.[^"]+)"\)/g, (whole, /** @type {string} */ target) => {
        const more = [...(importsOf.get(join(path, '..', target)) ?? [])].filter(
          (one) => one !== path && !importsOf.get(path)?.has(one),
        );
        if (!more.length) return whole;
        // Relative to the file itself: the folder of the chunks is renamed after its content.
        const all = [whole, ...more.map((one) => `import("${addressFrom(path, one)}")`)];
        return `Promise.all([${all.join()}]).then(all=>all[0])`;
      });
    }
  },
});
