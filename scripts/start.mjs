// npm start: builds, serves the examples and the catalogue, and says where they are.
import { fromRoot } from './lib/root.mjs';
import { giveUp, setUp } from './lib/setup.mjs';

setUp();
const { run } = await import('./lib/run.mjs');
const { buildCatalogue } = await import('./lib/build-storybook.mjs');
const { servePortal } = await import('./lib/portal.mjs');
const { startAtFreePort } = await import('./lib/free-port.mjs');

const PORT = Number(process.env['PORT'] ?? 8010);
try {
  console.log('Building…');
  await run(process.execPath, [fromRoot('scripts/build.mjs')]);
} catch (error) {
  giveUp(`The build failed (${/** @type {Error} */ (error).message}). See the messages above.`);
}
// The other origin of the portal is the next port; 0 takes any two that are free.
const start = (/** @type {number} */ port) => servePortal({ port, outsidePort: port && port + 1 });
const { origin } = (await startAtFreePort(PORT, start, 2).catch((error) => giveUp(String(error)))) ?? {};
if (origin && PORT && !origin.endsWith(`:${PORT}`)) console.log(`Port ${PORT} is taken: ${origin} it is.`);
console.log('Building the catalogue…');
const catalogue = await buildCatalogue().then(
  () => `${origin}/dist-storybook/index.html`,
  () => 'could not be built; see above',
);
console.log(`
  The charter in French   ${origin}/examples/blois/fr.html
  The charter in English  ${origin}/examples/blois/en.html
  The portal, which asks  ${origin}/examples/portal/index.html
  The catalogue           ${catalogue}

  Ctrl+C stops.`);
