// npm run side-by-side [part of a name]: our question, choices and page beside those of four peers, with the same text in
// the same font, at two widths; then in each of our themes. Pictures and what was measured go to side-by-side/. For people
// to look at; docs/decisions/0013-looks.md says what we saw. The peers come from npm, into a temporary folder.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { findChromium } from '../../scripts/lib/chromium.mjs';
import { servePortal } from '../../scripts/lib/portal.mjs';
import { fromRoot } from '../../scripts/lib/root.mjs';
import * as dsfr from './dsfr.mjs';
import * as govuk from './govuk.mjs';
import { inWords, measure } from './measure.mjs';
import * as ours from './ours.mjs';
import { FONT, servePeers } from './peers.mjs';
import * as vanilla from './vanilla.mjs';
import * as webAwesome from './web-awesome.mjs';

/** @typedef {import('playwright').Page} Page */
/**
 * One thing to look at: where it is, how to come to it, and selectors of what is measured.
 * @typedef {{ name: string, surface: string, path: string, box: string, text: string, button?: string | undefined,
 *   whole?: boolean, ours?: boolean, theme?: string, reach?: (page: Page) => Promise<void> }} Subject
 */

const [only = ''] = process.argv.slice(2);
const WINDOWS = [
  { width: 1280, height: 800 },
  { width: 320, height: 640 },
];
const PEERS = [govuk, dsfr, vanilla, webAwesome];

const folder = fromRoot('side-by-side');
mkdirSync(folder, { recursive: true });
const peers = await servePeers(Object.assign({}, ...PEERS.map(({ PAGES }) => PAGES)));
const portal = await servePortal();
const browser = await chromium.launch(await findChromium());

/** Our pages have fonts and tokens of their own: the font of all, and a theme. @param {Subject} subject */
const dressed = ({ theme }) => `${theme ? `@import '/themes/${theme}.css';\n` : ''}${FONT}`;

/** @param {Subject} subject @param {{ width: number, height: number }} viewport */
const take = async (subject, viewport) => {
  const context = await browser.newContext({
    viewport,
    locale: 'fr-FR',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  if (subject.ours)
    await page.route('**/{portal,town}.css', async (route) => {
      const response = await route.fetch();
      // What is imported stands first, so that a theme has no say where the page has its own tokens.
      const own = (await response.text()).replace(/^\s*--cookie-.*$/gm, '');
      await route.fulfill({ response, body: `${dressed(subject)}\n${own}` });
    });
  await page.goto((subject.ours ? portal : peers).origin + subject.path, { waitUntil: 'networkidle' });
  await subject.reach?.(page);
  // What was pressed on the way is no longer pointed at.
  await page.mouse.move(0, 0);
  const facts = await measure(page, subject);
  const name = `${subject.surface}-${subject.name}-${viewport.width}`.replace(/\W+/g, '-').toLowerCase();
  const file = `${folder}/${name}.png`;
  await page.screenshot({ path: file, fullPage: subject.whole ?? false, animations: 'disabled' });
  await context.close();
  console.log(`${name}: ${inWords(facts)}`);
  return { subject, facts, file };
};

/** Pictures beside one another, each below its name and facts. @param {string} name @param {Awaited<ReturnType<typeof take>>[]} taken @param {number} width */
const sheet = async (name, taken, width) => {
  const page = await browser.newPage({ viewport: { width: width === 320 ? 1800 : 1900, height: 800 } });
  const shown = width === 320 ? 320 : 900;
  await page.setContent(
    `<style>body{margin:1rem;display:flex;flex-wrap:wrap;align-items:start;gap:1.5rem;font:14px/1.4 sans-serif}figure{margin:0;width:${shown}px}img{width:100%;border:1px solid #888}</style>${taken
      .map(
        ({ subject, facts, file }) =>
          `<figure><figcaption><strong>${subject.name}</strong><br>${inWords(facts)}</figcaption><img src="data:image/png;base64,${readFileSync(file).toString('base64')}"></figure>`,
      )
      .join('')}`,
  );
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  await page.close();
};

const subjects = [...ours.SUBJECTS, ...PEERS.flatMap(({ SUBJECTS }) => SUBJECTS)];
/** @type {string[]} */
const lines = [];
for (const surface of new Set(subjects.map((subject) => subject.surface))) {
  if (!surface.includes(only)) continue;
  for (const viewport of WINDOWS) {
    /** @type {Awaited<ReturnType<typeof take>>[]} */
    const taken = [];
    for (const subject of subjects)
      if (subject.surface === surface) taken.push(await take(subject, viewport));
    const [plain, themes] = [false, true].map((themed) =>
      taken.filter(({ subject }) => (subject.theme !== undefined) === themed),
    );
    if (plain?.length)
      await sheet(`beside-${surface.replaceAll(' ', '-')}-${viewport.width}`, plain, viewport.width);
    if (themes?.length) await sheet(`themes-${surface}-${viewport.width}`, themes, viewport.width);
    for (const { subject, facts } of taken)
      lines.push(`- ${surface}, ${subject.name}, ${viewport.width}: ${inWords(facts)}`);
  }
}
writeFileSync(`${folder}/facts.md`, `${lines.join('\n')}\n`);
await browser.close();
peers.close();
portal.close();
