// docs/elements.md, from custom-elements.json as it is built, and docs/functions.md, from the entries in the source. Both
// follow the comments in src. `--write` writes them; without it, fails when they are out of date. Needs a build.
import { writeGenerated } from './lib/write-or-verify.mjs';
import { elementsPage } from './docs/elements.mjs';
import { functionsPage } from './docs/functions.mjs';

await writeGenerated(
  { 'docs/elements.md': elementsPage(), 'docs/functions.md': await functionsPage() },
  'npm run reference',
);
