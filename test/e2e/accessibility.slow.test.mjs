// What docs/accessibility.md says of all seven elements, where no test of one of them proves it: on a page without a
// style of its own, which is the hardest for sizes and colours, and on the portal.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readStoredAnswers, waitForBanner } from './consent-pages.mjs';
import { axeFindings } from '../../scripts/lib/axe.mjs';
import { unseen } from './contrast.mjs';
import { portalVisits } from './portal-visits.mjs';

/** @typedef {import('playwright').Page} Page */
/** @typedef {import('playwright').BrowserContextOptions} Options */

const ALL_SEVEN = `<cookie-charter></cookie-charter>
  <cookie-explainer></cookie-explainer>
  <cookie-table category="media"></cookie-table>
  <cookie-embed category="media" service="video"><a href="http://127.0.0.1:8011/outside/video.html">See the film on the site of Vidéo Brume</a></cookie-embed>
  <cookie-embed category="media" service="map" src="http://127.0.0.1:8011/outside/map.html"></cookie-embed>
  <cookie-settings with-status></cookie-settings>`;
/** @param {string} inside @param {string} [style] @param {string} [head] */
const pageOf = (inside, style = '', head = '') => `<!doctype html><html lang="en"><head><meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1"><title>All of them</title><style>${style}</style>
  <link rel="cookie-charter" href="charter.json" data-revision="1">${head}
  <script type="module" src="../../dist/cdn/cookie-charter.js"></script></head>
  <body><cookie-banner></cookie-banner><main><h1>All of them</h1>${inside}</main></body></html>`;
const CHOICES = '<h2>Your choices</h2><cookie-preferences></cookie-preferences>';

const { open, openIn, visitor } = portalVisits({
  'asking.html': pageOf(ALL_SEVEN),
  'choosing.html': pageOf(ALL_SEVEN + CHOICES),
  'small.html': pageOf(ALL_SEVEN + CHOICES, 'body { font-size: 12px }'),
  'schemes.html': pageOf(ALL_SEVEN + CHOICES, ':root { color-scheme: light dark }'),
  // Dark, and says so to nobody.
  'night.html': pageOf(ALL_SEVEN + CHOICES, 'body { background: #111; color: #eee } a { color: #9cf }'),
  'night-asking.html': pageOf(ALL_SEVEN, 'body { background: #111; color: #eee } a { color: #9cf }'),
  'brand.html': pageOf(
    ALL_SEVEN,
    ':root { --cookie-button-surface: #ffd400; --cookie-button-text: #1a1a1a }',
  ),
});

/** Everything on it is drawn. @param {Page} page */
const drawn = (page) =>
  page.evaluate(async () => {
    for (const one of /** @type {NodeListOf<any>} */ (
      document.querySelectorAll(
        'cookie-charter, cookie-explainer, cookie-table, cookie-embed, cookie-settings, cookie-preferences',
      )
    )) {
      await customElements.whenDefined(one.localName);
      await one.updateComplete;
    }
  });

/** Opens a page, its question or its choices shown. @param {string} name @param {Options} [options] */
const visit = async (name, options) => {
  const opened = await open(`/examples/portal/${name}.html`, options);
  await drawn(opened.page);
  if (!(await opened.page.locator('cookie-preferences').count())) await waitForBanner(opened.page);
  return opened;
};

/** Opens the dialog of the choices. @param {Page} page */
const dialogOn = async (page) => {
  await page.locator('cookie-banner [data-action=settings]').click();
  await page.getByRole('dialog').getByRole('list').first().waitFor();
};

describe('targets', () => {
  for (const [name, width] of /** @type {const} */ ([
    ['asking', 320],
    ['asking', 1280],
    ['choosing', 320],
    ['choosing', 1280],
    ['small', 320],
    ['en', 320],
    ['cookies-en', 320],
  ])) {
    it(`are of 24 px or have that much room, and are called what is written on them: ${name}, ${width} px`, async () => {
      const { context, page } = await visit(name, { viewport: { width, height: 800 } });
      const only = ['target-size', 'label-content-name-mismatch'];
      assert.deepEqual(await axeFindings(page, { only }), []);
      if (await page.locator('cookie-banner:state(prompt)').count()) {
        await dialogOn(page);
        assert.deepEqual(await axeFindings(page, { only }), []);
      }
      await context.close();
    });
  }

  it('act when a press ends on them, and not when it is taken elsewhere', async () => {
    const { context, page } = await visit('asking');
    for (const action of ['accept', 'refuse', 'settings']) {
      await page.locator(`cookie-banner [data-action=${action}]`).hover();
      await page.mouse.down();
      await page.mouse.move(2, 2);
      await page.mouse.up();
    }
    await page.locator('cookie-embed [data-action=once]').first().hover();
    await page.mouse.down();
    await page.mouse.move(2, 2);
    await page.mouse.up();
    assert.equal(await readStoredAnswers(context), undefined);
    assert.equal(await page.locator('cookie-banner:state(prompt)').count(), 1);
    assert.equal(await page.locator('dialog[open], cookie-embed iframe').count(), 0);
    await context.close();
  });
});

