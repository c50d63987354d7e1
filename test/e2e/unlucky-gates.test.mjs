// What is granted, refused and withdrawn on pages with bad luck: servers that hang, swaps, old tags, media that play.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CHOICE_COOKIE, writeChoice } from '../fixtures/consent.mjs';
import { keepChoice } from './consent-pages.mjs';
import { pageOf, engine, useGatedSite } from './gated-site.mjs';

const { site } = useGatedSite();
const HEAD = { head: '<link rel="cookie-charter" href="/charter.json">' };
const RAN = (/** @type {string} */ name) =>
  `<script type="text/plain" data-category="statistics">(window.ran ??= []).push('${name}')</script>`;
const pages = (/** @type {Record<string, string>} */ bodies, more = HEAD) =>
  site.add(
    Object.fromEntries(Object.entries(bodies).map(([path, body]) => [path, { body: pageOf(body, more) }])),
  );

/** A minute of silence. */
const WAV = (() => {
  const length = 8000 * 60;
  const file = Buffer.alloc(44 + length, 128);
  file.write('RIFF', 0);
  file.writeUInt32LE(36 + length, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(8000, 24);
  file.writeUInt32LE(8000, 28);
  file.writeUInt16LE(1, 32);
  file.writeUInt16LE(8, 34);
  file.write('data', 36);
  file.writeUInt32LE(length, 40);
  return file;
})();

describe('media', () => {
  site.add({ '/a.wav': { body: /** @type {any} */ (WAV), headers: { 'content-type': 'audio/wav' } } });
  for (const [how, markup] of [
    [
      'held in the element',
      '<audio controls autoplay muted data-category="video" data-blocked-src="/a.wav"></audio>',
    ],
    ['in a video', '<video controls autoplay muted data-category="video" data-src="/a.wav"></video>'],
    [
      'in a source',
      '<video controls autoplay muted><source data-category="video" data-blocked-src="/a.wav" type="audio/wav"></video>',
    ],
    [
      'in a template',
      '<template data-category="video"><audio controls autoplay muted src="/a.wav"></audio></template>',
    ],
    [
      'in an embed',
      '<cookie-embed category="video" service="player"><template><audio controls autoplay muted src="/a.wav"></audio></template></cookie-embed>',
    ],
  ]) {
    it(`${how} stop and let go of what they loaded, once refused`, async () => {
      const path = `/media-${how}`.replaceAll(' ', '-');
      pages({ [path]: `<cookie-banner></cookie-banner>${markup}` });
      const { page } = await site.open(path);
      await engine(page, 'accept');
      const media = page.locator('audio, video');
      await page.waitForFunction(() => {
        const found = /** @type {any} */ (document.querySelector('audio, video'));
        if (found?.currentTime > 0) return (/** @type {any} */ (window).media = found);
        return false;
      });
      assert.equal(await media.count(), 1);
      await engine(page, 'refuse');
      await page.waitForFunction(() => {
        const { paused, readyState, networkState } = /** @type {any} */ (window).media;
        return paused && readyState === 0 && networkState !== 2;
      });
    });
  }
});

describe('media that a script of the page gave something to play', () => {
  const SOURCE =
    '<video controls autoplay muted><source data-category="video" data-blocked-src="/a.wav?blocked" type="audio/wav"></video>';
  const ELEMENT =
    '<video controls autoplay muted data-category="video" data-blocked-src="/a.wav?blocked"></video>';
  /** @type {Record<string, { markup: string, give: string }>} */
  const WAYS = {
    'a lazy-loader, in a source': {
      markup: SOURCE,
      give: "document.querySelector('source').src = '/a.wav'; document.querySelector('video').load()",
    },
    'an address, around a source': { markup: SOURCE, give: "document.querySelector('video').src = '/a.wav'" },
    'a stream, around a source': { markup: SOURCE, give: 'giveStream()' },
    'a stream': { markup: ELEMENT, give: 'giveStream()' },
  };
  const STREAM = `<script>const giveStream = () => {
    const context = new AudioContext();
    const { stream } = context.createMediaStreamDestination();
    document.querySelector('video').srcObject = stream;
  };</script>`;
  for (const [how, { markup, give }] of Object.entries(WAYS)) {
    for (const when of ['before an answer', 'after a yes']) {
      it(`is silent, given ${how} ${when}`, async () => {
        const path = `/given-${`${how} ${when}`.replaceAll(/\W+/g, '-')}`;
        pages({ [path]: `<cookie-banner></cookie-banner>${markup}${STREAM}` });
        const { page } = await site.open(path);
        await engine(page, when === 'after a yes' ? 'accept' : undefined);
        // What watches blocked elements is loaded then.
        await page.waitForLoadState('networkidle');
        await page.evaluate(`${give}; window.media = document.querySelector('video'); undefined`);
        if (when === 'after a yes') await engine(page, 'refuse');
        await page.waitForFunction(() => {
          const { media } = /** @type {any} */ (window);
          const { paused, readyState, networkState, srcObject } = media;
          return (paused || !readyState) && !srcObject && !readyState && networkState !== 2;
        });
        assert.equal(await page.locator('video[src], source[src]').count(), 0);
      });
    }
  }
});

describe('a server that hangs', () => {
  it('blanks no video and no map, and holds up no script for ever', async () => {
    pages({
      '/hangs': `<script type="text/plain" data-category="statistics" src="/hang.js"></script>${RAN('next')}<iframe title="Film" data-category="video" data-blocked-src="/film"></iframe><img alt="Map" data-category="video" data-blocked-src="/map">`,
    });
    const { page, context } = await site.open('/no-such-page');
    await context.route('**/hang.js', () => {});
    await page.clock.install();
    await page.goto(site.at('/hangs'));
    await engine(page, 'accept');
    await page.waitForFunction(
      () =>
        document.querySelector('iframe')?.getAttribute('src') &&
        document.querySelector('img')?.getAttribute('src'),
    );
    assert.equal(await page.evaluate(() => /** @type {any} */ (window).ran), undefined);
    await page.clock.fastForward(60_000);
    await page.waitForFunction(() => /** @type {any} */ (window).ran?.length === 1);
  });

  it('lets no module in the page run after a withdrawal, though what it imports comes late', async () => {
    pages({
      '/imports': `<script type="text/plain" data-type="module" data-category="statistics">import '/hang.mjs'; (window.ran ??= []).push('module')</script>${RAN('next')}`,
    });
    const { page, context } = await site.open('/no-such-page');
    /** @type {(() => Promise<void>) | undefined} */
    let answer;
    await context.route('**/hang.mjs', (route) => {
      answer = () => route.fulfill({ contentType: 'text/javascript', body: '' });
    });
    await page.clock.install();
    await page.goto(site.at('/imports'));
    const requested = page.waitForRequest('**/hang.mjs');
    await engine(page, 'accept');
    await requested;
    await page.clock.fastForward(60_000);
    await engine(page, 'withdraw');
    await answer?.();
    await page.evaluate(() => fetch('/charter.json').then((response) => response.text()));
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).ran), ['next']);
  });

  it('does not keep a withdrawn script from being stopped', async () => {
    pages({
      '/slow': `<script type="text/plain" data-category="statistics" src="/slow.js"></script><template data-category="statistics"><script src="/slow.js?template"></script></template>`,
    });
    const { page, context } = await site.open('/no-such-page');
    /** @type {(() => void)[]} */
    const answers = [];
    await context.route('**/slow.js*', (route) => {
      answers.push(
        () =>
          void route.fulfill({ contentType: 'text/javascript', body: "(window.ran ??= []).push('slow')" }),
      );
    });
    await page.goto(site.at('/slow'));
    const requested = page.waitForRequest('**/slow.js');
    await engine(page, 'accept');
    await requested;
    await engine(page, 'withdraw');
    for (const answer of answers) answer();
    // What comes after it in the page is on its way later.
    await page.evaluate(() => fetch('/charter.json').then((response) => response.text()));
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    assert.equal(await page.evaluate(() => /** @type {any} */ (window).ran), undefined);
    answers.length = 0;
    await engine(page, 'accept');
    await page.waitForRequest('**/slow.js').catch(() => {});
    for (let time = 0; time < 3 && answers.length < 2; time++) {
      for (const answer of answers.splice(0)) answer();
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    }
    for (const answer of answers.splice(0)) answer();
    await page.waitForFunction(() => /** @type {any} */ (window).ran?.length >= 1);
  });
});

