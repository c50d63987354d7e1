// Journeys with the keyboard alone, as somebody who cannot point makes them.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readStoredAnswers, waitForAnswer, waitForBanner } from './consent-pages.mjs';
import { focused, portalVisits, tabTo } from './portal-visits.mjs';

const { open, outside } = portalVisits();

const WORDS = {
  fr: {
    path: 'index',
    list: /^Voir les 3 prestataires/,
    refuse: 'Tout refuser',
    accept: 'Tout accepter',
    settings: 'Personnaliser',
    skip: 'Aller au contenu',
    close: 'Fermer sans enregistrer',
    videos: /^Vidéos(?! et)/,
    save: 'Enregistrer mes choix',
    once: 'Afficher cette fois',
    foot: 'Gérer les cookies',
  },
  en: {
    path: 'en',
    list: /^See the 3 providers/,
    refuse: 'Refuse all',
    accept: 'Accept all',
    settings: 'Customise',
    skip: 'Skip to content',
    close: 'Close without saving',
    videos: /^Videos(?! and)/,
    save: 'Save my choices',
    once: 'Show it this once',
    foot: 'Cookie settings',
  },
};

for (const [language, words] of Object.entries(WORDS)) {
  const arrive = async () => {
    const visit = await open(`/examples/portal/${words.path}.html`);
    await waitForBanner(visit.page);
    return visit;
  };

  describe(`with the keyboard alone, ${language}`, () => {
    it('the banner comes first, its three answers side by side, and nobody is held in it', async () => {
      const { context, page } = await arrive();
      assert.equal(await focused(page), 'body');
      for (const name of [words.list, words.refuse, words.accept, words.settings, words.skip])
        assert.deepEqual(await tabTo(page, name), []);
      assert.deepEqual(await tabTo(page, words.settings, 'Shift+Tab'), []);
      assert.deepEqual(await tabTo(page, words.accept, 'Shift+Tab'), []);
      await context.close();
    });

    for (const [key, name, kept] of /** @type {const} */ ([
      ['Space', 'refuse', 'statistics~0.media~0'],
      ['Enter', 'accept', 'statistics~1.media~1'],
      ['Escape', 'list', 'statistics~0.media~0'],
    ])) {
      it(`${key} on “${name}” answers, gives the focus back, and says what was done`, async () => {
        const { context, page, messages } = await arrive();
        // On the way through the page the question is come back to.
        await tabTo(page, words.skip);
        await tabTo(page, words[name], 'Shift+Tab');
        await page.keyboard.press(key);
        await waitForAnswer(page);
        assert.equal(await readStoredAnswers(context), kept);
        assert.equal(await focused(page), words.skip);
        await page.locator('cookie-banner [aria-live]', { hasText: /\S/ }).waitFor({ state: 'attached' });
        assert.deepEqual(messages, []);
        await context.close();
      });
    }

    it('opens the preferences, closes them without a change, saves one service, and is back where it was', async () => {
      const { context, page, messages } = await arrive();
      await tabTo(page, words.skip);
      await tabTo(page, words.settings, 'Shift+Tab');
      await page.keyboard.press('Enter');
      const videos = page.getByRole('dialog').getByRole('list').getByRole('checkbox').first();
      await videos.waitFor();
      assert.equal(await focused(page), words.close);
      await tabTo(page, words.videos);
      await page.keyboard.press('Space');
      assert.ok(await videos.isChecked());
      await page.keyboard.press('Escape');
      await videos.waitFor({ state: 'hidden' });
      assert.equal(await focused(page), words.settings);
      assert.equal(await readStoredAnswers(context), undefined);
      await page.keyboard.press('Space');
      await videos.waitFor();
      // What was not saved is not there.
      assert.ok(!(await videos.isChecked()));
      await tabTo(page, words.videos);
      await page.keyboard.press('Space');
      await tabTo(page, words.save);
      await page.keyboard.press('Enter');
      await waitForAnswer(page);
      assert.equal(await readStoredAnswers(context), 'statistics~0.media~0.media/video~1.media/map~0');
      await videos.waitFor({ state: 'hidden' });
      assert.equal(await focused(page), words.skip);
      assert.deepEqual(messages, []);
      await context.close();
    });

    it('shows blocked content where it is, and the focus goes in', async () => {
      const { context, page } = await arrive();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Escape');
      await waitForAnswer(page);
      await tabTo(page, words.once);
      await page.keyboard.press('Enter');
      await page.frameLocator('cookie-embed iframe').first().locator('body').waitFor();
      assert.equal(await page.evaluate(() => document.activeElement?.localName), 'iframe');
      assert.deepEqual(outside(), ['map.html', 'matomo.js']);
      await context.close();
    });

    it('withdraws at the foot of the page', async () => {
      const { context, page } = await arrive();
      await tabTo(page, words.accept);
      await page.keyboard.press('Enter');
      await waitForAnswer(page);
      await page.locator('cookie-settings').last().getByRole('button').focus();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
      await tabTo(page, words.refuse);
      await page.keyboard.press('Space');
      await page.waitForFunction(() => document.cookie.includes('statistics~0.media~0'));
      await context.close();
    });
  });
}
