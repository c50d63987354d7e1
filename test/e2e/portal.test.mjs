// The example portal, with every element of ours, and the other origin that it takes scripts, videos and maps from.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { readStoredAnswers, waitForAnswer, waitForBanner } from './consent-pages.mjs';
import { axeFindings } from '../../scripts/lib/axe.mjs';
import { fromRoot } from '../../scripts/lib/root.mjs';
import { button, HOME, portalVisits } from './portal-visits.mjs';

/** A first visit, until the banner can be answered: 20.75 KiB. */
const BUDGET = 20.75 * 1024;
/** What is executed before the banner is shown; the rest is loaded after it. */
const UNTIL_ASKED = /\/(cookie-charter|engine|policy|commands|banner)\.js$/;

const { open, openIn, outside, visitor } = portalVisits();

describe('the portal', () => {
  it('asks at the first visit, runs and loads nothing that waits, and keeps nothing of its own', async () => {
    const { context, page, messages } = await open();
    await waitForBanner(page);
    // Measurement that needs no consent has begun.
    await page.waitForFunction(() => /** @type {any} */ (globalThis).ran?.includes('matomo'));
    assert.deepEqual(outside(), ['matomo.js']);
    assert.equal(await readStoredAnswers(context), undefined);
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.localName), 'cookie-banner');
    assert.deepEqual(await axeFindings(page), []);
    assert.deepEqual(messages, []);
    await context.close();
  });

  it(`has the question usable after at most ${BUDGET} bytes, brotli`, async () => {
    const { context, page, requests } = await open('/examples/portal/dataset.html');
    await waitForBanner(page);
    const ours = [...new Set(requests)]
      .map((url) => new URL(url).pathname)
      .filter((path) => UNTIL_ASKED.test(path));
    assert.equal(ours.length, 5, ours.join());
    const total = ours.reduce(
      (sum, path) => sum + brotliCompressSync(readFileSync(fromRoot(path.slice(1)))).length,
      0,
    );
    console.log(`the question: ${total} bytes in ${ours.length} files`);
    assert.ok(total <= BUDGET, `${total} bytes`);
    await context.close();
  });

  it('moves nothing when it asks and when it is answered', async () => {
    const context = await visitor();
    await context.addInitScript(() => {
      /** @type {any} */ (globalThis).shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of /** @type {any} */ (list.getEntries()))
          /** @type {any} */ (globalThis).shift += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const { page } = await openIn(context, '/examples/portal/en.html');
    await waitForBanner(page);
    const first = await page.evaluate(() => /** @type {any} */ (globalThis).shift);
    await button(page, 'Refuse all').click();
    await waitForAnswer(page);
    assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).shift), first);
    await context.close();
  });

  for (const [name, stored, ran] of /** @type {const} */ ([
    ['Tout refuser', 'statistics~0.media~0', ['matomo.js', 'matomo.js']],
    [
      'Tout accepter',
      'statistics~1.media~1',
      [
        'map.html',
        'map.html',
        'matomo.js',
        'matomo.js',
        'mesurio.js',
        'mesurio.js',
        'video.html',
        'video.html',
      ],
    ],
  ])) {
    it(`takes one activation for “${name}”, and asks no more`, async () => {
      const { context, page, messages } = await open();
      await waitForBanner(page);
      await button(page, name).focus();
      await page.keyboard.press('Enter');
      await waitForAnswer(page);
      assert.equal(await readStoredAnswers(context), stored);
      await page.getByRole('button', { name: 'Gérer les cookies' }).last().scrollIntoViewIfNeeded();
      await page.waitForLoadState('networkidle');
      const again = await openIn(context);
      await again.page.waitForFunction(
        (wanted) => document.querySelector('cookie-settings')?.shadowRoot?.textContent?.includes(wanted),
        name === 'Tout refuser'
          ? 'Vous refusez'
          : 'Vous acceptez tous les cookies soumis à votre consentement',
      );
      await again.page.waitForLoadState('networkidle');
      assert.equal(
        await again.page.evaluate(() => !!document.querySelector('cookie-banner:state(prompt)')),
        false,
      );
      assert.deepEqual(outside(), ran);
      assert.deepEqual([...messages, ...again.messages], []);
      await context.close();
    });
  }

  it('takes two activations to withdraw, from any page; what was set is cleared', async () => {
    const { context, page } = await open();
    await waitForBanner(page);
    await button(page, 'Tout accepter').click();
    await page.waitForFunction(() => document.cookie.includes('_mes'));
    const { page: other } = await openIn(context, '/examples/portal/dataset.html');
    await other.locator('cookie-settings, a[href="#cookie-settings"]').last().click();
    await other.getByRole('dialog').getByRole('button', { name: 'Tout refuser' }).click();
    await other.waitForFunction(() => !document.cookie.includes('_mes'));
    assert.equal(await readStoredAnswers(context), 'statistics~0.media~0');
    // The other tab follows.
    await page.waitForFunction(() =>
      document.querySelector('cookie-settings')?.shadowRoot?.textContent?.includes('Vous refusez'),
    );
    await context.close();
  });

  it('is withdrawn from a link in the words of the charter', async () => {
    const { context, page, messages } = await open('/examples/portal/cookies.html');
    await button(page, 'Tout accepter').click();
    await page.getByRole('link', { name: 'changer d’avis' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Tout refuser' }).click();
    await page.waitForFunction(() => document.cookie.includes('statistics~0.media~0'));
    assert.equal(new URL(page.url()).hash, '');
    assert.deepEqual(messages, []);
    await context.close();
  });

  it('changes one service, and says so', async () => {
    const { context, page } = await open('/examples/portal/choices.html');
    await page
      .getByRole('checkbox', { name: /^Vidéos/ })
      .last()
      .check();
    await button(page, 'Enregistrer mes choix').click();
    await page.getByText('Vos choix sont enregistrés.').waitFor();
    assert.equal(await readStoredAnswers(context), 'statistics~0.media~0.media/video~1.media/map~0');
    assert.deepEqual(await axeFindings(page), []);
    await context.close();
  });

  it('shows a film once without an answer, and nothing of it before', async () => {
    const { context, page } = await open();
    await waitForBanner(page);
    await button(page, 'Tout refuser').click();
    await waitForAnswer(page);
    await page.locator('cookie-embed[service=video] [data-action=once]').click();
    const film = page.frameLocator('cookie-embed[service=video] iframe');
    await film.locator('body').waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.localName), 'iframe');
    assert.deepEqual(outside(), ['matomo.js', 'video.html']);
    assert.equal(await readStoredAnswers(context), 'statistics~0.media~0');
    await context.close();
  });

  it('can be read, and asks nothing of the other origin, without JavaScript', async () => {
    const { context, page } = await open(HOME, { javaScriptEnabled: false });
    await page.getByRole('link', { name: /sur le site de Vidéo Brume/ }).waitFor();
    assert.deepEqual(outside(), []);
    await context.close();
  });
});
