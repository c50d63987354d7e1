// The blocks of code in the pages for each kind of user: which there are, and which a test has taken.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { blocksOf } from '../../labs/cms/recipe-snippets.mjs';
import { fromRoot } from '../../scripts/lib/root.mjs';
import { validateCharter } from '../../dist/validation/index.js';

/** @typedef {'en' | 'fr'} Language */

/** A page of the documentation in a language. @param {string} name @param {Language} language */
export const fileOf = (name, language) => `docs/${name}${language === 'fr' ? '.fr' : ''}.md`;

/** @type {Map<string, Set<string>>} */
const taken = new Map();

/**
 * The blocks of a page by their names. A block that a test takes is one that is tried.
 * @param {string} name
 * @param {Language} language
 */
export const takeFrom = (name, language) => {
  const file = fileOf(name, language);
  const ids = taken.get(file) ?? new Set();
  taken.set(file, ids);
  const blocks = blocksOf(file);
  const block = (/** @type {string} */ id) => {
    const found = blocks.find((one) => one.id === id);
    assert.ok(found, `${file} has no block ${id}`);
    ids.add(id);
    return found.code;
  };
  return {
    block,
    /** A charter, or a part of one put into another. @param {string} id @param {object} [into] @returns {Record<string, any>} */
    charter: (id, into = {}) => ({ ...into, ...JSON.parse(block(id)) }),
    commands: blocks.filter((one) => one.language === 'sh').map(({ code }) => code),
  };
};

/** Blocks that no test takes: without a name, in a list, or forgotten. Commands are run by their language. @param {string} file */
export const untried = (file) => {
  const blocks = blocksOf(file);
  const fences = readFileSync(fromRoot(file), 'utf8').match(/^ *```/gm)?.length ?? 0;
  return [
    ...blocks
      .filter(({ id, language }) => language !== 'sh' && !taken.get(file)?.has(id))
      .map(({ id, language }) => id || language),
    ...(fences === 2 * blocks.length ? [] : ['a block that is indented, or has no language']),
  ];
};

/** Fails on any problem of a charter, as `cookie-charter validate` would tell it. @param {object} charter */
export const assertFaultless = (charter) => assert.deepEqual(validateCharter(JSON.stringify(charter)), []);

/**
 * Runs something in a folder of its own where the package is installed.
 * @template T
 * @param {Record<string, string>} files
 * @param {(folder: string) => T | Promise<T>} run
 */
export const inFolder = async (files, run) => {
  const folder = mkdtempSync(join(tmpdir(), 'pasted-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return await run(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** Puts the package where a site would have it. @param {string} folder */
export const install = (folder) => {
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(fromRoot(''), join(folder, 'node_modules/cookie-charter'));
};

/** @param {string} cwd @param {string[]} args */
export const node = (cwd, args) => {
  const env = { ...process.env };
  // A test that runs tests would be taken for a part of this one.
  delete env['NODE_TEST_CONTEXT'];
  return spawnSync(process.execPath, args, { cwd, env, encoding: 'utf8' });
};
