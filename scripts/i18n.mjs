// Messages in the source ⇄ locales/*.xlf ⇄ src/localize/catalogs. `--write` extracts and generates; without it,
// fails on anything missing, stale, unknown, untranslated, unreviewed, or set in broken French typography.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { readConfigFileAndWriteSchema } from '@lit/localize-tools/lib/config.js';
import { RuntimeLitLocalizer } from '@lit/localize-tools/lib/modes/runtime.js';
import ts from 'typescript';
import { frenchFaults } from './lib/french-typography.mjs';
import { writeGenerated } from './lib/write-or-verify.mjs';
import { markUnreviewed, readUnits } from './lib/xliff.mjs';
import { fromRoot } from './lib/root.mjs';

/** Messages that are rightly the same in French: there is no word in them, or the word is French too. */
const SAME_IN_FRENCH = new Set([
  'cell.service-location',
  'column.condition',
  'column.documentation',
  'column.with-note',
  'count.one',
  'count.other',
  'kind.with-duration',
  'storage.cookie',
  'column.docs',
]);
/** `area.what`, in lower case: consumers use the ids as keys. */
const ID = /^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/;

const write = process.argv.includes('--write');
/** @type {string[]} */
const faults = [];

// The tools write next to what they read; in a copy, so that a failed check leaves the project as it was.
const work = mkdtempSync(join(tmpdir(), 'cookie-charter-i18n-'));
const config = readConfigFileAndWriteSchema(fromRoot('locales/lit-localize.json'));
if (config.interchange.format !== 'xliff' || config.output.mode !== 'runtime')
  throw new Error('i18n: XLIFF at run time expected');
const { output } = config;
cpSync(fromRoot('locales'), join(work, 'locales'), { recursive: true });
config.interchange.xliffDir = join(work, 'locales');
output.outputDir = join(work, 'generated');