describe('an old tag', () => {
  it('that writes does not erase the page', async () => {
    pages({
      '/writes': `<script type="text/plain" data-category="statistics">document.write(unescape("%3Cscript src='/first.js'%3E%3C/script%3E"))</script>${RAN('next')}`,
    });
    const { page, log } = await site.open('/writes');
    await engine(page, 'accept');
    await page.waitForFunction(() => /** @type {any} */ (window).ran?.length === 1);
    assert.equal(await page.locator('h1').textContent(), 'Data');
    await page.waitForFunction(() => true);
    assert.equal(log.messages.filter((message) => message.includes('document.write')).length, 1);
  });

  it('that waits for the start of the page runs at both visits, once each', async () => {
    const wait = (/** @type {string} */ name) =>
      `for (const type of ['DOMContentLoaded', 'load']) addEventListener(type, () => (window.ran ??= []).push('${name} ' + type));`;
    site.add({
      '/waits.js': { body: wait('file'), headers: { 'content-type': 'text/javascript' } },
      '/waits.mjs': { body: wait('module'), headers: { 'content-type': 'text/javascript' } },
    });
    pages({
      '/waits': `<script type="text/plain" data-category="statistics">${wait('inline')}</script><script type="text/plain" data-category="statistics" src="/waits.js"></script><script type="text/plain" data-type="module" data-category="statistics" src="/waits.mjs"></script>`,
    });
    const { page } = await site.open('/waits');
    const ran = async () => {
      await page.waitForFunction(() => /** @type {any} */ (window).ran?.length >= 6);
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
      return page.evaluate(() => /** @type {any} */ (window).ran.toSorted());
    };
    const all = ['file', 'inline', 'module'].flatMap((one) => [`${one} DOMContentLoaded`, `${one} load`]);
    await engine(page, 'accept');
    assert.deepEqual(await ran(), all);
    await page.reload();
    assert.deepEqual(await ran(), all);
  });
});

