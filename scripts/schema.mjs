// From src/charter/schema, src/validation and src/doctor: the types of the file, its JSON Schema for editors, docs/charter.md,
// docs/validation.md and docs/doctor.md. `--write` writes them; without it, fails when they are out of date.
import { readdirSync, readFileSync } from 'node:fs';
import { writeGenerated } from './lib/write-or-verify.mjs';
import { fromRoot } from './lib/root.mjs';
import { doctorOf } from './docs/doctor.mjs';
import { jsonSchemaOf } from './docs/json-schema.mjs';
import { loadSource } from './docs/load-schema.mjs';
import { problemsOf, referenceOf } from './docs/charter-reference.mjs';
import { typesOf } from './docs/charter-types.mjs';

const [
  { charter },
  { CODES },
  { validateCharter, formatProblem },
  { codeFrame },
  { renderCharter },
  { getMessages, registerLocale, str },
  { FINDINGS },
  french,
] = await Promise.all(
  [
    'src/charter/schema/charter.ts',
    'src/validation/problem-codes.messages.ts',
    'src/validation/index.ts',
    'src/cli/format-problems.ts',
    'src/render/render-charter.ts',
    'src/localize/msg.ts',
    'src/doctor/findings.messages.ts',
    'src/localize/catalogs/fr/findings.ts',
  ].map(loadSource),
);

// Its words hold values, and come as a function that is given the means to.
registerLocale('fr', { templates: french.templates(str) });

const BROKEN = fromRoot('stories/charters/broken');
const msg = getMessages('en');
/** What the command says of each broken file, by the code that its name begins with. @type {Record<string, string>} */
const samples = {};
for (const name of readdirSync(BROKEN).sort()) {
  const text = readFileSync(`${BROKEN}/${name}`, 'utf8');
  const base = name.startsWith('bad-base')
    ? new Error('No file: none.json')
    : JSON.parse(name.startsWith('loosened') ? text : '{}').extends &&
      readFileSync(fromRoot('stories/charters/base.json'), 'utf8');
  const [problem] = validateCharter(text, base ? { base } : {});
  samples[problem.code] ??= `${codeFrame(text.split('\n'), problem)}\n${formatProblem(msg, problem)}`;
}

await writeGenerated(
  {
    'src/charter/generated/charter-file.ts': `// Written by scripts/schema.mjs from src/charter/schema: edit that and run \`npm run schema\`.
import type { LocalizedText } from '../parsers.js';

${typesOf(charter)}`,
    'charter.schema.json': `${JSON.stringify(jsonSchemaOf(charter, 'https://unpkg.com/cookie-charter/charter.schema.json'), null, 1)}\n`,
    'docs/charter.md': referenceOf(
      charter,
      renderCharter,
      readFileSync(fromRoot('scripts/docs/charter.md'), 'utf8'),
    ),
    'docs/validation.md': problemsOf(CODES, msg, samples),
    'docs/doctor.md': doctorOf('en', FINDINGS, msg),
    'docs/doctor.fr.md': doctorOf('fr', FINDINGS, getMessages('fr')),
  },
  'npm run schema',
);
