// The question, the choices and held content in every light, size and direction that visitors bring.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { axeFindings } from '../../scripts/lib/axe.mjs';
import { asked, portalVisits } from './portal-visits.mjs';
import { sameOnPictures, twins } from './twins.mjs';

const { openIn, visitor } = portalVisits();

/** The spacing that text has to bear, WCAG 1.4.12; inherited, so that it reaches our elements too. */
const SPACING =
  'html { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }';
/** @typedef {import('playwright').BrowserContextOptions} Options */
/** @type {Record<string, Options & { css?: string, dir?: string }>} */
const LOOKS = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced colours': { colorScheme: 'dark', forcedColors: 'active' },
  '320 by 256': { viewport: { width: 320, height: 256 } },
  // A window of 1280 by 1024, every pixel four wide.
  '400 %': { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4, colorScheme: 'dark' },
  'text spacing': { viewport: { width: 360, height: 640 }, css: SPACING },
  'right to left': { dir: 'rtl' },
};

/** What sticks out to the side, of the page or of a button. @param {import('playwright').Locator} within */
const cut = (within) =>
  within.evaluate((host) => {
    const found = [];
    const page = document.documentElement;
    if (page.scrollWidth > page.clientWidth) found.push(`the page, ${page.scrollWidth}`);
    for (const root of [host.shadowRoot, host].filter((one) => one !== null))
      for (const one of root.querySelectorAll('button, summary, label, h2, p, li'))
        if (one.checkVisibility() && one.scrollWidth > Math.ceil(one.getBoundingClientRect().width) + 1)
          found.push(`${one.localName}: ${one.textContent?.trim().slice(0, 40)}`);
    return found;
  });

for (const [language, path] of /** @type {const} */ ([
  ['fr', 'index'],
  ['en', 'en'],
])) {
  describe(`how asking looks, ${language}`, () => {
    for (const [look, { css, dir, ...options }] of Object.entries(LOOKS)) {
      it(`${look}: no finding, nothing cut, refusing as easy as accepting`, async () => {
        const context = await visitor(options);
        await context.addInitScript(
          ([style = '', direction]) =>
            addEventListener('DOMContentLoaded', () => {
              if (direction) document.documentElement.dir = direction;
              const sheet = new CSSStyleSheet();
              sheet.replaceSync(style);
              document.adoptedStyleSheets.push(sheet);
            }),
          [css, dir],
        );
        const { page, messages } = await openIn(context, `/examples/portal/${path}.html`);
        await asked(page);
        const banner = page.locator('cookie-banner');
        await twins(banner);
        // The plate that is put behind text in forced colours is of the colour of the page: so must be what it stands on.
        if (options.forcedColors)
          assert.equal(
            await banner.locator('[data-action=accept]').evaluate((one) => getComputedStyle(one).color),
            await banner.locator('h2').evaluate((one) => getComputedStyle(one).color),
          );
        assert.deepEqual(await cut(banner), []);
        for (const embed of await page.locator('cookie-embed').all()) assert.deepEqual(await cut(embed), []);
        assert.deepEqual(await axeFindings(page), []);
        // Every answer can be brought into view, and is not under anything.
        for (const action of ['refuse', 'accept', 'settings'])
          await banner.locator(`[data-action=${action}]`).click({ trial: true });
        await banner.locator('[data-action=settings]').click();
        const dialog = page.getByRole('dialog');
        await dialog.waitFor();
        await twins(dialog);
        assert.deepEqual(await cut(dialog), []);
        assert.deepEqual(await axeFindings(page), []);
        for (const action of ['refuse', 'accept', 'save'])
          await dialog.locator(`[data-action=${action}]`).click({ trial: true });
        await sameOnPictures(dialog);
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'hidden' });
        await sameOnPictures(banner);
        assert.deepEqual(messages, []);
        await context.close();
      });
    }
  });
}
