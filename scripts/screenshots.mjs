// npm run screenshots [part of a name]: every story, the example pages and the portal's states at three widths, light,
// dark, forced colours and as printed, into screenshots/. For people to look at; nothing is compared.
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright';
import { findChromium } from './lib/chromium.mjs';
import { servePortal } from './lib/portal.mjs';
import { fromRoot } from './lib/root.mjs';
import { serve } from './lib/server.mjs';
import { allStories, mediaOf, openStory, serveCatalogue, storyPath } from './lib/storybook.mjs';

const [only = ''] = process.argv.slice(2);
const WIDTHS = [320, 768, 1280];
/** @type {readonly { look: string, options: import('playwright').BrowserContextOptions, print?: boolean }[]} */
const LOOKS = [
  { look: 'light', options: { colorScheme: 'light' } },
  { look: 'dark', options: { colorScheme: 'dark' } },
  { look: 'forced', options: { forcedColors: 'active', colorScheme: 'dark' } },
  { look: 'print', options: {}, print: true },
];

const folder = fromRoot('screenshots');
mkdirSync(folder, { recursive: true });
const { origin, close } = await serve();
const portal = await servePortal();
const catalogue = await serveCatalogue();
const browser = await chromium.launch(await findChromium());

/** @typedef {import('playwright').Page} Page */
/** What visitors of the portal meet, on the way to it. @type {Record<string, (page: Page) => Promise<unknown>>} */
const STATES = {
  asked: async () => {},
  choices: async (page) => {
    await page.locator('cookie-banner [data-action=settings]').click();
    await page.getByRole('dialog').getByRole('checkbox').first().waitFor();
  },
  refused: async (page) => {
    await page.locator('cookie-banner [data-action=refuse]').click();
    await page.locator('cookie-banner:not(:state(prompt))').waitFor({ state: 'attached' });
  },
  accepted: async (page) => {
    await page.locator('cookie-banner [data-action=accept]').click();
    await page.frameLocator('cookie-embed iframe').first().locator('body').waitFor();
  },
};
/** @type {readonly { name: string, show: (page: Page, scheme: string) => Promise<unknown>, whole?: boolean }[]} */
const targets = [
  ...['fr', 'en'].map((language) => ({
    name: `example-${language}`,
    show: async (/** @type {Page} */ page) => {
      await page.goto(`${origin}/examples/blois/${language}.html`);
      await page.waitForFunction(() =>
        document.querySelector('cookie-charter')?.shadowRoot?.querySelector('table'),
      );
    },
  })),
  ...['index', 'en'].flatMap((file) =>
    Object.entries(STATES).map(([state, reach]) => ({
      name: `portal-${file}-${state}`,
      // What is fixed to the window is seen in the window.
      whole: state !== 'asked' && state !== 'choices',
      show: async (/** @type {Page} */ page) => {
        await page.goto(`${portal.origin}/examples/portal/${file}.html`);
        await page.waitForFunction(() => document.querySelector('cookie-banner:state(prompt)'));
        await reach(page);
      },
    })),
  ),
  ...['choices', 'cookies', 'cookies-en'].map((file) => ({
    name: `portal-${file}`,
    show: async (/** @type {Page} */ page) => {
      await page.goto(`${portal.origin}/examples/portal/${file}.html`, { waitUntil: 'networkidle' });
    },
  })),
  ...allStories().map((story) => ({
    name: story.id,
    show: async (/** @type {Page} */ page, /** @type {string} */ scheme) => {
      await page.emulateMedia(mediaOf(story));
      await openStory(page, catalogue.address + storyPath(story.id, { language: 'fr', scheme }));
    },
  })),
].filter(({ name }) => name.includes(only));

for (const { name, show, whole = true } of targets) {
  for (const { look, options, print } of LOOKS) {
    for (const width of WIDTHS) {
      const context = await browser.newContext({
        viewport: { width, height: 800 },
        locale: 'fr-FR',
        ...options,
      });
      const page = await context.newPage();
      await show(page, look === 'dark' ? 'dark' : 'light');
      // Now, since what prints nothing cannot be used on the way.
      if (print) await page.emulateMedia({ media: 'print' });
      await page.screenshot({ path: `${folder}/${name}-${look}-${width}.png`, fullPage: whole });
      await context.close();
    }
  }
  console.log(name);
}
await browser.close();
close();
portal.close();
catalogue.close();
