// The question, the choices and held content in every light, size and direction that visitors bring.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { waitForBanner } from './consent-pages.mjs';
import { axeFindings } from '../../scripts/lib/axe.mjs';
import { portalVisits } from './portal-visits.mjs';
import { sameOnPictures, twins } from './identical-buttons.mjs';

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
        await waitForBanner(page);
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

describe('the two answers are in sight as soon as the banner is', () => {
  /** What of the banner is out of the screen. @param {import('playwright').Page} page */
  const outOfSight = (page) =>
    page.evaluate(() => {
      const { width, height, offsetLeft, offsetTop } = /** @type {VisualViewport} */ (visualViewport);
      const root = document.querySelector('cookie-banner:state(prompt)')?.shadowRoot;
      return ['.surface', '[data-action=refuse]', '[data-action=accept]'].filter((what) => {
        const box = root?.querySelector(what)?.getBoundingClientRect();
        return (
          !box ||
          box.left < offsetLeft ||
          box.top < offsetTop ||
          box.right > offsetLeft + width + 1 ||
          box.bottom > offsetTop + height + 1
        );
      });
    });

  for (const { width, height } of [
    { width: 568, height: 320 },
    { width: 667, height: 375 },
    { width: 844, height: 390 },
    { width: 390, height: 844 },
    { width: 320, height: 256 },
  ]) {
    it(`in a window of ${width} by ${height}`, async () => {
      const context = await visitor({ viewport: { width, height } });
      const { page } = await openIn(context, '/examples/portal/index.html');
      await waitForBanner(page);
      assert.deepEqual(await outOfSight(page), []);
      await context.close();
    });
  }

  for (const position of ['bottom', 'top', 'corner']) {
    it(`on a phone, in a page that is wider than it: ${position}`, async () => {
      const context = await visitor({
        viewport: { width: 390, height: 844 },
        isMobile: true,
        hasTouch: true,
      });
      await context.addInitScript(
        (where) =>
          addEventListener('DOMContentLoaded', () => {
            document.querySelector('cookie-banner')?.setAttribute('position', where);
            const wide = document.createElement('p');
            wide.textContent = 'Wide';
            wide.setAttribute('style', 'inline-size: 750px');
            document.body.append(wide);
          }),
        position,
      );
      const { page } = await openIn(context, '/examples/portal/en.html');
      await waitForBanner(page);
      assert.ok((await page.evaluate(() => innerWidth)) > 700);
      assert.deepEqual(await outOfSight(page), []);
      await page.evaluate(() => scrollTo(0, 600));
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
      assert.deepEqual(await outOfSight(page), []);
      await context.close();
    });
  }
});
