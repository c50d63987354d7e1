// Fails on files and folders with a name that blocker lists stop.
import { execFileSync } from 'node:child_process';
import { BLOCKER_WORDS } from './lib/blocker-words.mjs';
import { fromRoot } from './lib/root.mjs';

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: fromRoot(''),
  encoding: 'utf8',
});
const named = files.split('\n').filter((path) => BLOCKER_WORDS.test(path));
if (named.length) {
  console.error(`blocker lists would stop these: ${named.join(', ')}. Give them another name.`);
  process.exitCode = 1;
}
