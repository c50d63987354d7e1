// What a screen reader meets: names, roles and order of the banner, the choices and held content, as committed.
// UPDATE_GOLDEN=1 writes them anew.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { waitForBanner } from './consent-pages.mjs';
import { fromRoot } from '../../scripts/lib/root.mjs';
import { portalVisits } from './portal-visits.mjs';

const { open } = portalVisits();

/** @param {string} name @param {string} found */
const compare = (name, found) => {
  const file = fromRoot(`test/e2e/golden/${name}.txt`);
  const text = `${found.replaceAll(/http:\/\/127\.0\.0\.1:\d+/g, 'https://outside.example')}\n`;
  if (process.env['UPDATE_GOLDEN']) writeFileSync(file, text);
  else assert.equal(text, readFileSync(file, 'utf8'));
};

for (const [language, path] of /** @type {const} */ ([
  ['fr', 'index'],
  ['en', 'en'],
])) {
  describe(`the accessibility tree, ${language}`, () => {
    it('of the banner, of the preferences, none made and one of two services granted, and of blocked content', async () => {
      const { context, page } = await open(`/examples/portal/${path}.html`);
      await waitForBanner(page);
      compare(`banner.${language}`, await page.locator('cookie-banner').ariaSnapshot());
      await page.locator('cookie-banner [data-action=settings]').click();
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      compare(`preferences.${language}`, await dialog.ariaSnapshot());
      await dialog.getByRole('list').getByRole('checkbox').first().check();
      await dialog.locator('input:indeterminate').waitFor();
      assert.match(
        await dialog.ariaSnapshot(),
        /checkbox "(?:Vidéos et cartes|Videos and maps)" \[checked=mixed\]/,
      );
      await page.keyboard.press('Escape');
      const held = await page.locator('cookie-embed').last().ariaSnapshot();
      compare(`embed.${language}`, held);
      await context.close();
    });
  });
}
