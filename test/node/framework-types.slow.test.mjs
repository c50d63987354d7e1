// Right and wrong uses of the tags, compiled with each framework’s own types. In test/types every wrong use is marked
// as one, and a mark that nothing is wrong under fails as well; svelte-check knows no such mark.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { globSync } from 'tinyglobby';
import { fromRoot } from '../../scripts/lib/root.mjs';

/** @param {string} program @param {string[]} args */
const say = (program, args) =>
  spawnSync(process.execPath, [fromRoot(`node_modules/${program}`), ...args], {
    cwd: fromRoot('test/types'),
    encoding: 'utf8',
  }).stdout;

it('React, Preact, Solid and Vue know the tags, what they take and what they do not', () => {
  assert.equal(say('vue-tsc/bin/vue-tsc.js', ['--project', 'tsconfig.json', '--pretty', 'false']), '');
});

it('Svelte knows the tags, what they take and what they do not', () => {
  const report = say('svelte-check/bin/svelte-check', [
    '--workspace',
    'svelte',
    '--tsconfig',
    './tsconfig.json',
    '--output',
    'machine',
  ]);
  const problems = [...report.matchAll(/(?:ERROR|WARNING) "(.+?)" (\d+):/g)];
  const wrong = readFileSync(fromRoot('test/types/svelte/wrong.svelte'), 'utf8').split('\n');
  assert.deepEqual(
    problems.map(([, file, line]) => `${file}:${line}`),
    wrong.flatMap((text, index) => (text.startsWith('<cookie-') ? [`wrong.svelte:${index + 1}`] : [])),
    report,
  );
});

it('docs/frameworks.md shows what the examples and these files have', () => {
  const lines = globSync(
    ['examples/{astro,react,vue}/**/*.{astro,html,ts,tsx,vue}', 'test/{types,vitest}/**'],
    {
      cwd: fromRoot(''),
      ignore: ['**/node_modules/**'],
    },
  ).flatMap((path) => readFileSync(fromRoot(path), 'utf8').split('\n'));
  const known = new Set(lines.map((line) => line.trim().replace(/[;,]$/, '')));
  const blocks = readFileSync(fromRoot('docs/frameworks.md'), 'utf8').matchAll(
    /```(?:tsx?|vue|svelte|astro|html)\n([\s\S]*?)```/g,
  );
  const shown = [...blocks].flatMap(([, code = '']) => code.split('\n')).map((line) => line.trim());
  assert.ok(shown.length > 50);
  assert.deepEqual(
    shown.filter((line) => !known.has(line.replace(/[;,]$/, ''))),
    [],
  );
});
