// src/version.ts from package.json. `--write` writes it; without it, fails when it is out of date.
import { readFileSync } from 'node:fs';
import { writeGenerated } from './lib/generated.mjs';
import { fromRoot } from './lib/root.mjs';

const { version } = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8'));

await writeGenerated(
  {
    'src/version.ts': `// Written by scripts/version.mjs from package.json: run \`npm run version-file\`.
/** Version of this package. */
export const VERSION = '${version}';
`,
  },
  'npm run version-file',
);
