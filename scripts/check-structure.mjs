// Fails on imports that go in a circle, and on names that mean two things.
import { readSources, structureFaults } from './lint/structure.mjs';

const faults = structureFaults(readSources());
if (faults.length) {
  console.error(faults.join('\n'));
  process.exitCode = 1;
}
