// Blocker lists stop addresses with these words in them, .json included: no file or folder of ours is named so.
import { execFileSync } from 'node:child_process';
import { fromRoot } from './lib/root.mjs';

const STOPPED = /cookie-?banner|cookie-?consent|consent-manager|cookie-notice|cookie-policy/i;

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: fromRoot(''),
  encoding: 'utf8',
});
const named = files.split('\n').filter((path) => STOPPED.test(path));
if (named.length) {
  console.error(`blocker lists would stop these: ${named.join(', ')}. Give them another name.`);
  process.exitCode = 1;
}
