import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fromRoot } from '../../scripts/lib/root.mjs';
import { countRoundTrips } from './count-round-trips.mjs';
import { portalVisits } from './portal-visits.mjs';

/** What a page of the examples may shift: their styles reserve room, as docs/performance.md says. */
const MOST = 0.02;

const { visitor, origin } = portalVisits();

const shown = () => {
  const element = document.querySelector('cookie-charter, cookie-preferences');
  return !!element?.shadowRoot?.querySelector('table, fieldset, [type=checkbox]');
};

/** A page that adds up its layout shifts. @param {import('playwright').BrowserContext} context */
const openWatched = async (context) => {
  const page = await context.newPage();
  await page.addInitScript(() => {
    /** @type {any} */ (globalThis).shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of /** @type {any} */ (list.getEntries()))
        /** @type {any} */ (globalThis).shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return page;
};

/** @param {import('playwright').Page} page */
const readShift = (page) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    return /** @type {any} */ (globalThis).shift;
  });

it('docs/performance.md and the examples reserve the room alike', () => {
  const read = (/** @type {string} */ path) => readFileSync(fromRoot(path), 'utf8');
  const [, styles = ''] = /```css\n(.*?)```/s.exec(read('docs/performance.md')) ?? [];
  assert.ok(read('examples/blois/town.css').includes(styles), styles);
});

describe('the pages of the examples', () => {
  for (const path of ['blois/fr', 'blois/en', 'portal/cookies', 'portal/cookies-en', 'portal/choices']) {
    for (const [device, width, height] of /** @type {const} */ ([
      ['phone', 390, 844],
      ['desktop', 1280, 900],
    ])) {
      it(`do not move: ${path}, ${device}, all at once and answer by answer`, async () => {
        const url = `${origin()}/examples/${path}.html`;
        for (const isSlow of [false, true]) {
          const context = await visitor({ viewport: { width, height } });
          const page = await openWatched(context);
          if (isSlow) await countRoundTrips(page, url, shown);
          else await page.goto(url);
          await page.waitForFunction(shown);
          const shift = await readShift(page);
          assert.ok(shift <= MOST, `${isSlow ? 'answer by answer' : 'all at once'}: ${shift}`);
          await context.close();
        }
      });
    }
  }
});
