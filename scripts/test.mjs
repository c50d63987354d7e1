// npm test: everything in Chromium and Node. `npm test -- --all` adds what takes long, Firefox, WebKit and the
// stories, as CI does.
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromRoot } from './lib/root.mjs';
import { giveUp, setUp } from './lib/setup.mjs';

setUp();
const { run } = await import('./lib/run.mjs');
const { buildCatalogue } = await import('./lib/build-storybook.mjs');
const { findChromium } = await import('./lib/chromium.mjs');

const COUNTS = join(mkdtempSync(join(tmpdir(), 'cookie-charter-')), 'counts');
process.env['TEST_COUNTS'] = COUNTS;
/** Failures, printed once more at the end. */
const SHOWN = 20;
let broken = false;

/** @param {string} title @param {string} command @param {readonly string[]} args */
const step = async (title, command, args) => {
  console.log(`\n${title}`);
  await run(command, args).catch(() => (broken = true));
};

// First of all, so that a machine without a browser gets one, or hears of it, before anything else runs.
await findChromium().catch((error) => giveUp(error.message));

await step('Build', process.execPath, [fromRoot('scripts/build.mjs')]);
await step('Components, Chromium', 'wtr', []);
const more = process.argv.includes('--all') ? ['--all'] : [];
await step('Node and whole pages', process.execPath, [fromRoot('scripts/test-node.mjs'), ...more]);
if (more.length) {
  process.env['AS_SHIPPED'] = '1';
  await step('Components as the browser files have them, Chromium', 'wtr', []);
  delete process.env['AS_SHIPPED'];
  await step('Components, Firefox', process.execPath, [fromRoot('scripts/test-engine.mjs'), 'firefox']);
  await step('Components, WebKit', process.execPath, [fromRoot('scripts/test-engine.mjs'), 'webkit']);
  console.log('\nCatalogue');
  await buildCatalogue().catch(() => (broken = true));
  await step('Stories', process.execPath, [fromRoot('scripts/test-stories.mjs')]);
}

/** @type {import('./lib/summary-reporter.mjs').Count} */
const total = { passed: 0, failed: 0, skipped: 0, failures: [] };
const lines = (() => {
  try {
    return readFileSync(COUNTS, 'utf8').trim().split('\n');
  } catch {
    return [];
  }
})();
for (const line of lines) {
  const { passed, failed, skipped = 0, failures } = JSON.parse(line);
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  total.failures.push(...failures);
}
// Printed again at the end of a long output, where it is read.
for (const failure of total.failures.slice(0, SHOWN)) console.log(`✖ ${failure.slice(0, 500)}`);
// What was skipped is no pass.
if (total.skipped) console.log(`${total.skipped} skipped: the steps above say which, and why`);
// A step that broke without a failed test is a failure all the same.
if (broken && !total.failed) total.failed = 1;
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;
