import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CHOICE_COOKIE } from '../fixtures/consent.mjs';
import { listRan, waitForRan } from './consent-pages.mjs';
import { pageOf, engine, gates, NOTHING, stored, useGatedSite } from './gated-site.mjs';
import { told } from './test-site.mjs';

const STRICT = (/** @type {string} */ other) =>
  `default-src 'none'; script-src 'self' ${other} 'nonce-n1'; connect-src 'self'; img-src ${other}; frame-src ${other}; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html`;
const SCRIPTS = [
  'first',
  'inline after first',
  'second',
  'module',
  'by service',
  'in template',
  'inline in template',
];

const { site, other } = useGatedSite();
const BANNER = '<cookie-banner></cookie-banner>';

/** @param {Record<string, string>} bodies @param {Record<string, string>} [headers] */
const pages = (bodies, headers = {}) =>
  site.add(Object.fromEntries(Object.entries(bodies).map(([path, body]) => [path, { body, headers }])));
const origin = () => other.at('');

for (const [how, headers] of /** @type {const} */ ([
  ['on a plain page', () => ({})],
  ['under a strict policy with trusted types', () => ({ 'content-security-policy': STRICT(origin()) })],
])) {
  describe(`the engine ${how}`, () => {
    const path = `/pages/${how.length}`;
    const open = async () => {
      const strict = how.includes('strict');
      const body = strict
        ? gates(origin()).replaceAll(/<script(?![^>]*src)/g, '<script nonce="n1"')
        : gates(origin());
      pages({ [path]: pageOf(BANNER + body) }, headers());
      const opened = await site.open(path);
      await engine(opened.page);
      return opened;
    };
    const toOther = (/** @type {{ requests: string[] }} */ { requests }) =>
      requests.filter((url) => url.startsWith(origin())).map((url) => new URL(url).pathname);

    it('lets nothing out and writes nothing before an answer, nor after a refusal', async () => {
      const connected = other.connections();
      const { page, log } = await open();
      assert.deepEqual(await stored(page), NOTHING);
      assert.deepEqual(toOther(log), []);
      await engine(page, 'refuse', { source: 'banner' });
      assert.deepEqual(await stored(page), { ...NOTHING, cookies: [CHOICE_COOKIE] });
      await page.reload();
      await engine(page);
      assert.deepEqual(await stored(page), { ...NOTHING, cookies: [CHOICE_COOKIE] });
      assert.deepEqual(toOther(log), []);
      assert.deepEqual(await listRan(page), []);
      assert.equal(other.connections(), connected);
      assert.deepEqual(log.messages, []);
      await page.context().close();
    });

    it('lets all of it run once and in order after a yes, and again for who returns', async () => {
      const { page, log } = await open();
      for (const visit of ['first', 'return']) {
        if (visit === 'first') await engine(page, 'accept');
        else await page.reload();
        await waitForRan(page, 8);
        const order = await listRan(page);
        assert.deepEqual(
          order.filter((/** @type {string} */ one) => one !== 'any time' && one !== 'module'),
          SCRIPTS.filter((one) => one !== 'module'),
        );
        assert.equal(new Set(order).size, 8);
        await page.frameLocator('iframe').getByText('A film').waitFor();
        await page.getByText('The film:').waitFor();
        for (const name of ['Map', 'Still']) {
          await page.waitForFunction(
            (alt) =>
              /** @type {HTMLImageElement} */ (document.querySelector(`img[alt=${alt}]`)).naturalWidth > 0,
            name,
          );
        }
      }
      // What is kept is what the charter declares, and what strangers keep in this test.
      await page.evaluate(() => /** @type {any} */ (window).kept);
      const names = await stored(page);
      assert.deepEqual(names, {
        cookies: ['_count', '_count_x.9', CHOICE_COOKIE, 'shared', 'stranger_count_1'],
        localStorage: ['count-queue', 'count-queue-of-others'],
        sessionStorage: ['count-page'],
        indexedDB: ['count-db'],
        caches: ['count-files'],
      });
      assert.deepEqual(log.messages, []);
      await page.context().close();
    });

    it('clears what is declared and nothing else when it is taken back, and asks for a reload', async () => {
      const { page, log } = await open();
      await engine(page, 'accept');
      await waitForRan(page, 8);
      await page.evaluate(() => /** @type {any} */ (window).kept);
      const withdrawn = page.evaluate(
        () =>
          new Promise((resolve) =>
            addEventListener('cookie-choice-withdrawn', (/** @type {any} */ event) => {
              const { cleared, notCleared, reloadNeeded } = event;
              resolve({ withdrawn: event.withdrawn, cleared: cleared.toSorted(), notCleared, reloadNeeded });
            }),
          ),
      );
      await engine(page, 'withdraw', ['statistics']);
      assert.deepEqual(await withdrawn, {
        withdrawn: ['statistics', 'statistics/counter'],
        cleared: ['_count', '_count_x.9', 'count-db', 'count-files', 'count-page', 'count-queue'],
        notCleared: [{ name: 'far', storage: 'cookie', domain: 'counter.example', reason: 'other-site' }],
        reloadNeeded: true,
      });
      assert.deepEqual(await stored(page), {
        ...NOTHING,
        cookies: [CHOICE_COOKIE, 'shared', 'stranger_count_1'],
        localStorage: ['count-queue-of-others'],
      });
      assert.equal((await engine(page)).reloadNeeded, true);
      // The film was not taken back.
      assert.equal(await page.frameLocator('iframe').getByText('A film').isVisible(), true);
      await engine(page, 'withdraw');
      await page.waitForFunction(() => !document.querySelector('iframe')?.hasAttribute('src'));
      assert.equal(await page.getByText('The film:').count(), 0);
      assert.equal(
        page.frames().some((frame) => frame.url().endsWith('/frame')),
        false,
      );
      const before = toOther(log).length;
      await page.reload();
      assert.equal((await engine(page)).reloadNeeded, false);
      assert.equal(toOther(log).length, before);
      assert.deepEqual(log.messages, []);
      await page.context().close();
    });
  });
}

