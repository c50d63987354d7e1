// Lazy-loaders as published: none of them loads what is blocked until consent, whatever they know of its markup.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pageOf, engine, useGatedSite } from './gated-site.mjs';

const { site, other } = useGatedSite();
const FOLDER = '/node_modules';

/** @type {Record<string, { className: string, script: string }>} */
const LOADERS = {
  lazysizes: {
    className: 'lazyload',
    script: `<script src="${FOLDER}/lazysizes/lazysizes.min.js"></script>`,
  },
  lozad: {
    className: 'lozad',
    script: `<script src="${FOLDER}/lozad/dist/lozad.min.js"></script><script>addEventListener('load', () => lozad().observe())</script>`,
  },
  'vanilla-lazyload': {
    className: 'lazy',
    script: `<script src="${FOLDER}/vanilla-lazyload/dist/lazyload.iife.min.js"></script><script>addEventListener('load', () => { window.lazy = new LazyLoad(); })</script>`,
  },
  'a theme that copies data-src': {
    className: 'theme',
    script: `<script>addEventListener('load', () => { for (const one of document.querySelectorAll('[data-src]')) one.src = one.dataset.src; })</script>`,
  },
};

/** Frames of the page that show something, and images with an address. @param {import('playwright').Page} page */
const loaded = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('iframe, img')].flatMap((element) => {
      if (element instanceof HTMLImageElement) return element.src ? [element.src] : [];
      try {
        const { href } = /** @type {any} */ (element).contentWindow.location;
        return href === 'about:blank' ? [] : [href];
      } catch {
        return ['another site'];
      }
    }),
  );
/** Settles once the page had time to do what it does when idle. @param {import('playwright').Page} page */
const idle = (page) =>
  page.evaluate(async () => {
    for (let time = 0; time < 5; time++) {
      await new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(resolve)));
    }
  });

for (const [name, { className, script }] of Object.entries(LOADERS)) {
  describe(`on a page with ${name}`, () => {
    const open = async (/** @type {string} */ attribute) => {
      const src = other.at('');
      const path = `/lazy-${attribute}-${className}`;
      const markup = `<iframe class="${className}" title="Film" data-category="video" ${attribute}="${src}/frame"></iframe><img class="${className}" alt="Map" data-category="video" ${attribute}="${src}/map.svg">`;
      site.add({
        [path]: {
          body: pageOf(`<cookie-banner></cookie-banner>${markup}`, {
            head: `<link rel="cookie-charter" href="/charter.json">${script}`,
          }),
        },
      });
      const opened = await site.open(path);
      await engine(opened.page);
      await idle(opened.page);
      const requested = () => opened.log.requests.filter((url) => url.startsWith(src));
      return { ...opened, requested };
    };

    it('nothing is loaded from data-blocked-src before consent, and all of it after', async () => {
      const { page, log, requested } = await open('data-blocked-src');
      assert.deepEqual(requested(), []);
      await engine(page, 'refuse');
      await idle(page);
      assert.deepEqual([requested(), await loaded(page)], [[], []]);
      await engine(page, 'accept');
      await page.frameLocator('iframe').getByText('A film').waitFor();
      assert.deepEqual(log.messages, []);
    });

    it('what it loaded from data-src is stopped and reported, also after a refusal', async () => {
      const { page, log } = await open('data-src');
      await page.waitForFunction(() => !document.querySelector('[data-src]'));
      assert.deepEqual(await loaded(page), []);
      await engine(page, 'refuse');
      await page.evaluate(() => scrollTo(0, 1));
      await idle(page);
      assert.deepEqual(await loaded(page), []);
      assert.ok(log.messages.some((message) => message.includes('another script of the page loaded')));
      await engine(page, 'accept');
      await page.frameLocator('iframe').getByText('A film').waitFor();
    });
  });
}

describe('a script that sets the address again at each change', () => {
  it('loses: a template takes the place of each element', async () => {
    site.add({
      '/insisting': {
        body: pageOf(
          `<cookie-banner></cookie-banner>${'<iframe title="Film" data-category="video" data-src="/x"></iframe>'.repeat(20)}`,
          {
            head: `<link rel="cookie-charter" href="/charter.json"><script>
              const set = () => { for (const one of document.querySelectorAll('iframe:not([src])')) one.src = '/film-x'; };
              addEventListener('load', () => setTimeout(() => { new MutationObserver(set).observe(document, { subtree: true, childList: true, attributes: true }); set(); }, 0));
            </script>`,
          },
        ),
      },
    });
    const { page } = await site.open('/insisting');
    await engine(page, 'refuse');
    await page.waitForFunction(() => document.querySelectorAll('iframe').length === 0);
    assert.equal(
      await page.evaluate(() => document.querySelectorAll('template[data-category=video]').length),
      20,
    );
  });
});
