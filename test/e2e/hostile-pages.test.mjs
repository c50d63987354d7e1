// What a page may hold by accident or by a visitor's hand, with both browser files: names that stand in for globals,
// prototypes that were written to, and text that looks like a command.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { useSite } from './test-site.mjs';

const CHARTER = {
  format: 1,
  language: 'en',
  revision: 1,
  categories: [
    { id: 'necessary', consent: 'none', label: 'Necessary' },
    { id: 'video', label: 'Video', services: [{ id: 'player', label: 'Player', cookies: ['_vid'] }] },
  ],
};
const FILES = {
  module: '<script type="module" src="/dist/cdn/cookie-charter.js"></script>',
  classic: '<script src="/dist/cdn/cookie-charter.all.js"></script>',
};
const TAGS = '<cookie-banner></cookie-banner><cookie-table><p>On paper.</p></cookie-table>';
const COUNT = '<script>self.called = []; var one = (consent) => called.push(typeof consent.accept);</script>';

/** What stands before our script: a way that the page has made something of `cookieCharter`. */
const GLOBALS = {
  'an element of that id': '<h2 id="cookieCharter">Cookie charter</h2>',
  'a form of that name': '<form name="cookieCharter"></form>',
  'two elements of that id': '<a id="cookieCharter"></a><a id="cookieCharter"></a>',
  'a number': '<script>cookieCharter = 5</script>',
  'a string': '<script>cookieCharter = "charter"</script>',
  'an object': '<script>cookieCharter = {}</script>',
  'a function': '<script>cookieCharter = function () {}</script>',
  'a frozen list': `${COUNT}<script>cookieCharter = Object.freeze([one])</script>`,
  'a sealed list': `${COUNT}<script>cookieCharter = Object.seal([one])</script>`,
  'a list with anything in it': `${COUNT}<script>cookieCharter = [null, one, 5, {}, , "x", one]</script>`,
  'a list that cannot be replaced': `${COUNT}<script>Object.defineProperty(self, "cookieCharter", { value: [one] })</script>`,
  'a number that cannot be replaced':
    '<script>Object.defineProperty(self, "cookieCharter", { value: 5 })</script>',
  'a property that throws':
    '<script>Object.defineProperty(self, "cookieCharter", { get() { throw 1 }, set() { throw 2 } })</script>',
  'a list whose push is fixed': `${COUNT}<script>cookieCharter = [one]; Object.defineProperty(cookieCharter, "push", { value: Array.prototype.push })</script>`,
};

/** @param {string} script @param {string} head @param {string} body */
const html = (script, head, body) =>
  `<!doctype html><html lang="en"><head><title>Test</title><link rel="cookie-charter" href="/charter.json"></head><body>${head}${script}${body}</body></html>`;

const pages = Object.fromEntries([
  ['/charter.json', { body: JSON.stringify(CHARTER), headers: { 'content-type': 'application/json' } }],
  [
    '/evil.json',
    {
      body: JSON.stringify({ categories: [{ id: 'video', label: 'Evil', consent: 'none' }] }),
      headers: { 'content-type': 'application/json' },
    },
  ],
  ...Object.entries(FILES).flatMap(([file, script]) => [
    ...Object.entries(GLOBALS).map(([what, head], index) => [
      `/${file}/${index}`,
      { body: html(script, head, TAGS), what },
    ]),
    [
      `/${file}/names`,
      {
        body: html(
          script,
          '<div class="cookie-charter cookie-charter--constructor" data-x="1">a</div><div class="cookie-charter cookie-charter--__proto__">a</div>',
          TAGS,
        ),
      },
    ],
    [
      `/${file}/prototype`,
      {
        body: html(
          script,
          '<script>Object.prototype.extends = "/evil.json"; Object.prototype.consent = "none"; Object.prototype.hosts = ["evil.example"];</script>',
          `${TAGS}<script type="text/plain" data-category="video">self.ran = true</script>`,
        ),
      },
    ],
    [
      `/${file}/text`,
      {
        body: html(
          script,
          '',
          `${TAGS}<p id="q"></p><p>[cookie-embed src=javascript:parent.pwned=1 label="Video from YouTube" Open the video]</p>
          <p>[cookie-banner] [cookie-preferences]</p><p><a href="https://blog.example/#cookie-charter=src:https%3A//other.example/c.json">nice blog</a></p>
          <div class="cookie-charter cookie-charter--embed" data-src="javascript:parent.pwned=1">Film</div>
          <cookie-embed src="javascript:parent.pwned=1"><a href="/x">The film</a></cookie-embed>
          <cookie-embed src="https://"><a href="/y">The other film</a></cookie-embed>`,
        ),
      },
    ],
    [
      `/${file}/clobbered?cookie-charter=debug`,
      {
        body: html(
          script,
          '<img name="currentScript" src="https://evil.example/x.js" alt=""><img name="baseURI" src="https://evil.example/" alt=""><img name="prerendering" alt="">',
          TAGS,
        ),
      },
    ],
  ]),
]);
// The server knows paths without what is asked of them.
for (const path of Object.keys(pages)) if (path.includes('?')) pages[path.split('?')[0] ?? ''] = pages[path];

