// docs/security.md: each line names a test that is there.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fromRoot } from '../../scripts/lib/root.mjs';

const text = readFileSync(fromRoot('docs/security.md'), 'utf8');
const TEST = /`([^`]+\.test\.m?[jt]s)`: "([^"]+)"/g;

describe('the security page', () => {
  it('has a test, or a section of its own, for each line of its tables', () => {
    const lines = text.split('\n');
    const claims = lines.filter(
      (line, index) => /^\| [a-z]/.test(line) && !lines[index + 1]?.startsWith('| -'),
    );
    assert.ok(claims.length > 40, `${claims.length} lines`);
    for (const claim of claims) assert.match(claim, /`[^`]+\.test\.m?[jt]s`: "[^"]+"|\]\(#/, claim);
  });

  for (const [, file = '', title = ''] of text.matchAll(TEST)) {
    it(`names a test of ${file}: ${title}`, () => {
      assert.ok(readFileSync(fromRoot(file), 'utf8').includes(title), title);
    });
  }
});
