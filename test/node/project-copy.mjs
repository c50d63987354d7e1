// A copy of the project to break things in.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fromRoot } from '../../scripts/lib/root.mjs';

const PARTS = [
  'src',
  'scripts',
  'locales',
  'tokens',
  'docs',
  'package.json',
  'tsconfig.json',
  '.oxlintrc.json',
];

/** A fresh copy, taken away when the tests of the file are over. */
export const copyProject = () => {
  const folder = mkdtempSync(join(tmpdir(), 'cookie-charter-copy-'));
  for (const part of PARTS) cpSync(fromRoot(part), join(folder, part), { recursive: true });
  symlinkSync(fromRoot('node_modules'), join(folder, 'node_modules'), 'dir');
  after(() => rmSync(folder, { recursive: true }));
  return {
    /** @param {string} path @param {(content: string) => string} change */
    edit: (path, change) => {
      const file = join(folder, path);
      const before = readFileSync(file, 'utf8');
      const content = change(before);
      if (content === before) throw new Error(`${path}: the test changed nothing`);
      writeFileSync(file, content);
    },
    /** @param {string} path @param {string} content */
    write: (path, content) => writeFileSync(join(folder, path), content),
    /** @param {string} path */
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    /** @param {string} command @param {readonly string[]} args */
    run: (command, ...args) => {
      const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
      return { ok: status === 0, said: stdout + stderr };
    },
  };
};
