import { appendFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number, failures: string[] }} Count */

const TREE = 'has the same roles and names for assistive technology, wide and narrow';

/** What a driver lacks, by engine: tests that need it, and why. No other may be skipped. @type {Record<string, Record<string, string>>} */
const LACKING = {
  firefox: { [TREE]: 'its driver gives no accessibility tree' },
  webkit: {
    [TREE]: 'its driver gives no accessibility tree',
    ...Object.fromEntries(
      [
        'never covers what has it',
        ...['bottom', 'top', 'corner', 'inline'].map((where) => `are so at every width, ${where}`),
      ].map((name) => [name, 'its driver sets no size of the window']),
    ),
  },
};

/** @param {any} suite @param {Count} count @param {string} engine */
const add = (suite, count, engine) => {
  for (const test of suite?.tests ?? []) {
    const why = LACKING[engine]?.[test.name];
    if (test.skipped && why) {
      count.skipped++;
      console.log(`${engine}: skipped “${test.name}”: ${why}`);
    } else if (test.passed && !test.skipped) count.passed++;
    else {
      count.failed++;
      count.failures.push(`${test.name}: ${test.skipped ? 'skipped' : (test.error?.message ?? '')}`);
    }
  }
  for (const inner of suite?.suites ?? []) add(inner, count, engine);
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
      add(testResults, count, engine);
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
