// npm run screenshots [part of a name]: every story and the example pages at three widths, light, dark, forced
// colours and as printed, into screenshots/. For people to look at; nothing is compared.
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright';
import { findChromium } from './lib/chromium.mjs';
import { fromRoot } from './lib/root.mjs';
import { serve } from './lib/server.mjs';
import { allStories, openStory, storyPath } from './lib/stories.mjs';

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
const browser = await chromium.launch(await findChromium());
const targets = [
  ...['fr', 'en'].map((language) => ({
    name: `example-${language}`,
    path: () => `/examples/blois/${language}.html`,
  })),
  ...allStories().map(({ id }) => ({
    name: id,
    path: (/** @type {string} */ scheme) => storyPath(id, { language: 'fr', scheme }),
  })),
].filter(({ name }) => name.includes(only));

for (const { name, path } of targets) {
  for (const { look, options, print } of LOOKS) {
    for (const width of WIDTHS) {
      const context = await browser.newContext({ viewport: { width, height: 800 }, ...options });
      const page = await context.newPage();
      if (print) await page.emulateMedia({ media: 'print' });
      const address = origin + path(look === 'dark' ? 'dark' : 'light');
      if (name.startsWith('example')) {
        await page.goto(address);
        await page.waitForFunction(() =>
          document.querySelector('cookie-charter')?.shadowRoot?.querySelector('table'),
        );
      } else await openStory(page, address);
      await page.screenshot({ path: `${folder}/${name}-${look}-${width}.png`, fullPage: true });
      await context.close();
    }
  }
  console.log(name);
}
await browser.close();
close();
