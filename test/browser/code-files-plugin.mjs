/** Answers to scripts that are held. @type {Set<() => void>} */
const held = new Set();

/**
 * Serves scripts whose code stands in their address, `/code.js?alert(1)`: what is blocked is fetched by http and https
 * alone, so that a test cannot write a `data:` address. `/held.js?…` is answered once `/release.js` is asked for.
 * @type {import('@web/dev-server-core').Plugin}
 */
export const codeFiles = {
  name: 'code-files',
  serve: async ({ path, querystring }) => {
    const [, what] = /^\/(code|held|release)\.js$/.exec(path) ?? [];
    if (!what) return undefined;
    if (what === 'held') await new Promise((/** @type {(value?: unknown) => void} */ go) => held.add(go));
    if (what === 'release') for (const go of held) go();
    return { body: what === 'release' ? '' : decodeURIComponent(querystring), type: 'js' };
  },
};
