// The tests that Node runs: the tools, the package, and whole pages in Chromium. `--all` adds those that take long and
// are about what few changes touch: the installed package, types for frameworks, editors, the documentation, foreign pages,
// themes, the checks themselves.
import { appendFileSync, readdirSync } from 'node:fs';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fromRoot } from './lib/root.mjs';

const SLOW = new RegExp(
  `^(${[
    'accessibility',
    'asking-looks',
    'docs-blocks',
    'doctor',
    'doctor-states',
    'editors',
    'foreign-looks',
    'foreign-pages',
    'framework-types',
    'integrity',
    'languages',
    'migration',
    'packed',
    'side-effects',
    'start-pages',
    'start-recipes',
    'themes',
    'translations',
    'valid-html',
    'walk-throughs',
  ].join('|')})\\.test`,
);
const files = ['test/node', 'test/e2e'].flatMap((folder) =>
  readdirSync(fromRoot(folder))
    .filter((name) => name.endsWith('.test.mjs') && (process.argv.includes('--all') || !SLOW.test(name)))
    .map((name) => fromRoot(`${folder}/${name}`)),
);
// The longest first: the others fill what is left of the time beside them.
const LONG =
  /translations|charters|asking-looks|blois|editors|doctor|foreign-looks|docs-blocks|accessibility/;
files.sort((one, other) => Number(LONG.test(other)) - Number(LONG.test(one)));
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
