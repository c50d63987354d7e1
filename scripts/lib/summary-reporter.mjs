import { appendFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number, failures: string[] }} Count */

/** @param {any} suite @param {Count} count */
const add = (suite, count) => {
  for (const test of suite?.tests ?? []) {
    count[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
    if (!test.skipped && !test.passed) count.failures.push(`${test.name}: ${test.error?.message ?? ''}`);
  }
  for (const inner of suite?.suites ?? []) add(inner, count);
  return count;
};

/** Prints one line of numbers, and hands them to the script that adds all of them up. @param {string} engine */
export const summaryReporter = (engine) => ({
  /** @param {{ sessions: any[] }} run */
  stop({ sessions }) {
    /** @type {Count} */
    const count = { passed: 0, failed: 0, skipped: 0, failures: [] };
    for (const { testFile, testResults, errors, passed } of sessions) {
      const before = count.failed;
      add(testResults, count);
      // A file that did not even load counts as one failure.
      if ((errors?.length || !passed) && count.failed === before) {
        count.failed++;
        count.failures.push(`${testFile}: ${errors?.[0]?.message ?? 'did not run to its end'}`);
      }
    }
    console.log(`${engine}: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
    const file = process.env['TEST_COUNTS'];
    if (file) appendFileSync(file, `${JSON.stringify(count)}\n`);
  },
});
