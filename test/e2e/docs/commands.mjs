// Commands, run in a folder of their own as the page says, and what they print.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromRoot } from '../../../scripts/lib/root.mjs';
import { blocksIn } from './blocks.mjs';

/** @typedef {import('./blocks.mjs').Block} Block */

const { name, scripts } = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8'));

/** The charter that the page shows, else that of the README. @param {string} file */
const charterOf = (file) =>
  [...blocksIn(file), ...blocksIn('README.md')].find(({ language }) => language === 'json')?.code ?? '';

/**
 * Runs our command beside a charter.
 * @param {string} line @param {string} charter
 * @param {(told: { status: number | null, said: string, at: (file: string) => string }) => void} look
 */
const runBeside = (line, charter, look) => {
  const folder = mkdtempSync(join(tmpdir(), 'cookie-charter-docs-'));
  const args = line.replace(`npx ${name} `, '').split(/\s+/);
  try {
    for (const file of args.filter((one) => one.endsWith('.json')))
      writeFileSync(join(folder, file), charter);
    const { status, stdout, stderr } = spawnSync(process.execPath, [fromRoot('dist/cli/main.js'), ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', LANG: 'en' },
    });
    look({ status, said: stdout + stderr, at: (file) => join(folder, file) });
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** Every line of a block of commands. @param {Block} block */
export const runCommands = ({ code, file }) => {
  for (const line of code.split('\n').filter((one) => one && !one.startsWith('#'))) {
    const [, script] = /^npm (?:run )?(start|test|[\w:-]+)/.exec(line) ?? [];
    if (line === `npm install ${name}`) continue;
    if (script) assert.ok(scripts[script], `package.json has no script for: ${line}`);
    else {
      assert.ok(line.startsWith(`npx ${name} `), `a command that nothing knows: ${line}`);
      runBeside(line, charterOf(file), ({ status, said, at }) => {
        assert.equal(status, 0, said);
        const [, output] = /--output (\S+)/.exec(line) ?? [];
        if (output)
          assert.ok(existsSync(at(output)) && readFileSync(at(output), 'utf8').includes('<table'), output);
      });
    }
  }
};

/** What the page says that a command says of its charter with one wrong word in it. @param {Block} block */
export const comparePrinted = ({ code, file, place }) => {
  const command = blocksIn(file).find((one) => one.code.includes(' validate '))?.code ?? '';
  const line = Number(/^\S+?:(\d+):/.exec(code)?.[1]);
  const wrong = charterOf(file)
    .split('\n')
    .map((text, index) => (index === line - 1 ? text.replace('"purpose"', '"purposes"') : text))
    .join('\n');
  runBeside(command, wrong, ({ status, said }) => {
    assert.equal(status, 1, said);
    assert.ok(said.includes(code), `${place}: what is said is\n${said}`);
  });
};
