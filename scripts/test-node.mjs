// The tests that Node runs: the tools, the package, and whole pages in Chromium. `--all` adds `*.slow.test.mjs`, which take
// long and are about what few changes touch: the installed package, types for frameworks, editors, the documentation, pages
// of other tools, themes, the checks themselves.
import { appendFileSync, readdirSync } from 'node:fs';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fromRoot } from './lib/root.mjs';

const files = ['test/node', 'test/e2e'].flatMap((folder) =>
  readdirSync(fromRoot(folder))
    .filter(
      (name) =>
        name.endsWith('.test.mjs') && (process.argv.includes('--all') || !name.endsWith('.slow.test.mjs')),
    )
    .map((name) => fromRoot(`${folder}/${name}`)),
);
// The slow ones first: the others fill what is left of the time beside them.
files.sort((one, other) => Number(other.includes('.slow.')) - Number(one.includes('.slow.')));
/** @type {import('./lib/summary-reporter.mjs').Count} */
const count = { passed: 0, failed: 0, skipped: 0, failures: [] };
const stream = run({ files, concurrency: 2, timeout: 600_000 });
stream.on('test:pass', ({ details, skip }) => {
  if (details.type !== 'suite') count[skip ? 'skipped' : 'passed']++;
});
stream.on('test:fail', ({ name, details }) => {
  if (details.type === 'suite') return;
  count.failed++;
  count.failures.push(`${name}: ${details.error.cause ?? details.error}`);
});
stream.on('end', () => {
  console.log(`node: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
  if (process.env['TEST_COUNTS']) appendFileSync(process.env['TEST_COUNTS'], `${JSON.stringify(count)}\n`);
  process.exitCode = count.failed ? 1 : 0;
});
stream.compose(new spec()).pipe(process.stdout);
