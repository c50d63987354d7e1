// npm run test:cms: the recipes of docs/cms, tried: on a real WordPress, and on pages with what other editors and filters
// leave of them. `--write` puts the results into the recipes; `--only=elsewhere` leaves WordPress out.
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { startDatabase } from './database.mjs';
import { runChannels, tryRecipes } from './other-cms.mjs';
import { runMatrix, tryFields } from './matrix.mjs';
import { installPrograms, unpackWordPress } from './packages.mjs';
import { allPieces, INDEX, RECIPES } from './snippets.mjs';
import {
  cells,
  compare,
  comparePassages,
  markdown,
  passageCells,
  passageMarkdown,
  writeResults,
} from './results.mjs';
import { staged } from './recipe-snippets.mjs';
import { startWordPress } from './wordpress.mjs';
import { openWorkshop } from './temp-workspace.mjs';
import { findChromium } from '../../scripts/lib/chromium.mjs';
import { fromRoot } from '../../scripts/lib/root.mjs';
import { run } from '../../scripts/lib/run.mjs';

if (!process.env['CMS']) {
  console.log(
    'test:cms tries the recipes of docs/cms on a real WordPress, which it sets up in a temporary folder, for this machine ' +
      'only, and takes away again; it needs Debian (php-cli, mariadb-server-core, wordpress), npm’s registry and about ten ' +
      'minutes; to run it: CMS=1 npm run test:cms',
  );
  process.exit(0);
}

const asked = (/** @type {string} */ word) => process.argv.includes(word);
const CHARTER = fromRoot('examples/portal/charter.json');
const workshop = openWorkshop();
/** @type {string[]} */
const failures = [];
let passed = 0;
/** @param {{ passed: number, failures: readonly string[] }} count */
const add = (count) => {
  passed += count.passed;
  failures.push(...count.failures);
};

/** @param {import('playwright').Browser} browser */
const onWordPress = async (browser) => {
  console.log('cms: setting up WordPress…');
  installPrograms();
  const { site, version } = unpackWordPress(workshop);
  const socket = await startDatabase(workshop);
  const wordpress = await startWordPress(workshop, { site, socket, charter: CHARTER });
  const plugin = (/** @type {boolean} */ filtered) => {
    const filter = filtered ? `\n${staged(RECIPES.en, 'filter')}\n` : '';
    wordpress.put('mu-plugins/cookie-charter.php', `${staged(RECIPES.en, 'loader')}\n${filter}`);
  };
  const { results, complaints, address } = await runMatrix(browser, wordpress, allPieces(), plugin);
  add(compare(results));
  add({ passed: complaints.length ? 0 : 1, failures: complaints });
  // The same page with the fields of a plugin for head and footer instead of the file, and with each of the two scripts.
  wordpress.put('mu-plugins/cookie-charter.php', undefined);
  for (const place of ['head', 'body']) wordpress.put(`snippets/${place}.html`, staged(RECIPES.en, place));
  for (const footer of ['footer', 'footer-all']) {
    wordpress.put('snippets/footer.html', staged(RECIPES.en, footer));
    add(await tryFields(browser, address, footer));
  }
  return { results, version };
};

try {
  await run(process.execPath, [fromRoot('scripts/build.mjs')], { quiet: true });
  const browser = await chromium.launch(await findChromium());
  const cookies = workshop.in('cookies.html');
  await run(
    process.execPath,
    [fromRoot('dist/cli/main.js'), 'render', CHARTER, '--lang', 'en', '--output', cookies],
    { quiet: true },
  );
  add(await tryRecipes(browser, { charter: CHARTER, rendered: readFileSync(cookies, 'utf8') }));
  console.log('cms: the other recipes are tried; now what other editors and filters let through…');
  const passages = await runChannels(workshop, browser, CHARTER);
  add(comparePassages(passages));
  console.log(`\n${passageMarkdown(passages, 'en')}\n`);
  if (asked('--cells')) console.log(JSON.stringify(passageCells(passages), null, 2));

  if (!asked('--only=elsewhere')) {
    const { results, version } = await onWordPress(browser);
    console.log(`\n${markdown(results, 'en')}\n`);
    if (asked('--cells'))
      console.log(JSON.stringify({ live: cells(results, 'live'), bare: cells(results, 'bare') }, null, 2));
    if (asked('--write')) {
      writeResults(results, passages, version);
      await run('oxfmt', [...Object.values(RECIPES), ...Object.values(INDEX)], { quiet: true });
    }
  }
  await browser.close();
} catch (error) {
  failures.push(String(/** @type {Error} */ (error).stack ?? error));
} finally {
  workshop.close();
}
for (const failure of failures) console.error(`✖ ${failure}`);
console.log(`\n${passed} passed, ${failures.length} failed`);
process.exit(failures.length ? 1 : 0);
