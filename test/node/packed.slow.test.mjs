// What npm would publish: what is in it, and that it works where it is installed. Packed and installed once.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import ts from 'typescript';
import { installPacked, pack } from '../../scripts/lib/pack.mjs';
import { fromRoot } from '../../scripts/lib/root.mjs';

const GOLDEN = fromRoot('test/node/golden/package-files.txt');
const execute = promisify(execFile);
const { exports: entries } = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8'));

/** @param {string} condition */
const named = (condition) =>
  Object.entries(entries).flatMap(([entry, target]) =>
    typeof target === 'object' && condition in target ? [`cookie-charter${entry.slice(1)}`] : [],
  );
const scripts = named('default');
const silent = scripts.filter((entry) => !entry.includes('/define'));

/** One line a folder, so that the list is read by people, and changes when they should look. @param {string[]} paths */
const collapsed = (paths) => {
  /** @type {Map<string, Set<string>>} */
  const lines = new Map();
  for (const path of paths) {
    const [, folder = '', file = '', kind = ''] =
      /^(.*\/)?([^/]+?)(\.d\.ts|\.js\.map|\.\w+)?$/.exec(path) ?? [];
    const place = folder.replace(/(?<=chunks\/)[0-9a-z]{4}(?=\/)/, '<build>');
    // Modules that are compiled from src, and pages of the documentation, stand together; anything else is named.
    const together = /^(dist\/.|docs\/|rules\/)/.test(place) && place !== 'dist/cdn/';
    const name = place + (together ? '*' : file);
    lines.set(name, (lines.get(name) ?? new Set()).add(kind));
  }
  return [...lines]
    .map(
      ([name, kinds]) => `${name}${[...kinds].toSorted((one, other) => (one < other ? -1 : 1)).join(' ')}\n`,
    )
    .toSorted((one, other) => (one < other ? -1 : 1))
    .join('');
};

describe('the packed package', () => {
  /** @type {string} */
  let folder;
  /** @type {Awaited<ReturnType<typeof pack>>} */
  let packed;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cookie-charter-packed-'));
    packed = await pack(folder);
    await installPacked(packed.file, folder);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs a module beside the installed package, and gives what it printed. @param {string} code */
  const runThere = async (code) =>
    (await execute(process.execPath, ['--input-type=module', '-e', code], { cwd: folder })).stdout;

  it('holds what test/node/golden/package-files.txt says; UPDATE_GOLDEN=1 writes it anew', () => {
    const list = collapsed(packed.paths);
    if (process.env['UPDATE_GOLDEN']) writeFileSync(GOLDEN, list);
    assert.equal(list, readFileSync(GOLDEN, 'utf8'));
  });

  it('ships nothing that blocker lists stop, and no test', () => {
    assert.deepEqual(
      packed.paths.filter((path) =>
        /cookie-?banner|cookie-?consent|consent-manager|cookie-notice|cookie-policy|\.test\./.test(path),
      ),
      [],
    );
  });

  it('is sound in the eyes of arethetypeswrong', async () => {
    const attw = fromRoot('node_modules/@arethetypeswrong/cli/dist/index.js');
    // Style sheets have no types.
    const sheets = Object.keys(entries).filter((entry) => entry.endsWith('.css'));
    const args = [attw, packed.file, '--profile', 'esm-only', '--format', 'ascii', '--no-color'];
    args.push('--exclude-entrypoints', ...sheets);
    const { code = 0, stdout } = await execute(process.execPath, args).catch((error) => error);
    assert.equal(code, 0, stdout);
  });

  it('gives every entry in Node, and importing all but the tags changes nothing', async () => {
    const code = `
      const files = ${JSON.stringify(Object.keys(entries).filter((entry) => entry.endsWith('.json')))};
      for (const file of files) JSON.parse((await import('node:fs')).readFileSync(
        (await import('node:module')).createRequire(import.meta.url).resolve('cookie-charter' + file.slice(1)), 'utf8'));
      await import('lit');
      const before = new Set(Reflect.ownKeys(globalThis));
      const empty = [];
      for (const entry of ${JSON.stringify(silent)}) if (!Object.keys(await import(entry)).length) empty.push(entry);
      const tags = ['banner', 'charter', 'embed', 'explainer', 'preferences', 'settings', 'table'].map((tag) => 'cookie-' + tag);
      const early = tags.filter((tag) => customElements.get(tag));
      const created = Reflect.ownKeys(globalThis).filter((key) => !before.has(key)).map(String);
      await import('cookie-charter/define');
      console.log(JSON.stringify({ empty, early, created, late: tags.filter((tag) => !customElements.get(tag)) }));`;
    assert.deepEqual(JSON.parse(await runThere(code)), { empty: [], early: [], created: [], late: [] });
  });

  it('has a command that runs', async () => {
    const { version } = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8'));
    const command = join(folder, 'node_modules/cookie-charter/dist/cli/main.js');
    const { stdout } = await execute(process.execPath, [command, '--version'], { cwd: folder });
    assert.equal(stdout.trim(), version);
  });

  it('can be bundled by esbuild, entry by entry', async () => {
    const { errors, warnings, outputFiles } = await build({
      absWorkingDir: folder,
      entryPoints: scripts,
      bundle: true,
      splitting: true,
      format: 'esm',
      write: false,
      outdir: 'out',
      logLevel: 'silent',
    });
    assert.deepEqual([...errors, ...warnings], []);
    assert.ok(outputFiles.length >= scripts.length);
  });

  it('has types that stand by themselves, whichever framework is there', () => {
    const file = join(folder, 'user.ts');
    const user = [...silent, 'cookie-charter/define', 'cookie-charter/jsx'].map(
      (entry) => `import '${entry}';`,
    );
    writeFileSync(
      file,
      [...user, "document.createElement('cookie-table').category = 'necessary';"].join('\n'),
    );
    const program = ts.createProgram([file], {
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: false,
      noEmit: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      types: [],
    });
    assert.deepEqual(
      ts
        .getPreEmitDiagnostics(program)
        .map((one) => `${one.file?.fileName}: ${ts.flattenDiagnosticMessageText(one.messageText, ' ')}`),
      [],
    );
  });
});
