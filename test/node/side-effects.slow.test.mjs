// `sideEffects` in package.json is exact: what is not listed there does nothing by being loaded, what is listed does,
// and bundlers, which go by the list, drop the one and keep the other.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { build } from 'esbuild';
import { rollup } from 'rollup';
import { globSync } from 'tinyglobby';
import { fromRoot } from '../../scripts/lib/root.mjs';
import { useSite } from '../e2e/test-site.mjs';

const { exports: entries, sideEffects } = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8'));
/** @param {string | string[]} patterns @returns {string[]} */
const files = (patterns) => globSync(patterns, { cwd: fromRoot(''), expandDirectories: false }).toSorted();
const modules = files(['dist/**/*.js', '!dist/cdn/**', '!dist/cli/**']);
const listed = files(sideEffects);
/** All lazy-loaded files are listed, by their name; some of them only bring code. @param {string} path */
const acts = (path) =>
  !/\.lazy\.[jt]s$/.test(path) || readFileSync(fromRoot(path), 'utf8').includes('addFrenchIfRegistered(');
/** @type {[string, string][]} */
const scripts = Object.entries(entries).flatMap(([entry, target]) =>
  target.default ? [[entry, target.default.replace('./', '')]] : [],
);

const LIT = ['lit', 'lit-html', 'lit-element', '@lit/reactive-element', '@lit/localize'];
const IMPORTS = Object.fromEntries(
  LIT.flatMap((name) => {
    const { main } = JSON.parse(readFileSync(fromRoot(`node_modules/${name}/package.json`), 'utf8'));
    return [
      [name, `/node_modules/${name}/${main}`],
      [`${name}/`, `/node_modules/${name}/`],
    ];
  }),
);
const site = useSite({
  '/side-effects.html': {
    body: `<!doctype html><html lang="fr"><title>Test</title><script type="importmap">${JSON.stringify({ imports: IMPORTS })}</script></html>`,
  },
});

/** Loads Lit, then writes down everything that a module could do to the page it is loaded in. @param {string[]} preload */
const watch = async (preload) => {
  for (const name of preload) await import(name);
  /** @type {string[]} */
  const done = [];
  /** @param {any} owner @param {string} name @param {(was: any) => any} [instead] */
  const spy = (owner, name, instead = (was) => was) => {
    const found = Object.getOwnPropertyDescriptor(owner, name);
    if (!found) throw new Error(`nothing to watch: ${name}`);
    /** @param {any} was */
    const wrapped = (was) =>
      was &&
      new Proxy(instead(was), {
        apply: (target, self, args) => {
          done.push(`${name}(${String(args[0])})`);
          return Reflect.apply(target, self, args);
        },
        construct: (target, args) => {
          done.push(`new ${name}`);
          return Reflect.construct(target, args);
        },
      });
    Object.defineProperty(
      owner,
      name,
      'value' in found
        ? { ...found, value: wrapped(found.value) }
        : { ...found, get: wrapped(found.get), set: wrapped(found.set) },
    );
  };
  // Registered or not, every tag is registered again: each module is seen by itself.
  customElements.get = () => undefined;
  spy(CustomElementRegistry.prototype, 'define', () => () => {});
  spy(EventTarget.prototype, 'addEventListener');
  for (const method of ['getItem', 'setItem', 'removeItem']) spy(Storage.prototype, method);
  spy(Document.prototype, 'cookie');
  for (const method of ['getElementById', 'querySelector', 'querySelectorAll', 'createElement']) {
    spy(Document.prototype, method);
  }
  for (const method of ['append', 'appendChild', 'insertBefore', 'setAttribute']) {
    spy([Element, Node].find((kind) => Object.hasOwn(kind.prototype, method))?.prototype, method);
  }
  spy(XMLHttpRequest.prototype, 'open');
  spy(Navigator.prototype, 'sendBeacon');
  spy(IDBFactory.prototype, 'open');
  spy(History.prototype, 'pushState');
  spy(History.prototype, 'replaceState');
  const timers = ['setTimeout', 'setInterval', 'requestAnimationFrame', 'queueMicrotask'];
  const observers = ['MutationObserver', 'ResizeObserver', 'IntersectionObserver', 'matchMedia'];
  for (const name of ['fetch', 'BroadcastChannel', 'Worker', ...timers, ...observers]) spy(globalThis, name);
  Object.assign(globalThis, {
    note: (/** @type {string} */ what) => done.push(what),
    /** What loading a module did. @param {string} path */
    effectsOf: async (path) => {
      done.length = 0;
      const before = new Set(Reflect.ownKeys(globalThis));
      const markup = document.documentElement.outerHTML;
      await import(path);
      for (const key of Reflect.ownKeys(globalThis)) {
        if (!before.has(key)) done.push(`global ${String(key)}`);
      }
      if (document.documentElement.outerHTML !== markup) done.push('markup');
      return [...done];
    },
  });
};
/** @param {string[]} paths */
const effectsOf = async (paths) => {
  /** @type {Record<string, string[]>} */
  const found = {};
  for (const path of paths) found[path] = await /** @type {any} */ (globalThis).effectsOf(path);
  return found;
};
const PRELOAD = ['lit', '@lit/localize/internal/str-tag.js', '@lit/localize/internal/default-msg.js'];