describe('the dialog', () => {
  it('takes no second press of a double click for an answer; later, a press beside it closes it', async () => {
    const { context, page } = await visit('asking');
    const { x = 0, y = 0 } = (await page.locator('cookie-banner [data-action=settings]').boundingBox()) ?? {};
    const dialog = page.locator('cookie-preferences dialog[open]');
    await page.mouse.click(x + 8, y + 8);
    await dialog.waitFor();
    // Where the first was, as the second of a double click, and as a click of its own.
    await page.mouse.click(x + 8, y + 8, { clickCount: 2 });
    await page.mouse.click(x + 12, y + 12);
    assert.equal(await dialog.count(), 1);
    assert.equal(await readStoredAnswers(context), undefined);
    // A selection of text that ends beside it.
    await page.mouse.move(x, y - 100);
    await page.mouse.down();
    await page.mouse.move(4, 4);
    await page.mouse.up();
    assert.equal(await dialog.count(), 1);
    await page.mouse.click(4, 4);
    await dialog.waitFor({ state: 'detached' });
    await context.close();
  });

  it('takes every other press at once, by pointer and by key, and none that a key held down repeats', async () => {
    const { context, page } = await visit('asking');
    const dialog = page.locator('cookie-preferences dialog[open]');
    const opens = page.locator('cookie-banner [data-action=settings]');
    await opens.focus();
    await page.keyboard.down('Enter');
    await dialog.waitFor();
    // Held down: the focus is on the button that closes the dialog.
    await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    assert.equal(await dialog.count(), 1);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await opens.click();
    await dialog.waitFor();
    // At once: a locator would wait until the button can be pressed.
    const { x = 0, y = 0 } =
      (await page.locator('cookie-preferences [data-action=refuse]').boundingBox()) ?? {};
    await page.mouse.click(x + 8, y + 8);
    await dialog.waitFor({ state: 'detached' });
    assert.match((await readStoredAnswers(context)) ?? '', /~0/);
    await context.close();
  });

  it('keeps what was chosen in it while the window has no height, as behind a keyboard on the screen', async () => {
    const { context, page } = await visit('asking');
    await dialogOn(page);
    const choices = page.locator('cookie-preferences');
    await choices.getByRole('checkbox').first().check();
    await page.setViewportSize({ width: 640, height: 8 });
    // Two frames: sizes are told in one, and acted on.
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    await page.setViewportSize({ width: 640, height: 600 });
    assert.equal(await choices.locator('dialog[open]').count(), 1);
    assert.equal(await choices.getByRole('checkbox').first().isChecked(), true);
    await context.close();
  });
});

