// npm run test:examples: each example is installed in an empty folder with the package as npm would publish it, checked,
// built, and opened in Chromium. `npm run test:examples -- react` does one. Needs the network; prints what passed.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import sirv from 'sirv';
import { findChromium } from './lib/chromium.mjs';
import { visit } from './lib/example-visit.mjs';
import { pack } from './lib/pack.mjs';
import { fromRoot } from './lib/root.mjs';
import { run } from './lib/run.mjs';
import { listen, notFound } from './lib/server.mjs';

/** Those that are built; the others are plain pages. */
const BUILT = readdirSync(fromRoot('examples')).filter((name) =>
  readdirSync(fromRoot(`examples/${name}`)).includes('package.json'),
);
const asked = process.argv.slice(2);

let passed = 0;
let failed = 0;
/** @param {string} name @param {() => unknown} act */
const step = async (name, act) => {
  try {
    await act();
    passed++;
    console.log(`✔ ${name}`);
  } catch (error) {
    failed++;
    console.log(`✖ ${name}\n${error instanceof Error ? error.message : String(error)}`);
    throw error;
  }
};

await run(process.execPath, [fromRoot('scripts/build.mjs')]);
const folder = mkdtempSync(join(tmpdir(), 'cookie-charter-examples-'));
const { file } = await pack(folder);
const browser = await chromium.launch(await findChromium());

/** @param {string} example */
const tryOut = async (example) => {
  const home = join(folder, example);
  const npm = (/** @type {string[]} */ ...args) => run('npm', args, { cwd: home, quiet: true });
  cpSync(fromRoot(`examples/${example}`), home, {
    recursive: true,
    filter: (path) => !/[\\/](node_modules|dist|\.astro)$/.test(path),
  });
  const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  manifest.dependencies['cookie-charter'] = `file:${file}`;
  writeFileSync(join(home, 'package.json'), JSON.stringify(manifest));
  await step(`${example}: installs`, () => npm('install', '--prefer-offline', '--no-audit', '--no-fund'));
  await step(`${example}: has a charter without a problem`, () =>
    npm('exec', '--', 'cookie-charter', 'validate', 'public/cookie-charter.json'),
  );
  await step(`${example}: has the right types`, () => npm('run', 'check'));
  await step(`${example}: is built`, () => npm('run', 'build'));
  const files = sirv(join(home, 'dist'), { etag: true });
  const server = await listen(0, (request, response) => files(request, response, () => notFound(response)));
  const context = await browser.newContext();
  try {
    await visit(context, server.origin, (name, act) => step(`${example}: ${name}`, act));
  } finally {
    await context.close();
    server.close();
  }
};

for (const example of asked.length ? asked : BUILT) {
  console.log(`\n${example}`);
  // Said already; the next one may do better.
  await tryOut(example).catch(() => {});
}
await browser.close();
rmSync(folder, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
