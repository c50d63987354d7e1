// What repeats the version of package.json: src/version.ts and the examples. `--write` writes it; without it, fails when
// something is out of date.
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { writeGenerated } from './lib/write-or-verify.mjs';
import { fromRoot } from './lib/root.mjs';

const { version } = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8'));
/** What the examples ask for. @param {string} path */
const asking = (path) =>
  readFileSync(fromRoot(path), 'utf8').replace(/("cookie-charter": )"[^"]*"/, `$1"${version}"`);

await writeGenerated(
  {
    'src/version.ts': `// Written by scripts/version.mjs from package.json: run \`npm run version-file\`.
/** Version of this package. */
export const VERSION = '${version}';
`,
    ...Object.fromEntries(
      globSync('examples/*/package.json', { cwd: fromRoot('') }).map((path) => [path, asking(path)]),
    ),
  },
  'npm run version-file',
);