const site = useSite(pages);

/** @param {import('playwright').Page} page */
const works = async (page) => {
  await page.getByRole('button', { name: 'Refuse all' }).waitFor();
  await page.getByRole('rowheader', { name: '_vid' }).first().waitFor();
};

for (const file of Object.keys(FILES)) {
  describe(`with the ${file} file`, () => {
    for (const [index, what] of Object.keys(GLOBALS).entries()) {
      it(`the banner comes where the page has made of cookieCharter ${what}`, async () => {
        const { page, log } = await site.open(`/${file}/${index}`);
        await works(page);
        const uncaught = () => log.messages.filter((one) => one.startsWith('uncaught'));
        assert.deepEqual(uncaught(), []);
        const { called, pushes } = await page.evaluate(() => {
          const all = /** @type {any} */ (globalThis);
          let list;
          try {
            list = all.cookieCharter;
          } catch {}
          const isList = Array.isArray(list);
          if (isList)
            try {
              list.push(() => (all.seen = true));
            } catch {}
          document.body.append('news');
          return { called: all.called, pushes: isList };
        });
        if (called) assert.deepEqual([...new Set(called)], ['function']);
        if (called && what.includes('anything')) assert.equal(called.length, 2);
        if (!/cannot be replaced|throws/.test(what)) {
          assert.equal(pushes, true);
          await page.waitForFunction(() => /** @type {any} */ (globalThis).seen);
        }
        assert.deepEqual(uncaught(), []);
      });
    }

    it('no class name keeps the consent store from starting', async () => {
      const { page, log } = await site.open(`/${file}/names`);
      await works(page);
      assert.deepEqual(
        log.messages.filter((one) => !one.includes('is not known here')),
        [],
      );
    });

    it('what is on Object.prototype is no field of the charter', async () => {
      const { page, log } = await site.open(`/${file}/prototype`);
      await works(page);
      assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).ran), undefined);
      assert.deepEqual(
        log.requests.filter((url) => url.includes('evil')),
        [],
      );
    });

    it('text is no command', async () => {
      const { page, log } = await site.open(`/${file}/text`);
      await works(page);
      await page.evaluate(() => {
        const q = document.querySelector('#q');
        if (q)
          q.textContent =
            'You searched for [cookie-embed src=javascript:parent.pwned=1 click] [cookie-table src=https://other.example/c.json]';
      });
      await page.locator('#q cookie-table').waitFor();
      for (const button of await page.locator('cookie-embed button').all()) await button.click();
      for (const link of await page.locator('a[href^="javascript"]').all()) await link.click();
      assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).pwned), undefined);
      assert.equal(await page.getByText('The film').isVisible(), true);
      assert.equal(await page.getByText('The other film').isVisible(), true);
      assert.deepEqual(
        log.requests.filter((url) => url.includes('other.example')),
        [],
      );
      assert.deepEqual(
        log.messages.filter((one) => one.startsWith('uncaught')),
        [],
      );
      assert.equal(await page.locator('cookie-preferences').count(), 0);
    });

    it('an element that goes by the name of a property of the page leads no code from elsewhere', async () => {
      const { page, log } = await site.open(`/${file}/clobbered?cookie-charter=debug`);
      await works(page);
      assert.deepEqual(
        log.requests.filter((url) => url.includes('evil.example') && url.includes('chunks')),
        [],
      );
    });
  });
}

/** Methods of a document that our code calls, and that an element of that name hides from every script. */
const HIDDEN = [
  'addEventListener',
  'createElement',
  'createTreeWalker',
  'dispatchEvent',
  'getElementById',
  'importNode',
  'querySelector',
  'querySelectorAll',
];

describe('what visitors may have named', () => {
  it('grants nothing where an image hides a method of the document', async () => {
    for (const file of Object.keys(FILES)) {
      for (const name of HIDDEN) {
        const path = `/${file}/hides-${name}`;
        site.add({
          [path]: {
            body: html(
              FILES[/** @type {keyof typeof FILES} */ (file)],
              `<img name="${name}" alt="">`,
              `${TAGS}<p>Words.</p><script type="text/plain" data-category="video">window.ran = true</script>`,
            ),
          },
        });
        const { page, context } = await site.open(path);
        await page.waitForLoadState('networkidle');
        assert.equal(await page.evaluate(() => /** @type {any} */ (window).ran), undefined, path);
        assert.equal(await page.getByText('Words.').isVisible(), true, path);
        await context.close();
      }
    }
  });
});
