// Files written by somebody who means harm, or by a slip, and the command that reads and writes them.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fromRoot } from '../../scripts/lib/root.mjs';

const folder = mkdtempSync(join(tmpdir(), 'cookie-charter-hostile-'));
after(() => rmSync(folder, { recursive: true }));

/** A title set by OSC, a cleared screen, a control of C1, letters turned around, a tag that nobody sees. */
const NASTY = '\u001b]0;PWNED\u0007\u001b[2J\u009b31m\u202egnitirw\u{e0041}';
/** Everything but what ends a line. */
const RAW = /[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|(?!\n)\p{Cc}/u;

/** @param {readonly string[]} args @param {import('node:child_process').SpawnSyncOptions} [options] */
const run = (args, options = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [fromRoot('dist/cli/main.js'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], LANG: 'en_GB.UTF-8' },
    timeout: 20_000,
    ...options,
  });
  return { status, stdout: String(stdout), stderr: String(stderr) };
};
const put = (/** @type {string} */ name, /** @type {unknown} */ file) => {
  writeFileSync(join(folder, name), typeof file === 'string' ? file : JSON.stringify(file));
  return name;
};
const read = (/** @type {string} */ name) => readFileSync(join(folder, name), 'utf8');
const charter = (/** @type {string} */ words, /** @type {object} */ more = {}) => ({
  language: 'en',
  categories: [
    {
      id: 'c',
      label: words,
      consent: 'none',
      services: [{ label: words, cookies: [{ name: words, purpose: words }] }],
    },
  ],
  ...more,
});

describe('what a file holds', () => {
  const name = put(`odd \u001b[31m\u202e.json`, charter(NASTY, { [NASTY]: 1, updated: NASTY }));
  for (const [what, args] of /** @type {[string, string[]][]} */ ([
    ['labels, keys and the name of the file, in the report', ['validate', name]],
    ['the same as JSON', ['validate', name, '--format', 'json']],
    ['the name of the file, beside a page', ['render', name, '--format', 'csv', '-o', 'out.csv']],
    ['the name of a file that is not there', ['validate', `no ${NASTY}.json`]],
    ['a command', [NASTY]],
    ['an option', ['render', name, `--${NASTY}`]],
    ['a value of an option', ['render', name, '--format', NASTY]],
    ['a file that is no JSON', ['render', put('broken.json', `{"${NASTY}": ${NASTY}}`)]],
    ...['https://x/', './', '//x/'].map((base, index) => {
      const file = put(`base-${index}.json`, { extends: `${base}${NASTY}`, sections: [] });
      return [`the address ${base}… of a base`, ['render', file]];
    }),
    ...['https://x/', './', '//x/'].map((base, index) => [
      `the address ${base}… of a base, in the report`,
      ['validate', `base-${index}.json`],
    ]),
  ])) {
    it(`reaches the terminal escaped: ${what}`, () => {
      const { status, stdout, stderr } = run(args);
      assert.notEqual(status, 0);
      assert.doesNotMatch(stdout, RAW);
      assert.doesNotMatch(stderr, RAW);
      assert.ok(stdout + stderr);
    });
  }

  it('is written to the terminal in one place', () => {
    const writing = readdirSync(fromRoot('src/cli')).filter((file) =>
      /process\.std(out|err)|console\./.test(readFileSync(fromRoot(`src/cli/${file}`), 'utf8')),
    );
    assert.deepEqual(writing, ['terminal.ts']);
  });

  it('cannot make two lines of one', () => {
    const { stderr } = run(['validate', 'a\ncookie-charter: all is well']);
    assert.equal(stderr, 'cookie-charter: File not found: a\\u000acookie-charter: all is well\n');
  });

  for (const format of ['html', 'md', 'csv']) {
    it(`is rendered without what no document may have: ${format}`, () => {
      const { stdout } = run(['render', name, '--format', format]);
      assert.match(stdout, /gnitirw/);
      // oxlint-disable-next-line no-control-regex
      assert.doesNotMatch(stdout, /[\0-\x08\v\f\x0E-\x1F\x7F-\x9F]/);
    });
  }

  it('begins no formula once a control before it is left out', () => {
    put('formula.json', charter('\u0001=1+1'));
    assert.match(run(['render', 'formula.json', '--format', 'csv']).stdout, /"'=1\+1"/);
  });

  it('is reported, with its place and the character', () => {
    put(
      'bell.json',
      '{"language":"en","categories":[{"id":"c","consent":"none","label":"Nec\\u0007essary"}]}',
    );
    const { status, stdout } = run(['validate', 'bell.json']);
    assert.equal(status, 1);
    assert.match(
      stdout,
      /^bell\.json:1:67 error control-character \/categories\/0\/label\n[^]*Found: \\u0007\./,
    );
  });
});

describe('the file that render writes', () => {
  const original = JSON.stringify(charter('Necessary'));
  mkdirSync(join(folder, 'sub'));
  const own = 'own.json';
  put(own, original);
  linkSync(join(folder, own), join(folder, 'hard.json'));
  symlinkSync(join(folder, own), join(folder, 'soft.json'));
  put('child.json', { extends: './own.json', sections: ['cookies'] });

  for (const [what, input, output] of [
    ['its input', own, own],
    ['its input, spelled otherwise', own, './sub/../own.json'],
    ['its input, by a hard link', own, 'hard.json'],
    ['its input, by a symbolic link', own, 'soft.json'],
    ['what a symbolic link of its input leads to', 'soft.json', own],
    ['the charter that its input extends', 'child.json', own],
  ]) {
    it(`is never ${what}`, () => {
      const { status, stderr } = run(['render', input ?? '', '-o', output ?? '']);
      assert.equal(status, 2);
      assert.match(
        stderr,
        /^cookie-charter: .* is what the command reads: choose another file to write\.\n$/,
      );
      assert.equal(read(own), original);
    });
  }

  it('is never what it reads as standard input', () => {
    const stdin = openSync(join(folder, own), 'r');
    const { status } = run(['render', '-', '-o', own], { stdio: [stdin, 'pipe', 'pipe'] });
    assert.equal(status, 2);
    assert.equal(read(own), original);
  });

  it('may be one that is there already', () => {
    put('page.html', 'old');
    assert.equal(run(['render', own, '-o', 'page.html']).status, 0);
    assert.match(read('page.html'), /^<!doctype html>/);
  });
});

describe('a file that never ends', { skip: process.platform === 'win32' }, () => {
  it('is no base to wait for', () => {
    spawnSync('mkfifo', [join(folder, 'pipe')]);
    for (const to of ['./pipe', '/dev/zero', './sub']) {
      put('waiting.json', { extends: to, sections: [] });
      const { status, stderr } = run(['render', 'waiting.json']);
      assert.equal(status, 2);
      assert.match(stderr, /^cookie-charter: File not found: /);
    }
  });

  it('is read only as far as a charter may be long', () => {
    const { status, stdout } = run(['validate', '/dev/zero']);
    assert.equal(status, 1);
    assert.match(stdout, /too-large/);
  });
});