describe('the focus', () => {
  for (const [name, options] of /** @type {[string, Options][]} */ ([
    ['asking', {}],
    ['choosing', {}],
    ['schemes', { colorScheme: 'dark' }],
    ['night', {}],
    ['night-asking', {}],
    ['brand', {}],
    ['en', { colorScheme: 'light' }],
    ['en', { colorScheme: 'dark' }],
  ])) {
    it(`has a ring that is seen on everything of ours: ${[name, ...Object.values(options)].join(', ')}`, async () => {
      const { context, page } = await visit(name, options);
      const { seen, faults } = await unseen(page);
      assert.ok(seen > 5, `${seen}`);
      assert.deepEqual(faults, []);
      if (await page.locator('cookie-banner:state(prompt)').count()) {
        await dialogOn(page);
        assert.deepEqual((await unseen(page)).faults, []);
      }
      await context.close();
    });
  }

  it('inside the banner is not under its own buttons', async () => {
    for (const [name, height] of /** @type {const} */ ([
      ['en', 520],
      ['en', 640],
      ['index', 520],
    ])) {
      const { context, page } = await visit(name, { viewport: { width: 320, height } });
      const link = page.locator('cookie-banner [part=link]');
      await page.keyboard.press('Tab');
      const below = await link.evaluate((one) => {
        const bar = /** @type {ShadowRoot} */ (one.getRootNode()).querySelector('.buttons');
        return one.getBoundingClientRect().bottom - (bar?.getBoundingClientRect().top ?? 0);
      });
      assert.ok(below <= 0, `${name}, ${height} px: ${below} px of the link are under the buttons`);
      await context.close();
    }
  });

  it('and the pointer open nothing, and no key alone does anything', async () => {
    const { context, page, messages } = await visit('asking');
    const text = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('*')]
          .map(
            (one) =>
              one.shadowRoot &&
              [...one.shadowRoot.children]
                .map((child) => /** @type {HTMLElement} */ (child).innerText)
                .join(),
          )
          .join('\n'),
      );
    const before = await text();
    const address = page.url();
    for (const one of await page
      .locator('cookie-banner, cookie-embed, cookie-settings')
      .locator('button, a')
      .all()) {
      await one.hover();
      await one.focus();
      for (const key of 'abcdefghijklmnopqrstuvwxyz0123456789?/.,;:!*+-#'.split(''))
        await page.keyboard.press(key);
    }
    assert.equal(await text(), before);
    assert.equal(page.url(), address);
    assert.equal(context.pages().length, 1);
    assert.equal(await readStoredAnswers(context), undefined);
    assert.deepEqual(messages, []);
    await context.close();
  });
});

/** As text has to bear, WCAG 1.4.12; inherited, so that it reaches our elements too. */
const SPACING =
  'html { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }';
/** @type {Record<string, Options & { css?: string }>} */
const READERS = {
  '320 by 256': { viewport: { width: 320, height: 256 } },
  'text spacing': { viewport: { width: 320, height: 640 }, css: SPACING },
  'text at 200 %': { viewport: { width: 1280, height: 800 }, css: 'html { font-size: 200% !important }' },
  upright: { viewport: { width: 390, height: 844 } },
  // Room for a table, and no more than that.
  'a small table': { viewport: { width: 752, height: 800 } },
  'on its side': { viewport: { width: 844, height: 390 } },
};

/** What is cut, or sticks out to the side. @param {Page} page */
const cut = (page) =>
  page.evaluate(() => {
    const found = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page, ${scrollWidth} of ${clientWidth}`);
    for (const host of document.querySelectorAll(
      'cookie-charter, cookie-explainer, cookie-table, cookie-settings, cookie-preferences',
    ))
      for (const one of host.shadowRoot?.querySelectorAll(
        'p, li, th, td, button, summary, label, h1, h2, h3, dt, dd, a',
      ) ?? []) {
        if (!one.checkVisibility() || one.closest('thead, .status')) continue;
        const { left, right } = one.getBoundingClientRect();
        if (left < -1 || right > clientWidth + 1)
          found.push(`${host.localName} ${one.localName}: ${one.textContent?.trim().slice(0, 40)}`);
      }
    return found;
  });

describe('the page of the charter, and that of the choices', () => {
  for (const [reader, { css = '', ...options }] of Object.entries(READERS)) {
    for (const name of ['cookies-en', 'choices', 'choosing']) {
      it(`lose nothing: ${reader}, ${name}`, async () => {
        const context = await visitor(options);
        await context.addInitScript((style) => {
          addEventListener('DOMContentLoaded', () => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(style);
            document.adoptedStyleSheets.push(sheet);
          });
        }, css);
        const { page, messages } = await openIn(context, `/examples/portal/${name}.html`);
        await drawn(page);
        for (const summary of await page.locator('cookie-preferences summary').all()) await summary.click();
        assert.deepEqual(await cut(page), []);
        assert.deepEqual(messages, []);
        await context.close();
      });
    }
  }

  it('are found by their headings, and held by landmarks that have names', async () => {
    const { context, page } = await visit('choosing');
    const only = [
      'heading-order',
      'region',
      'landmark-unique',
      'empty-heading',
      'frame-title',
      'page-has-heading-one',
    ];
    assert.deepEqual(await axeFindings(page, { only }), []);
    await context.close();
  });
});
