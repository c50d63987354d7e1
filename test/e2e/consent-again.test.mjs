// Later visits to the portal, and browsers that keep nothing or hide the question.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { DAY, EXPIRED_DAYS } from '../fixtures/consent.mjs';
import { readStoredAnswers, waitForAnswer, waitForBanner } from './consent-pages.mjs';
import { fromRoot } from '../../scripts/lib/root.mjs';
import { AT_REST } from '../../scripts/lib/portal.mjs';
import { button, HOME, portalVisits } from './portal-visits.mjs';

const FILM = `${AT_REST}/outside/video.html`;
const HELD = {
  'iframe data-src': `<iframe title="Film" data-src="${FILM}"></iframe>`,
  template: `<template><iframe title="Film" src="${FILM}"></iframe></template>`,
  'a href': `<a href="${FILM}">Le film</a>`,
  'iframe src': `<iframe title="Film" src="${FILM}"></iframe>`,
};
/** @param {string} form */
const fileOf = (form) => `held-${form.replaceAll(' ', '-')}.html`;

const { open, openIn, origin, outside, visitor } = portalVisits({
  'revised.html': readFileSync(fromRoot('examples/portal/index.html'), 'utf8').replace(
    'data-revision="1"',
    'data-revision="2"',
  ),
  ...Object.fromEntries(
    Object.entries(HELD).map(([form, inside]) => [
      fileOf(form),
      `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Essai</title>
        <link rel="cookie-charter" href="charter.json" data-revision="1">
        <script type="module" src="../../dist/cdn/cookie-charter.js"></script></head>
        <body><cookie-embed category="media" service="video" label="Film">${inside}</cookie-embed></body></html>`,
    ]),
  ),
});

const status = (/** @type {import('playwright').Page} */ page, /** @type {string} */ words) =>
  page.waitForFunction(
    (wanted) => document.querySelector('cookie-settings')?.shadowRoot?.textContent?.includes(wanted),
    words,
  );

describe('asking again', () => {
  it('when the charter was revised: says what is new; until the answer nothing more runs', async () => {
    const context = await visitor();
    const { page } = await openIn(context);
    await waitForBanner(page);
    await button(page, 'Tout accepter').click();
    await waitForAnswer(page);
    await page.waitForFunction(() => document.cookie.includes('_mes'));
    await context.route('**/charter.json', async (route) => {
      const charter = JSON.parse(readFileSync(fromRoot('examples/portal/charter.json'), 'utf8'));
      charter.revision = 2;
      charter.history = [
        { revision: 2, date: '2026-11-20', text: { fr: 'Une régie publicitaire est ajoutée.' } },
      ];
      charter.categories.push({
        id: 'ads',
        label: { fr: 'Publicité' },
        consent: 'opt-in',
        description: { fr: 'Montrer des annonces.' },
        services: [{ id: 'brand', label: 'Régie' }],
      });
      await route.fulfill({ json: charter });
    });
    const { page: later, messages } = await openIn(context, '/examples/portal/revised.html');
    await waitForBanner(later);
    const question = later.locator('cookie-banner');
    await question.getByText('Publicité').first().waitFor();
    assert.match(
      await question.ariaSnapshot(),
      /Nouveau depuis votre dernier choix.:[^]*Une régie publicitaire est ajoutée[^]*Nouveau.: Publicité/,
    );
    assert.equal(await readStoredAnswers(context), 'statistics~1.media~1');
    await button(later, 'Tout refuser').click();
    await waitForAnswer(later);
    assert.equal(await readStoredAnswers(context), 'statistics~0.media~0.ads~0');
    assert.deepEqual(messages, []);
    await context.close();
  });

  it('when the answer has expired, and nothing it granted runs', async () => {
    const { context, page } = await open();
    await waitForBanner(page);
    await button(page, 'Tout accepter').click();
    await waitForAnswer(page);
    await page.waitForFunction(() => document.cookie.includes('_mes'));
    await page.close();
    const before = outside().length;
    const later = await context.newPage();
    await later.clock.setSystemTime(Date.now() + EXPIRED_DAYS * DAY);
    await later.goto(origin() + HOME);
    await waitForBanner(later);
    await later.waitForFunction(() => /** @type {any} */ (globalThis).ran?.includes('matomo'));
    assert.deepEqual(outside().length, before + 1);
    await context.close();
  });

  it('not in a second tab that was answered in the first', async () => {
    const { context, page } = await open();
    const { page: second } = await openIn(context);
    await waitForBanner(page);
    await waitForBanner(second);
    await button(page, 'Tout refuser').click();
    await waitForAnswer(second);
    await status(second, 'Vous refusez');
    await context.close();
  });
});

