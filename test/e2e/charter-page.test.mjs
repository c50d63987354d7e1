import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { accessibilityText } from './accessibility-text.mjs';
import { assertAccessible, settled, useSite } from './test-site.mjs';

/** 14.75 KiB: Lit, the elements, their styles and messages in two languages, and the file that requests all at once. */
const BUDGET = 14.75 * 1024;
/** A4 less margins of 2 cm, in CSS pixels. */
const A4 = { width: 643, height: 971 };

const site = useSite();
const open = async (
  /** @type {string} */ path,
  /** @type {import('playwright').BrowserContextOptions} */ options = {},
) => {
  const { page, log } = await site.open(path, options);
  await settled(page, 'cookie-charter');
  return { page, log };
};
const golden = (/** @type {string} */ name) =>
  readFileSync(new URL(`golden/${name}.txt`, import.meta.url), 'utf8')
    .trim()
    .split(/\r?\n/);

describe('the example page', () => {
  for (const language of ['fr', 'en']) {
    for (const width of [320, 1280]) {
      it(`reads as its golden file says: ${language}, ${width} px`, async () => {
        const { page } = await open(`/examples/blois/${language}.html`, { viewport: { width, height: 900 } });
        const expected = golden(`blois.${language}`).map((line) => line.replace(/^extra /, ''));
        assert.deepEqual(await accessibilityText(page, 'main'), expected);
      });
    }

    for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
      for (const width of [320, 768, 1280]) {
        it(`is accessible and holds its width: ${language}, ${colorScheme}, ${width} px`, async () => {
          const { page, log } = await open(`/examples/blois/${language}.html`, {
            colorScheme,
            viewport: { width, height: 900 },
          });
          await assertAccessible(page);
          assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
          assert.deepEqual(log.messages, []);
        });
      }
    }
  }

  it('has every sentence, heading and cell of the seed once and in order, and names the rest as extra', () => {
    // The seed is the page as text: tabs part cells, `<…>` is an address.
    const seed = golden('seed.fr')
      .flatMap((line) => line.split('\t'))
      .map((piece) => piece.replace(/<(.+)>/, '$1').trim())
      .filter(Boolean);
    const lines = golden('blois.fr').filter((line) => !line.startsWith('extra '));
    assert.deepEqual(
      lines.map((line) => line.replace(/^[^:]+: /, '')),
      seed,
    );
    assert.equal(golden('blois.en').length, golden('blois.fr').length);
  });

  it('leads from one language to the other', async () => {
    const { page } = await open('/examples/blois/fr.html');
    await page.getByRole('link', { name: 'English' }).click();
    await settled(page, 'cookie-charter');
    assert.equal(await page.getByRole('heading', { level: 2 }).first().innerText(), 'What is a cookie?');
  });

  it('follows a change of language without a new page', async () => {
    const { page } = await open('/examples/blois/fr.html');
    await page.evaluate(() => document.documentElement.setAttribute('lang', 'en'));
    await page.getByRole('heading', { name: 'What is a cookie?' }).waitFor();
  });

  it('asks its own site only, once a file, and keeps nothing on the device', async () => {
    const { page, log } = await open('/examples/blois/fr.html');
    assert.ok(
      log.requests.every((url) => url.startsWith(site.at('/'))),
      log.requests.join('\n'),
    );
    assert.equal(new Set(log.requests).size, log.requests.length);
    const kept = await page.evaluate(async () => [
      document.cookie,
      localStorage.length,
      sessionStorage.length,
      (await indexedDB.databases()).length,
      (await caches.keys()).length,
    ]);
    assert.deepEqual(kept, ['', 0, 0, 0, 0]);
  });

  it(`costs at most ${BUDGET} bytes, everything counted, brotli`, async () => {
    const { log } = await open('/examples/blois/fr.html');
    // What is the site's own (its page, style sheet, charter) is not ours.
    const ours = log.requests.filter((url) => url.includes('/dist/'));
    assert.ok(ours.length);
    let total = 0;
    for (const url of ours)
      total += brotliCompressSync(Buffer.from(await (await fetch(url)).arrayBuffer())).length;
    console.log(`<cookie-charter> page: ${total} bytes in ${ours.length} files`);
    assert.ok(total <= BUDGET, `${total} bytes`);
  });

  it('prints on A4 with nothing cut and the addresses of links shown', async () => {
    const { page } = await open('/examples/blois/fr.html', { viewport: A4 });
    await page.emulateMedia({ media: 'print' });
    const { wide, table } = await page.evaluate(() => {
      const root = /** @type {ShadowRoot} */ (document.querySelector('cookie-charter')?.shadowRoot);
      return {
        wide: [...root.querySelectorAll(':not(thead, thead *)')]
          .filter((one) => one.getBoundingClientRect().right > innerWidth + 0.5)
          .map((one) => one.outerHTML),
        table: [...root.querySelectorAll('tbody tr')].map((row) => getComputedStyle(row).breakInside),
      };
    });
    assert.deepEqual(wide, []);
    assert.deepEqual(table, ['avoid', 'avoid', 'avoid', 'avoid']);
    const address = await page.evaluate(async () => {
      const element = /** @type {any} */ (document.querySelector('cookie-charter'));
      element.charter = {
        categories: [{ id: 'c', label: 'C', services: [{ provider: 'p' }] }],
        providers: { p: { name: 'P', privacyPolicy: 'https://p.example/privacy' } },
      };
      await element.updateComplete;
      const link = element.shadowRoot.querySelector('td a');
      return getComputedStyle(link, '::after').content;
    });
    assert.equal(address, '" (https://p.example/privacy)"');
    assert.ok((await page.pdf({ format: 'A4' })).length > 10_000);
  });

  it('is readable without JavaScript', async () => {
    const { page } = await site.open('/examples/blois/fr.html', { javaScriptEnabled: false });
    await page.getByText('La charte s’affiche ici lorsque JavaScript est activé.').waitFor();
    assert.equal(await page.getByRole('link', { name: 'le fichier de la charte' }).isVisible(), true);
  });
});
