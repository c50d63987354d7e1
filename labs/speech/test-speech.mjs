// npm run test:speech [part of a journey’s name]: Orca and Firefox on the example portal, with the files of dist/cdn. What
// Orca says is compared with test/speech; `--write` puts it there. Not part of CI: it needs packages of Debian.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fromRoot } from '../../scripts/lib/root.mjs';
import { servePortal } from '../../scripts/lib/portal.mjs';
import { run } from '../../scripts/lib/run.mjs';
import { openDesktop } from './desktop.mjs';
import { openFirefox } from './firefox.mjs';
import { JOURNEYS, PAGES } from './journeys.mjs';
import { missingPrograms } from './needs.mjs';
import { startOrca } from './orca.mjs';
import { difference, transcriptOf } from './transcript.mjs';
import { travel } from './travel.mjs';

const missing = missingPrograms();
if (missing) {
  console.error(missing);
  process.exit(1);
}
const words = process.argv.slice(2);
const writes = words.includes('--write');
const parts = words.filter((word) => !word.startsWith('--'));
const chosen = Object.entries(JOURNEYS).flatMap(([name, journey]) =>
  /** @type {const} */ (['fr', 'en'])
    .map((language) => ({ name: `${name}.${language}`, language, journey }))
    .filter((one) => !parts.length || parts.some((part) => one.name.includes(part))),
);
const FOLDER = fromRoot('test/speech');

/** @param {typeof chosen[number]} journey @param {string} origin */
const hear = async ({ language, journey }, origin) => {
  const desktop = await openDesktop(language);
  try {
    const orca = await startOrca(desktop);
    orca.forget();
    return transcriptOf(
      await travel(
        journey,
        language,
        orca,
        openFirefox(desktop, `${origin}/examples/portal/${journey.page[language]}`),
      ),
    );
  } finally {
    await desktop.close();
  }
};

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
if (!words.includes('--built')) await run(process.execPath, [fromRoot('scripts/build.mjs')], { quiet: true });
mkdirSync(FOLDER, { recursive: true });
const portal = await servePortal({ more: PAGES });
/** @type {string[]} */
const failures = [];
for (const one of chosen) {
  const file = `${FOLDER}/${one.name}.txt`;
  const fail = (/** @type {string} */ why) => {
    failures.push(one.name);
    console.log(`✖ ${one.name}: ${why}`);
  };
  try {
    const said = await hear(one, portal.origin);
    const written = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const differs = difference(written, said);
    if (writes && written !== said) writeFileSync(file, said);
    if (differs && !writes) fail(differs);
    else console.log(`${differs ? 'written' : '✔'} ${one.name}`);
  } catch (error) {
    fail(/** @type {Error} */ (error).message);
  }
}
portal.close();
console.log(`\n${chosen.length - failures.length} passed, ${failures.length} failed`);
process.exitCode = failures.length ? 1 : 0;