describe('under Trusted Types, an address in data-blocked-src', () => {
  for (const [tag, markup] of [
    [
      'script',
      '<script type="text/plain" data-category="statistics" data-blocked-src="/nothing.js"></script>',
    ],
    ['embed', '<embed data-category="statistics" data-blocked-src="/nothing.pdf">'],
  ]) {
    it(`of an <${tag}> is left out and reported; the element and what comes after it stay`, async () => {
      const path = `/trusted-${tag}`;
      pages(
        {
          [path]: pageOf(
            `${markup}<iframe title="Film" data-category="video" data-blocked-src="${origin()}/frame"></iframe>`,
          ),
        },
        { 'content-security-policy': STRICT(origin()) },
      );
      const { page, log } = await site.open(path);
      await engine(page, 'accept');
      await page.frameLocator('iframe').getByText('A film').waitFor();
      assert.equal(await page.locator(`${tag}[data-category]`).count(), 1);
      await told(page, log, 'Trusted Types keep an element from getting its address');
    });
  }
});

describe('markup held back', () => {
  it('may come later, and be of another tool that marks it alike', async () => {
    pages({
      '/later':
        pageOf(`<script type="text/plain" data-category="statistics" data-service="Counter" data-src="${origin()}/second.js"></script>
      <script type="text/plain" data-category="!statistics">(window.ran ??= []).push('taken back')</script>`),
    });
    const { page, log } = await site.open('/later');
    await engine(page, 'accept');
    await waitForRan(page, 1);
    await page.evaluate((from) => {
      document
        .querySelector('main')
        ?.insertAdjacentHTML(
          'beforeend',
          `<div><script type="text/plain" data-category="statistics" src="${from}/first.js"></` +
            `script></div>`,
        );
    }, origin());
    await waitForRan(page, 2);
    await engine(page, 'withdraw');
    await waitForRan(page, 3);
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).ran), [
      'second',
      'first',
      'taken back',
    ]);
    assert.deepEqual(log.messages, []);
  });

  it('under a name that the charter does not have stays held back, with one clear message', async () => {
    pages({
      '/unknown': pageOf(
        `<script type="text/plain" data-category="statistic">throw 1</script><script type="text/plain" data-category="statistic">throw 2</script><script type="text/plain" data-category="video" data-service="dailymotion">throw 3</script>`,
      ),
    });
    const { page, log } = await site.open('/unknown');
    await engine(page, 'accept');
    await Promise.all(['“statistic”', 'dailymotion'].map((name) => told(page, log, name)));
    const messages = log.messages;
    assert.equal(
      messages.filter((message) => /“statistic”.*\n.*necessary\/log-in, statistics, /.test(message)).length,
      1,
      messages.join('\n'),
    );
    assert.equal(
      messages.filter((message) => /“video\/dailymotion”.*\n.*video\/player, video\/maps/.test(message))
        .length,
      1,
    );
    assert.equal(messages.length, 2);
  });

  it('runs what is necessary at once', async () => {
    pages({
      '/necessary': pageOf(
        '<script type="text/plain" data-category="necessary">window.ran = ["necessary"]</script>',
      ),
    });
    const { page } = await site.open('/necessary');
    await page.waitForFunction(() => /** @type {any} */ (window).ran?.[0] === 'necessary');
  });

  it('stays held back, with one message, where the charter cannot be had', async () => {
    pages({
      '/gone': pageOf('<script type="text/plain" data-category="necessary">throw 1</script>', {
        head: '<link rel="cookie-charter" href="/no-such.json">',
      }),
    });
    const { page, log } = await site.open('/gone');
    await told(page, log, 'nothing that is blocked until consent runs');
    assert.deepEqual(log.messages.filter((message) => !message.includes('Failed to load')).length, 1);
  });
});