const localizer = new RuntimeLitLocalizer({ ...config, output });
const { messages, errors } = localizer.extractSourceMessages();
for (const { messageText, file, start } of errors) {
  const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : '?';
  faults.push(`${file?.fileName}:${line}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
}

// The comment before a message is the note to its translators: it costs the visitor no byte.
for (const message of messages) {
  if (!ID.test(message.name)) faults.push(`${message.name}: give the message an id such as "table.caption"`);
  let { node } = message;
  const text = message.file.getFullText();
  /** @type {string | undefined} */
  let note;
  for (; node && !note && !ts.isFunctionLike(node); node = /** @type {never} */ (node.parent)) {
    const start = node.getFullStart();
    const ranges = ts.getLeadingCommentRanges(text, start) ?? ts.getTrailingCommentRanges(text, start) ?? [];
    note = ranges.map(({ pos, end }) => text.slice(pos, end).replace(/^\/\/ ?/, '')).join(' ') || undefined;
  }
  message.desc = note;
  if (!note) faults.push(`${message.name}: write a comment before the message for its translators`);
}

const xliff = (/** @type {string} */ dir, /** @type {string} */ locale) => join(dir, `${locale}.xlf`);
/** @type {Record<string, string>} */
const files = {};
await localizer.writeInterchangeFiles();
for (const locale of config.targetLocales) {
  const before = readUnits(fromRoot(`locales/${locale}.xlf`));
  const path = xliff(join(work, 'locales'), locale);
  const stale = [...readUnits(path)].filter(([id, { source }]) => {
    const old = before.get(id);
    return old?.target && old.source !== source;
  });
  const content = markUnreviewed(path, new Set(stale.map(([id]) => id)));
  files[`locales/${locale}.xlf`] = content.endsWith('\n') ? content : `${content}\n`;
}
for (const fault of localizer.validateTranslations?.()?.errors ?? []) faults.push(fault);

const known = new Set(messages.map(({ name }) => name));
for (const locale of config.targetLocales) {
  const found = readUnits(fromRoot(`locales/${locale}.xlf`));
  const at = (/** @type {string} */ id) => `locales/${locale}.xlf: ${id}`;
  for (const id of found.keys()) if (!known.has(id)) faults.push(`${at(id)}: no message has this id`);
  for (const id of known) {
    const unit = found.get(id);
    if (!unit?.target.trim()) faults.push(`${at(id)}: missing translation`);
    else if (unit.isUnreviewed)
      faults.push(`${at(id)}: the English has changed; review the translation, then set state="final"`);
    else if (unit.target === unit.source && !SAME_IN_FRENCH.has(id))
      faults.push(`${at(id)}: same as the source`);
    else if (locale === 'fr') {
      for (const fault of frenchFaults(unit.text))
        faults.push(`${at(id)}: ${fault} (${unit.text.slice(0, 60)})`);
    }
  }
}

/**
 * The catalog of a message bears the name of its file, so that a page loads the translations of what it shows:
 * `elements/embed/embed.messages.ts` → `embed`, `elements/banner/notice.lazy.ts` → `notice`.
 * @param {string} file
 */
const catalogOf = (file) => /[\\/]([a-z-]+)\.(?:messages|lazy)\.ts$/.exec(file)?.[1];
/** True for the words of the report and the commands, which no page says and which load them themselves. @param {string} file */
const isOfTools = (file) => /^(validation|cli|doctor|render)[\\/]/.test(relative(fromRoot('src'), file));

/** Messages and their file by catalog. @type {Map<string, { file: string, names: Set<string> }>} */
const catalogs = new Map();
for (const { name, file } of messages) {
  const { fileName } = file;
  const catalog = catalogOf(fileName);
  const found = catalogs.get(catalog ?? '') ?? { file: fileName, names: new Set() };
  if (!catalog)
    faults.push(`${name}: write it in a file named *.messages.ts or *.lazy.ts, not in ${fileName}`);
  else if (found.file !== fileName) faults.push(`two files named ${catalog}: ${found.file}, ${fileName}`);
  else catalogs.set(catalog, { file: fileName, names: found.names.add(name) });
}

// What a translator fills: what people read on a page, in the order of the ids.
const ofPages = messages
  .filter(({ file }) => !isOfTools(file.fileName))
  .toSorted((one, other) => (one.name < other.name ? -1 : 1));
files['locales/messages.json'] = `${JSON.stringify(
  {
    language: '',
    messages: Object.fromEntries(
      ofPages.map(({ name, contents, desc }) => [
        name,
        {
          text: contents.map((part) => (typeof part === 'string' ? part : `{${part.index}}`)).join(''),
          note: desc ?? '',
          translation: '',
        },
      ]),
    ),
  },
  null,
  2,
)}\n`;

const HEADER = '// Written by scripts/i18n.mjs from locales/: edit the XLIFF file and run `npm run i18n`.';
await localizer.build();
for (const locale of config.targetLocales) {
  const generated = readFileSync(join(work, 'generated', `${locale}.ts`), 'utf8');
  const lines = generated.split('\n').map((line) => line.trim());
  /** @type {Set<string>} */
  const withValues = new Set();
  for (const [catalog, { names }] of catalogs) {
    const entries = lines.filter((line) => names.has(/^'([^']+)'/.exec(line)?.[1] ?? ''));
    // Given `str`, not importing it: lazy-loaded files would share a file with it, one more request.
    const str = entries.some((line) => line.includes(': str`'));
    if (str) withValues.add(catalog);
    const body = `{\n${entries.map((line) => `  ${line}\n`).join('')}}`;
    files[`src/localize/catalogs/${locale}/${catalog}.ts`] = str
      ? `${HEADER}\nimport type { Str } from '../../add-catalog.js';\n\nexport const templates = (str: Str) => (${body});\n`
      : `${HEADER}\nexport const templates = ${body};\n`;
  }
  const parts = [...catalogs.keys()].filter((name) => !isOfTools(catalogs.get(name)?.file ?? '')).sort();
  const variable = (/** @type {string} */ name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
  files[`src/localize/catalogs/${locale}.ts`] = `${HEADER}
import { str } from '@lit/localize/internal/str-tag.js';
${parts.map((name) => `import { templates as ${variable(name)} } from './${locale}/${name}.js';`).join('\n')}

/** Every message, for \`registerLocale\`. */
export const templates = { ${parts.map((name) => `...${variable(name)}${withValues.has(name) ? '(str)' : ''}`).join(', ')} };
`;
}
rmSync(work, { recursive: true });

// A catalog whose messages are gone.
for (const locale of config.targetLocales) {
  for (const name of readdirSync(fromRoot(`src/localize/catalogs/${locale}`))) {
    const path = `src/localize/catalogs/${locale}/${name}`;
    if (Object.hasOwn(files, path)) continue;
    if (write) rmSync(fromRoot(path));
    else faults.push(`${path}: no file of messages has this name; run \`npm run i18n\``);
  }
}

await writeGenerated(files, 'npm run i18n');
if (faults.length && !write) {
  console.error(faults.join('\n'));
  process.exitCode = 1;
} else if (faults.length) console.warn(`still to do:\n${faults.join('\n')}`);
else console.log(`i18n: ${known.size} messages, ${config.targetLocales.join(', ')} complete`);
