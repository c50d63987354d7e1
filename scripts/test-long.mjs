// npm run test:long: tests that take minutes, or more of the machine than a test of every day should.
import { readdirSync } from 'node:fs';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fromRoot } from './lib/root.mjs';
import { setUp } from './lib/setup.mjs';

setUp();
const files = readdirSync(fromRoot('test/long'))
  .filter((name) => name.endsWith('.test.mjs'))
  .map((name) => fromRoot(`test/long/${name}`));
let passed = 0;
let failed = 0;
const stream = run({ files, concurrency: 1, timeout: 900_000 });
stream.on('test:pass', ({ details, skip }) => {
  if (details.type !== 'suite' && !skip) passed++;
});
stream.on('test:fail', ({ details }) => {
  if (details.type !== 'suite') failed++;
});
const output = stream.compose(new spec());
output.pipe(process.stdout, { end: false });
output.on('end', () => {
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed ? 1 : 0;
});
