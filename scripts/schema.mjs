// From src/charter/schema: the types of the file, its JSON Schema for editors, and docs/charter.md. `--write` writes
// them; without it, fails when they are out of date.
import { writeGenerated } from './lib/generated.mjs';
import { jsonSchemaOf } from './schema/json-schema.mjs';
import { loadSource } from './schema/load.mjs';
import { typesOf } from './schema/types.mjs';

const { charter } = await loadSource('src/charter/schema/charter.ts');

await writeGenerated(
  {
    'src/charter/generated/charter-file.ts': `// Written by scripts/schema.mjs from src/charter/schema: edit that and run \`npm run schema\`.
import type { LocalizedText } from '../shape.js';

${typesOf(charter)}`,
    'charter.schema.json': `${JSON.stringify(jsonSchemaOf(charter, 'https://unpkg.com/cookie-charter/charter.schema.json'), null, 1)}\n`,
  },
  'npm run schema',
);