describe('an answer', () => {
  it('is stored before what it grants runs', async () => {
    const look = `<script type="text/plain" data-category="statistics">(window.seen ??= []).push(document.cookie)</script>`;
    pages({ '/stored-first': `<cookie-banner></cookie-banner>${look}${look}` });
    const { page } = await site.open('/stored-first');
    await page.locator('cookie-banner button[data-action=accept]').click();
    await page.waitForFunction(() => /** @type {any} */ (window).seen?.length === 2);
    const seen = await page.evaluate(() => /** @type {any} */ (window).seen);
    for (const cookies of seen) assert.match(cookies, /cookie_charter_choice=2\..*statistics~1/);
  });
});

describe('what the charter declares', () => {
  const item = (/** @type {object} */ cookie) => ({ purpose: 'Counts.', ...cookie });
  const charter = (/** @type {object} */ more = {}) => ({
    language: 'en',
    revision: 1,
    categories: [
      {
        id: 'necessary',
        label: 'Necessary',
        consent: 'none',
        services: [{ id: 'log-in', label: 'Log-in', cookies: [item({ name: 'shared' })] }],
      },
      {
        id: 'statistics',
        label: 'Statistics',
        services: [
          {
            id: 'counter',
            label: 'Counter',
            cookies: [
              item({ match: '_pk_*' }),
              item({ name: 'queue', storage: 'localStorage' }),
              item({ name: 'shared' }),
              item({ name: 'everywhere', domain: 'town.test' }),
            ],
          },
        ],
      },
      {
        id: 'audience',
        label: 'Audience',
        consent: 'opt-out',
        services: [
          {
            id: 'matomo',
            label: 'Matomo',
            cookies: [item({ match: 'mtm_*' }), item({ name: 'mtm_consent_removed', role: 'objection' })],
          },
        ],
      },
    ],
    ...more,
  });
  const KEEP = `document.cookie = '_pk_id.1=1; path=/'; document.cookie = 'shared=1; path=/'; localStorage.queue = '1'; localStorage.other = '1';`;
  const json = (/** @type {object} */ value) => ({
    body: JSON.stringify(value),
    headers: { 'content-type': 'application/json' },
  });
  /** Opens a page of www.town.test. @param {string} path @param {object} [of] @param {string} [body] */
  const town = async (path, of = charter(), body = '<cookie-banner></cookie-banner>') => {
    site.add({
      [`${path}.json`]: json(of),
      [path]: { body: pageOf(body, { head: `<link rel="cookie-charter" href="${path}.json">` }) },
    });
    const { page, context, log } = await site.open('/no-such-page');
    await context.route('**://*.town.test/**', async (route) => {
      const { pathname, search } = new URL(route.request().url());
      await route.fulfill({ response: await route.fetch({ url: site.at(pathname + search) }) });
    });
    const go = () => page.goto(`https://www.town.test${path}`);
    return {
      page,
      context,
      log,
      go,
      at: (/** @type {string} */ host) => page.goto(`https://${host}.town.test${path}`),
    };
  };
  const names = async (/** @type {import('playwright').Page} */ page) => ({
    cookies: (await page.context().cookies())
      .map(({ name }) => name)
      .filter((name) => name !== CHOICE_COOKIE)
      .toSorted(),
    localStorage: await page.evaluate(() => Object.keys(localStorage).toSorted()),
  });
  /** Waits until only those cookies are there. @param {import('playwright').Page} page @param {string[]} cookies */
  const only = async (page, cookies) => {
    for (let time = 0; time < 100; time++) {
      if ((await names(page)).cookies.join() === cookies.toSorted().join()) return;
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    }
    assert.deepEqual((await names(page)).cookies, cookies.toSorted());
  };

  /** Waits until the page has nothing left to do, files of ours included. @param {import('playwright').Page} page */
  const settled = async (page) => {
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  };

  it('is deleted by a refusal, though it was there before the first visit', async () => {
    const { page, go } = await town('/before');
    await go();
    await page.evaluate(KEEP);
    await engine(page, 'refuse');
    await only(page, ['shared']);
    assert.deepEqual((await names(page)).localStorage, ['other']);
  });

  for (const [how, value] of /** @type {const} */ ([
    ['of a lower revision', () => writeChoice('statistics~1', { revision: 0 })],
    ['that expired', () => writeChoice('statistics~1', { days: 200 })],
  ])) {
    it(`is kept under a choice ${how} until the visitor answers, and deleted by their refusal`, async () => {
      const { page, context, go } = await town(`/older-${how.replaceAll(' ', '-')}`);
      await keepChoice(context, value(), 'https://www.town.test');
      await go();
      await page.evaluate(KEEP);
      await page.reload();
      await engine(page);
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
      assert.deepEqual((await names(page)).cookies, ['_pk_id.1', 'shared']);
      await engine(page, 'refuse');
      await only(page, ['shared']);
    });
  }

  for (const type of ['visibilitychange', 'unload', 'pagehide', 'freeze']) {
    it(`is deleted on the next page where a script wrote it on ${type}, after a refusal`, async () => {
      const write = `<script type="text/plain" data-category="statistics">const keep = () => { document.cookie = '_pk_id.2=1; path=/; max-age=9999' }; keep(); ${type === 'visibilitychange' || type === 'freeze' ? 'document' : 'window'}.addEventListener('${type}', keep)</script>`;
      const { page, go } = await town(
        `/written-${type}`,
        charter(),
        `<cookie-banner></cookie-banner>${write}`,
      );
      await go();
      await engine(page, 'accept');
      await only(page, ['_pk_id.2']);
      await engine(page, 'refuse');
      await only(page, []);
      if (type === 'freeze') await page.evaluate(() => document.dispatchEvent(new Event('freeze')));
      await page.reload();
      await only(page, []);
    });
  }

  it('is deleted on later pages on the host and on declared domains alone', async () => {
    const { page, context, go, at } = await town('/siblings');
    await go();
    await engine(page, 'refuse');
    await at('data');
    await page.evaluate(
      "document.cookie = '_pk_id.3=1; path=/'; document.cookie = '_pk_ses.3=1; path=/; domain=town.test'; document.cookie = 'everywhere=1; path=/; domain=town.test'",
    );
    await go();
    await page.evaluate("document.cookie = '_pk_id.4=1; path=/'");
    await page.reload();
    await only(page, ['_pk_id.3', '_pk_ses.3']);
    assert.deepEqual(
      (await context.cookies())
        .map(({ name, domain }) => `${name} ${domain}`)
        .filter((one) => one.startsWith('_pk'))
        .toSorted(),
      ['_pk_id.3 data.town.test', '_pk_ses.3 .town.test'],
    );
  });

  it('is not deleted where nobody answered, or a browser signal alone refuses', async () => {
    const [necessary, statistics] = charter().categories;
    const { page, context, go } = await town(
      '/signal',
      charter({ categories: [necessary, { ...statistics, gpc: true }] }),
    );
    await context.addInitScript(() =>
      Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }),
    );
    await go();
    await page.evaluate(KEEP);
    await page.reload();
    await engine(page);
    await settled(page);
    assert.deepEqual((await names(page)).cookies, ['_pk_id.1', 'shared']);
  });

  it('is not deleted on later pages where the visitor accepted all that no browser signal refuses', async () => {
    const { page, context, go } = await town(
      '/signal-and-yes',
      charter({
        categories: [
          ...charter().categories.map((/** @type {any} */ one) => ({ ...one, gpc: one.id === 'statistics' })),
          { id: 'video', label: 'Video' },
        ],
      }),
    );
    await context.addInitScript(() =>
      Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }),
    );
    await go();
    await page.evaluate(KEEP);
    await engine(page, 'accept');
    await page.reload();
    await engine(page);
    await settled(page);
    assert.deepEqual((await names(page)).cookies, ['_pk_id.1', 'shared']);
  });

  it('as the memory of an objection survives ten pages', async () => {
    const { page, go } = await town('/objection');
    await go();
    await page.evaluate(
      "document.cookie = 'mtm_consent_removed=1; path=/'; document.cookie = 'mtm_consent=1; path=/'",
    );
    await engine(page, 'save', { audience: false });
    await only(page, ['mtm_consent_removed']);
    for (let visit = 0; visit < 10; visit++) {
      await page.evaluate("document.cookie = 'mtm_cookie_consent=1; path=/'");
      await page.reload();
      await engine(page);
      await only(page, ['mtm_consent_removed']);
    }
  });

  it('costs a visitor who refused the charter alone, where nothing is on the device', async () => {
    site.add({ '/clean': { body: pageOf('<cookie-banner></cookie-banner>') } });
    const { page, log } = await site.open('/clean');
    await engine(page, 'refuse');
    log.requests.length = 0;
    await page.reload();
    await engine(page);
    await settled(page);
    assert.deepEqual(
      log.requests.flatMap((url) => /charter\.json|leftovers/.exec(url)?.[0] ?? []),
      ['charter.json'],
    );
  });

  it('is deleted where its path keeps this page from seeing it, and where its domain is in capitals', async () => {
    const cookies = [item({ name: '_shop', path: '/shop/' }), item({ name: '_wide', domain: '.TOWN.test' })];
    const { page, go } = await town(
      '/paths',
      charter({
        categories: [
          { id: 'statistics', label: 'Statistics', services: [{ id: 'counter', label: 'Counter', cookies }] },
        ],
      }),
    );
    await go();
    await engine(page, 'accept');
    await page.evaluate(
      "document.cookie = '_shop=1; path=/shop/; max-age=9999'; document.cookie = '_wide=1; path=/; domain=town.test; max-age=9999'",
    );
    await engine(page, 'withdraw');
    await only(page, []);
  });

  it('is reported, withdrawal after withdrawal, where the page holds it open', async () => {
    const cookies = [item({ name: 'db', storage: 'indexedDB' }), item({ name: '_after' })];
    const { page, go } = await town(
      '/held-open',
      charter({
        categories: [
          { id: 'statistics', label: 'Statistics', services: [{ id: 'counter', label: 'Counter', cookies }] },
        ],
      }),
    );
    await go();
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          indexedDB.open('db').onsuccess = resolve;
        }),
    );
    for (const time of [1, 2]) {
      await engine(page, 'accept');
      await page.evaluate("document.cookie = '_after=1; path=/'");
      const withdrawn = page.evaluate(
        () =>
          new Promise((resolve) =>
            addEventListener(
              'cookie-choice-withdrawn',
              (/** @type {any} */ { notCleared }) => resolve(notCleared),
              {
                once: true,
              },
            ),
          ),
      );
      await engine(page, 'withdraw');
      await only(page, []);
      const [left] = /** @type {any[]} */ (await withdrawn);
      assert.equal(left?.name, 'db', `withdrawal ${time}`);
    }
  });

  it('is deleted though another kind of storage throws', async () => {
    const cookies = [
      item({ name: 'c', storage: 'cacheStorage' }),
      item({ name: 'x', storage: 'constructor' }),
      item({ name: 'db', storage: 'indexedDB' }),
      item({ name: '_after' }),
    ];
    const { page, context, go } = await town(
      '/throws',
      charter({
        categories: [
          { id: 'statistics', label: 'Statistics', services: [{ id: 'counter', label: 'Counter', cookies }] },
        ],
      }),
    );
    await context.addInitScript(() => {
      for (const name of ['caches', 'indexedDB']) {
        Object.defineProperty(window, name, {
          get: () => {
            throw new Error('blocked');
          },
        });
      }
    });
    await go();
    await engine(page, 'accept');
    await page.evaluate("document.cookie = '_after=1; path=/'");
    const withdrawn = page.evaluate(
      () =>
        new Promise((resolve) =>
          addEventListener('cookie-choice-withdrawn', (/** @type {any} */ { cleared }) => resolve(cleared)),
        ),
    );
    await engine(page, 'withdraw');
    assert.deepEqual(await withdrawn, ['_after']);
    await only(page, []);
  });
});
