// Applications with our tags in them are unit-tested in jsdom and happy-dom: test/vitest, run beside the package as it
// is built.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { fromRoot } from '../../scripts/lib/root.mjs';

const folder = mkdtempSync(join(tmpdir(), 'cookie-charter-vitest-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** What the tests import, and what the package does. */
const NEEDED = ['vitest', 'jsdom', 'happy-dom', 'lit', '@lit'];

it('the elements can be mounted in the unit tests of an application', () => {
  const modules = join(folder, 'node_modules');
  cpSync(fromRoot('test/vitest'), folder, { recursive: true });
  mkdirSync(join(modules, 'cookie-charter'), { recursive: true });
  cpSync(fromRoot('package.json'), join(modules, 'cookie-charter/package.json'));
  cpSync(fromRoot('dist'), join(modules, 'cookie-charter/dist'), { recursive: true });
  for (const name of NEEDED) symlinkSync(fromRoot(`node_modules/${name}`), join(modules, name), 'dir');
  const report = join(folder, 'report.json');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      fromRoot('node_modules/vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile=${report}`,
    ],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, CI: '1' } },
  );
  assert.equal(status, 0, stdout + stderr);
  const { numPassedTests, numTotalTests } = JSON.parse(readFileSync(report, 'utf8'));
  assert.equal(numPassedTests, numTotalTests);
  // Both simulated pages, every tag.
  assert.ok(numTotalTests >= 2 * 7, `${numTotalTests} tests`);
});
