// npm run readme-picture: the example page as the README shows it, docs/charter-page.png.
import { chromium } from 'playwright';
import { findChromium } from './lib/chromium.mjs';
import { fromRoot } from './lib/root.mjs';
import { serve } from './lib/server.mjs';

const { origin, close } = await serve();
const browser = await chromium.launch(await findChromium());
const page = await browser.newPage({ viewport: { width: 1040, height: 800 }, colorScheme: 'light' });
await page.goto(`${origin}/examples/blois/fr.html`);
await page.waitForFunction(() =>
  document.querySelector('cookie-charter')?.shadowRoot?.querySelector('table'),
);
await page.screenshot({ path: fromRoot('docs/charter-page.png'), fullPage: true });
await browser.close();
close();
console.log('written: docs/charter-page.png');