describe('loading in a page', () => {
  it('a module that is not listed does nothing, one that is listed does something', async () => {
    const { page, log } = await site.open('/side-effects.html');
    await page.evaluate(watch, PRELOAD);
    await page.evaluate(async () => {
      const { pageState } = await import(`${location.origin}/build/page-state.js`);
      const { catalogs } = pageState();
      // French is there, as on a page that uses a tag: some modules bring words for it, and do nothing else.
      catalogs.set('fr', {});
      catalogs.set = (/** @type {string} */ tag) => /** @type {any} */ (globalThis).note(`words in ${tag}`);
    });
    /** Each by itself: what it imports was loaded before. @param {string[]} paths */
    const load = (paths) =>
      page.evaluate(
        effectsOf,
        paths.map((path) => `/${path}?anew`),
      );
    const acting = listed.filter((path) => modules.includes(path) && acts(path));
    const quiet = modules.filter((path) => !listed.includes(path));
    assert.ok(acting.length > 10 && quiet.length > 40);
    const idle = Object.entries(await load(acting)).filter(([, done]) => !done.length);
    assert.deepEqual(idle, []);
    const busy = Object.entries(await load(quiet)).filter(([, done]) => done.length);
    assert.deepEqual(busy, []);
    assert.deepEqual(log.messages, []);
  });

  it('an entry does nothing, with all that it loads, but for those that register tags', async () => {
    const { page } = await site.open('/side-effects.html');
    await page.evaluate(watch, PRELOAD);
    const paths = scripts.map(([, path]) => path).filter((path) => !listed.includes(path));
    const effects = await page.evaluate(
      effectsOf,
      paths.map((path) => `/${path}`),
    );
    assert.deepEqual(
      Object.entries(effects).filter(([, done]) => done.length),
      [],
    );
  });
});

it('the list names each module that acts, as it is written and as it ships', () => {
  const written = listed.filter((path) => path.startsWith('src/') && !path.startsWith('src/cdn/'));
  const nameOf = (/** @type {string} */ path) => path.replace(/.*\//, '').replace(/\.[jt]s$/, '');
  const acting = written.filter((path) => acts(path) && path !== 'src/cli/main.ts');
  const shipped = new Set(listed.filter((path) => path.startsWith('dist/')).map(nameOf));
  assert.deepEqual(
    acting.filter((path) => !shipped.has(nameOf(path))),
    [],
  );
  assert.ok(acting.length > 10);
});

describe('loading a module in Node', () => {
  it('of the command does nothing, but for the command itself', () => {
    const paths = files('build/cli/*.js').filter((path) => !path.endsWith('/main.js'));
    const said = execFileSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `const before = new Set(Reflect.ownKeys(globalThis));
        for (const path of ${JSON.stringify(paths.map((path) => `./${path}`))}) await import(path);
        console.log(Reflect.ownKeys(globalThis).filter((key) => !before.has(key)).length, process.exitCode);`,
      ],
      { cwd: fromRoot(''), encoding: 'utf8' },
    );
    assert.equal(said, '0 undefined\n');
    assert.ok(paths.length > 5);
  });
});

/** @param {string} path @param {boolean} [all] Keeps what `sideEffects` says may go. */
const withEsbuild = async (path, all = false) => {
  const { metafile, outputFiles } = await build({
    stdin: { contents: `import './${path}';`, resolveDir: fromRoot('') },
    absWorkingDir: fromRoot(''),
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    metafile: true,
    ignoreAnnotations: all,
    logLevel: 'silent',
  });
  const [output] = Object.values(metafile.outputs);
  return {
    code: outputFiles[0]?.text.trim() ?? '',
    kept: Object.entries(output?.inputs ?? {})
      .filter(([, { bytesInOutput }]) => bytesInOutput)
      .map(([input]) => input),
    found: Object.keys(metafile.inputs),
  };
};

/** @param {string} path */
const withRollup = async (path) => {
  const bundle = await rollup({
    input: 'user',
    plugins: [
      {
        name: 'user',
        resolveId: (id) => (id === 'user' ? id : null),
        load: (id) => (id === 'user' ? `import '${fromRoot(path)}';` : null),
      },
      nodeResolve({ exportConditions: ['browser'] }),
    ],
    onLog: () => {},
  });
  const { output } = await bundle.generate({ format: 'esm' });
  const chunks = output.filter((one) => one.type === 'chunk');
  return {
    code: chunks
      .map(({ code }) => code)
      .join('')
      .trim(),
    kept: chunks
      .flatMap(({ modules: inside }) => Object.entries(inside))
      .filter(([, { renderedLength }]) => renderedLength)
      .map(([id]) => id.slice(fromRoot('').length)),
  };
};

describe('bundlers', () => {
  for (const [entry, path] of scripts.filter(([, target]) => !listed.includes(target))) {
    it(`leave nothing of cookie-charter${entry.slice(1)} where nothing of it is used`, async () => {
      assert.equal((await withEsbuild(path)).code, '');
      assert.equal((await withRollup(path)).code, '');
    });
  }

  for (const [entry, path] of scripts.filter(([, target]) => listed.includes(target))) {
    it(`keep everything that cookie-charter${entry.slice(1)} is there to do`, async () => {
      // Rollup takes its time: the entry with every tag in it says enough.
      const bundlers = entry === './define' ? [withEsbuild, withRollup] : [withEsbuild];
      const { found } = await withEsbuild(path, true);
      const acting = found
        .filter((file) => listed.includes(file) && acts(file) && file !== 'dist/define.js')
        .toSorted();
      assert.ok(acting.some((file) => file.startsWith('dist/define/')));
      for (const bundle of bundlers) {
        const { kept } = await bundle(path);
        assert.deepEqual(
          acting.filter((file) => !kept.includes(file)),
          [],
        );
      }
    });
  }
});
