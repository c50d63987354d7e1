import { fromRoot } from '../lib/root.mjs';

/** @param {string} code */
const toAscii = (code) =>
  code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * One classic script: begins with a semicolon, for code before it that forgets its own; names nothing on the page.
 * The report of a charter's problems, half as much again as all the rest, is not in it: the module file lazy-loads it.
 * @type {import('rollup').Plugin}
 */
export const classicScript = {
  name: 'classic-script',
  load: (id) =>
    /define[\\/]banner\.ts$/.test(id)
      ? 'export {};'
      : id.endsWith('inspector-panel.lazy.ts')
        ? `import { warnAuthor } from '${fromRoot('src/page-state.ts')}'; export const showPanel = () => warnAuthor('panel');`
        : null,
  renderChunk: async (code) => ({ code: `;${toAscii(code)}`, map: null }),
};
