// npm run check: everything that can be said of the project without a browser. All checks run, then it says which failed.
import { fromRoot } from './lib/root.mjs';
import { setUp } from './lib/setup.mjs';

setUp();
const { run } = await import('./lib/run.mjs');
const node = (/** @type {string} */ script) =>
  /** @type {const} */ ([process.execPath, [fromRoot(`scripts/${script}.mjs`)]]);

/** @type {Record<string, readonly [string, readonly string[]]>} */
const CHECKS = {
  // The catalogue and the tests know the package as it is built.
  build: node('build'),
  format: ['oxfmt', ['--check']],
  lint: ['oxlint', ['--type-aware', '--deny-warnings']],
  'own properties': node('check-own-properties'),
  structure: node('check-structure'),
  'unused code': [
    'knip',
    ['--no-progress', '--include', 'files,exports,types,duplicates', '--no-config-hints'],
  ],
  types: ['tsc', ['-p', 'tsconfig.json']],
  'types of the tools': ['tsc', ['-p', 'tsconfig.tools.json']],
  templates: [
    'lit-analyzer',
    [
      'src/elements',
      '--strict',
      '--rules.no-missing-import',
      'off',
      '--rules.no-incompatible-type-binding',
      'off',
    ],
  ],
  languages: node('i18n'),
  tokens: node('tokens'),
  schema: node('schema'),
  reference: node('reference'),
  version: node('version'),
  spelling: ['cspell', ['--no-progress', '--no-summary', '--dot']],
  phrases: node('check-phrases'),
  'file names': node('check-names'),
  // A registry that lags makes npm write a lock file that `npm ci` then refuses.
  'lock file': [
    'npm',
    ['ci', '--dry-run', '--ignore-scripts', '--loglevel=error', '--no-audit', '--no-fund'],
  ],
};

/** @type {string[]} */
const failed = [];
for (const [name, [command, args]] of Object.entries(CHECKS)) {
  console.log(`check: ${name}`);
  await run(command, args).catch(() => failed.push(name));
}
console.log(failed.length ? `\ncheck: failed: ${failed.join(', ')}` : '\ncheck: all is well');
process.exitCode = failed.length ? 1 : 0;
