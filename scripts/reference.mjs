// From what the build says of the package: docs/elements.md, from custom-elements.json, and docs/functions.md, from the
// types of the entries. Both follow the comments in src. `--write` writes them; without it, fails when they are out of
// date. Needs a build.
import { writeGenerated } from './lib/write-or-verify.mjs';
import { elementsPage } from './docs/elements.mjs';
import { functionsPage } from './docs/functions.mjs';

await writeGenerated(
  { 'docs/elements.md': elementsPage(), 'docs/functions.md': functionsPage() },
  'npm run reference',
);