describe('a browser that keeps nothing', () => {
  it('takes the answer for the page, and says that it will not be remembered', async () => {
    const context = await visitor();
    await context.addInitScript(() => {
      const blocked = {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
        set() {
          throw new DOMException('blocked', 'SecurityError');
        },
      };
      Object.defineProperty(Document.prototype, 'cookie', blocked);
      for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(globalThis, name, blocked);
    });
    const { page } = await openIn(context, '/examples/portal/dataset.html');
    await waitForBanner(page);
    await button(page, 'Tout accepter').click();
    await page
      .getByText(/ne conserve rien pour ce site/)
      .first()
      .waitFor();
    await page.waitForFunction(() => /** @type {any} */ (globalThis).ran?.includes('mesurio'));
    assert.deepEqual(await context.cookies(), []);
    const { page: next } = await openIn(context);
    await waitForBanner(next);
    await context.close();
  });
});

describe('a blocker that hides the question', () => {
  it('freezes nothing and grants nothing; held content, the choices and the charter work', async () => {
    const context = await visitor();
    await context.addInitScript(() =>
      addEventListener('DOMContentLoaded', () => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('cookie-banner, cookie-preferences { display: none !important }');
        document.adoptedStyleSheets.push(sheet);
      }),
    );
    const { page, messages } = await openIn(context);
    await page.waitForFunction(() => /** @type {any} */ (globalThis).ran?.includes('matomo'));
    await page.locator('cookie-embed[service=map] [data-action=once]').click();
    await page.frameLocator('cookie-embed[service=map] iframe').locator('body').waitFor();
    assert.deepEqual(outside(), ['map.html', 'matomo.js']);
    // The page can still be used, choices hidden or not.
    await page.locator('cookie-settings').last().getByRole('button').click();
    await page.getByRole('link', { name: 'Jeux de données', exact: true }).click();
    assert.equal(await readStoredAnswers(context), undefined);
    const charter = await openIn(context, '/examples/portal/cookies.html');
    await charter.page.getByRole('table').first().waitFor();
    assert.deepEqual([...messages, ...charter.messages], []);
    await context.close();
  });
});

describe('a charter that cannot be had at first', () => {
  it('is asked for again by who opens the choices; what they answer is kept, and what waits runs', async () => {
    const context = await visitor();
    let missing = true;
    await context.route('**/charter.json', (route) =>
      missing ? route.fulfill({ status: 503, body: '' }) : route.continue(),
    );
    const { page } = await openIn(context, '/examples/portal/dataset.html');
    const settings = page.locator('cookie-settings, a[href="#cookie-settings"]').last();
    await settings.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('ne peut pas être affichée pour le moment').waitFor();
    await dialog.getByRole('button', { name: 'Fermer' }).click();
    missing = false;
    await settings.click();
    await dialog.getByRole('button', { name: 'Tout accepter' }).click();
    await page.waitForFunction(() => document.cookie.includes('statistics~1.media~1'));
    await page.waitForFunction(() => document.cookie.includes('_mes'));
    await context.close();
  });

  it('is not asked for again at every change of the page', async () => {
    const context = await visitor();
    let asks = 0;
    await context.route('**/charter.json', (route) => {
      asks++;
      return route.fulfill({ status: 503, body: '' });
    });
    const { page } = await openIn(context, '/examples/portal/dataset.html');
    await page.waitForLoadState('networkidle');
    const before = asks;
    await page.evaluate(async () => {
      for (let count = 0; count < 5; count++) {
        document.body.append(document.createElement('p'));
        await new Promise(requestAnimationFrame);
      }
    });
    await page.waitForLoadState('networkidle');
    assert.equal(asks, before);
    await context.close();
  });
});

describe('content that an author holds back', () => {
  /** @param {string} form */
  const pageWith = async (form) => {
    const visit = await open(`/examples/portal/${fileOf(form)}`);
    await button(visit.page, 'Afficher cette fois').waitFor();
    return visit;
  };

  for (const form of ['iframe data-src', 'template', 'a href']) {
    it(`as <${form}>: not one request before the visitor asks for it`, async () => {
      const { context, page, messages } = await pageWith(form);
      await page.waitForLoadState('networkidle');
      assert.deepEqual(outside(), []);
      await button(page, 'Afficher cette fois').click();
      await page.frameLocator('cookie-embed iframe').locator('body').waitFor();
      assert.deepEqual(outside(), ['video.html']);
      assert.deepEqual(messages, []);
      await context.close();
    });
  }

  it('leads to the choices, on a page that has nothing else to open them', async () => {
    const { context, page, messages } = await pageWith('a href');
    await page.getByRole('link', { name: 'Gérer les cookies' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Tout refuser' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    assert.match((await readStoredAnswers(context)) ?? '', /media~0/);
    assert.equal(new URL(page.url()).hash, '');
    assert.deepEqual(messages, []);
    await context.close();
  });

  it('as <iframe src>: is emptied until asked for; the author is told how to write it', async () => {
    const { context, page, messages } = await pageWith('iframe src');
    assert.equal(await page.locator('cookie-embed iframe').getAttribute('src'), null);
    await button(page, 'Afficher cette fois').click();
    await page.frameLocator('cookie-embed iframe').locator('body').waitFor();
    assert.equal(messages.length, 1);
    assert.match(messages[0] ?? '', /write data-blocked-src instead of src/);
    await context.close();
  });
});
