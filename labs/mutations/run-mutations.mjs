// npm run test:mutations [part of a name]: makes each mistake of mutations.mjs in a copy of the project, and runs the tests
// that must notice. Fails where one is not noticed.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { fromRoot } from '../../scripts/lib/root.mjs';
import { MUTATIONS } from './mutations.mjs';

/** @typedef {import('./mutations.mjs').Mutation} Mutation */
/** @typedef {{ failed: number, failures: string[] }} Outcome */

/** Folders of the project that no copy needs, or that it shares. */
const LEFT_OUT = new Set(['node_modules', '.git', 'dist', 'dist-storybook']);
/** Characters of a failure that are printed. */
const SHOWN = 90;

const part = process.argv[2] ?? '';
const chosen = MUTATIONS.filter(({ name }) => name.includes(part));
const folder = mkdtempSync(join(tmpdir(), 'cookie-charter-mutations-'));
const counts = join(folder, 'counts');

/** Runs a program in the copy, unheard. @param {string} command @param {readonly string[]} args @returns {Promise<{ ok: boolean, output: string }>} */
const runInCopy = (command, args) =>
  new Promise((resolve, reject) => {
    const PATH = [fromRoot('node_modules/.bin'), process.env['PATH']].join(delimiter);
    const child = spawn(command, args, { cwd: folder, env: { ...process.env, PATH, TEST_COUNTS: counts } });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
    child.on('error', reject);
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });

/** Runs component tests. @param {readonly string[]} files @returns {Promise<Outcome>} */
const runComponentTests = async (files) => {
  writeFileSync(counts, '');
  const { output } = await runInCopy(
    'wtr',
    files.flatMap((file) => ['--files', file]),
  );
  const [line] = readFileSync(counts, 'utf8').trim().split('\n');
  if (!line) throw new Error(`${files.join(', ')} did not run:\n${output}`);
  return JSON.parse(line);
};

/** Runs tests that Node runs; those of whole pages need what was built. @param {readonly string[]} files @returns {Promise<Outcome>} */
const runNodeTests = async (files) => {
  if (files.some((file) => file.startsWith('test/e2e/'))) {
    const built = await runInCopy(process.execPath, ['scripts/build.mjs']);
    if (!built.ok) throw new Error(`the build failed:\n${built.output}`);
  }
  const { output } = await runInCopy(process.execPath, ['--test', '--test-reporter=tap', ...files]);
  const failed = Number(/^# fail (\d+)$/m.exec(output)?.[1] ?? 1);
  const failures = [...output.matchAll(/^ +not ok \d+ - (.*)$/gm)].map(([, title = '']) => title);
  return { failed, failures };
};

/** Runs test files of both kinds. @param {readonly string[]} files @returns {Promise<Outcome>} */
const runTests = async (files) => {
  const inBrowser = files.filter((file) => file.endsWith('.ts'));
  const inNode = files.filter((file) => file.endsWith('.mjs'));
  const outcomes = [
    ...(inBrowser.length ? [await runComponentTests(inBrowser)] : []),
    ...(inNode.length ? [await runNodeTests(inNode)] : []),
  ];
  return {
    failed: outcomes.reduce((sum, { failed }) => sum + failed, 0),
    failures: outcomes.flatMap(({ failures }) => failures),
  };
};

/** Makes a mistake in the copy. @param {Mutation} mutation @returns {() => void} Takes it back. */
const applyMutation = ({ name, file, find, replace }) => {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const found = before.split(find).length - 1;
  if (found !== 1) throw new Error(`${name}: the code to find is in ${file} ${found} times`);
  // A function: `$` in the code means nothing.
  writeFileSync(
    path,
    before.replace(find, () => replace),
  );
  return () => writeFileSync(path, before);
};

/** What came of a mistake, in a few words. @param {Mutation} mutation */
const tryMutation = async (mutation) => {
  const undo = applyMutation(mutation);
  try {
    const { failed, failures } = await runTests(mutation.tests);
    // Code that cannot be loaded is noticed by no test of ours: then the file itself is what failed.
    const isLoaded = failures.some(
      (one) => !mutation.tests.some((file) => one.split(': ')[0]?.endsWith(file)),
    );
    if (failed && !isLoaded)
      throw new Error(`${mutation.name}: the tests cannot run with it:\n${failures.join('\n')}`);
    return { isCaught: failed > 0, by: failures[0]?.split('\n')[0]?.slice(0, SHOWN) ?? '' };
  } finally {
    undo();
  }
};

let survived = 0;
try {
  cpSync(fromRoot(''), folder, {
    recursive: true,
    filter: (path) => !LEFT_OUT.has(basename(path)),
  });
  symlinkSync(fromRoot('node_modules'), join(folder, 'node_modules'), 'dir');
  // A test that fails without a mistake would seem to notice every one.
  const sound = await runTests([...new Set(chosen.flatMap(({ tests }) => tests))]);
  if (sound.failed) throw new Error(`tests fail without a mistake:\n${sound.failures.join('\n')}`);
  for (const mutation of chosen) {
    const { isCaught, by } = await tryMutation(mutation);
    if (!isCaught) survived++;
    console.log(
      `${isCaught ? 'caught  ' : 'SURVIVED'} ${mutation.name}\n         ${mutation.tests.join(', ')}`,
    );
    if (by) console.log(`         ${by}`);
    if (mutation.instead) console.log(`         (${mutation.instead})`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`\n${chosen.length - survived} of ${chosen.length} caught`);
process.exitCode = survived || !chosen.length ? 1 : 0;
