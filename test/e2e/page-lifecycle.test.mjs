// What real pages do to the engine: tabs, the back button, drawing ahead, swaps, copies, frames; and what it weighs.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { writeChoice } from '../fixtures/consent.mjs';
import { keepChoice, listRan, readChoices, waitForRan, waitForState } from './consent-pages.mjs';
import { fromRoot } from '../../scripts/lib/root.mjs';
import { GATED_CHARTER, pageOf, engine, gates, useGatedSite } from './gated-site.mjs';
import { told } from './test-site.mjs';

const { site, other } = useGatedSite();
const BANNER = '<cookie-banner></cookie-banner>';
const RAN = (/** @type {string} */ name, category = 'statistics') =>
  `<script type="text/plain" data-category="${category}">(window.ran ??= []).push('${name}')</script>`;

const pages = (/** @type {Record<string, string>} */ bodies) =>
  site.add(Object.fromEntries(Object.entries(bodies).map(([path, body]) => [path, { body }])));
/** Another charter for a page. @param {string} path @param {object} charter */
const charterAt = (path, charter) => {
  site.add({ [path]: { body: JSON.stringify(charter), headers: { 'content-type': 'application/json' } } });
  return { head: `<link rel="cookie-charter" href="${path}">` };
};
describe('a returning visitor', () => {
  const weigh = (/** @type {{ requests: string[] }} */ { requests }) => {
    const ours = requests.map((url) => new URL(url).pathname).filter((path) => path.startsWith('/dist/'));
    assert.ok(
      ours.every((path) => /\/(cookie-charter|engine|policy)\.js$/.test(path)),
      ours.join(),
    );
    return ours.reduce(
      (sum, path) => sum + brotliCompressSync(readFileSync(fromRoot(path.slice(1)))).length,
      0,
    );
  };
  for (const [how, head, budget] of /** @type {const} */ ([
    ['whose page promises the revision', undefined, 8.5 * 1024],
    ['whose page does not', '<link rel="cookie-charter" href="/charter.json">', 12.5 * 1024],
  ])) {
    it(`${how} executes at most ${budget} bytes, brotli, and no Lit`, async () => {
      pages({
        '/return': pageOf(BANNER + RAN('counted') + RAN('film', 'video'), { ...(head && { head }) }),
      });
      const { page, log, context } = await site.open('/no-such-page');
      await keepChoice(context, writeChoice('statistics~1.video~0'), site.at('/'));
      log.requests.length = 0;
      log.messages.length = 0;
      // Until the page has nothing else to do: the charter is read then in any case.
      await page.addInitScript(() => {
        window.requestIdleCallback = () => 0;
      });
      await page.goto(site.at('/return'));
      await waitForRan(page, 1);
      assert.equal((await engine(page)).status, 'decided');
      assert.deepEqual(await listRan(page), ['counted']);
      const total = weigh(log);
      assert.ok(total <= budget, `${total} bytes`);
      assert.equal(
        log.requests.some((url) => url.endsWith('/charter.json')),
        !!head,
      );
      assert.deepEqual(log.messages, []);
    });
  }

  it('is asked again once the charter is read, where the page promises a lower revision', async () => {
    site.add({
      '/newer.json': {
        body: JSON.stringify({ ...GATED_CHARTER, revision: 2 }),
        headers: { 'content-type': 'application/json' },
      },
    });
    pages({
      '/behind': pageOf(
        `${BANNER}${RAN('counted')}<iframe title="Film" data-category="video" data-blocked-src="/nothing"></iframe>`,
        { head: '<link rel="cookie-charter" href="/newer.json" data-revision="1">' },
      ),
      '/nothing': '<!doctype html><title>Film</title>',
    });
    const { page, context, log } = await site.open('/no-such-page');
    await keepChoice(context, writeChoice('statistics~1.video~1'), site.at('/'));
    log.messages.length = 0;
    await page.goto(site.at('/behind'));
    await page.locator('cookie-banner:state(prompt)').waitFor({ state: 'attached' });
    assert.equal((await engine(page)).status, 'revised');
    assert.equal(await page.locator('iframe').getAttribute('src'), null);
    await page.evaluate((more) => document.body.insertAdjacentHTML('beforeend', more), RAN('later'));
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    assert.deepEqual(await listRan(page), ['counted']);
    assert.equal(log.messages.length, 1, log.messages.join());
    assert.match(log.messages.join(), /data-revision="1" is behind the charter, whose revision is 2/);
  });

  it('is asked again where the page promises a higher revision', async () => {
    pages({
      '/revised': pageOf(RAN('counted'), {
        head: '<link rel="cookie-charter" href="/charter.json" data-revision="2">',
      }),
    });
    const { page, context } = await site.open('/no-such-page');
    await keepChoice(context, writeChoice('statistics~1.video~0'), site.at('/'));
    await page.goto(site.at('/revised'));
    const { status, promptNeeded } = await engine(page);
    assert.deepEqual([status, promptNeeded, await listRan(page)], ['revised', true, []]);
    await engine(page, 'accept');
    await page.reload();
    assert.equal((await engine(page)).status, 'decided');
  });
});

describe('an answer', () => {
  it('is kept though the visitor leaves in the same moment', async () => {
    pages({ '/leave': pageOf(BANNER), '/left': pageOf(RAN('counted')) });
    const { page } = await site.open('/leave');
    await engine(page);
    await page.evaluate(() => {
      /** @type {any} */ (globalThis).cookieCharter.push((/** @type {any} */ consent) => {
        void consent.accept();
        location.assign('/left');
      });
    });
    await page.waitForURL('**/left');
    await waitForRan(page, 1);
  });

  it('is not kept by silence, scrolling, Escape or going on', async () => {
    pages({ '/silent': pageOf(`${BANNER}<p style="height:300vh">Long</p>${RAN('counted')}`) });
    const { page } = await site.open('/silent');
    await engine(page);
    await page.mouse.wheel(0, 2000);
    await page.keyboard.press('Escape');
    await page.mouse.click(5, 5);
    await page.goto(site.at('/silent'));
    assert.equal((await engine(page)).status, 'undecided');
    assert.deepEqual(await page.context().cookies(), []);
    assert.deepEqual(await listRan(page), []);
  });

  it('reloads the page when it takes back what has run, where the charter says so', async () => {
    const more = charterAt('/reloading.json', { ...GATED_CHARTER, choice: { reload: true } });
    pages({ '/reload': pageOf(RAN('counted'), more) });
    const { page } = await site.open('/reload');
    await engine(page, 'accept');
    await waitForRan(page, 1);
    const again = page.waitForEvent('load');
    await engine(page, 'withdraw').catch(() => {});
    await again;
    assert.equal((await engine(page)).status, 'decided');
    assert.deepEqual(await listRan(page), []);
  });
});

describe('the choices', () => {
  it('say what was done and what is left to do as two sentences, with a space between', async () => {
    pages({ '/sentences': pageOf(`<cookie-preferences></cookie-preferences>${RAN('counted')}`) });
    const { page } = await site.open('/sentences');
    await engine(page, 'accept');
    await waitForRan(page, 1);
    await page.locator('cookie-preferences [data-action=refuse]').click();
    const message = page.locator('cookie-preferences [part=message]');
    await message.getByText('reload the page').waitFor();
    assert.equal(
      (await message.textContent())?.trim(),
      'Your choice is saved: you refuse all cookies that need your consent. Some of what you have switched off is still running: reload the page to stop it.',
    );
  });
});

describe('what is held back', () => {
  it('keeps its integrity: a file that was changed does not run, and the next one does', async () => {
    const body = "(window.ran ??= []).push('whole')";
    const hash = createHash('sha256').update(body).digest('base64');
    for (const path of ['/whole.js', '/changed.js']) {
      site.add({
        [path]: {
          body: path === '/whole.js' ? body : `${body};`,
          headers: { 'content-type': 'text/javascript' },
        },
      });
    }
    const held = ['/changed.js', '/whole.js'].map(
      (path) =>
        `<script type="text/plain" data-category="statistics" src="${path}" integrity="sha256-${hash}"></script>`,
    );
    pages({ '/integrity': pageOf(held.join('') + RAN('next')) });
    const { page, log } = await site.open('/integrity');
    await engine(page, 'accept');
    await waitForRan(page, 2);
    assert.deepEqual(await listRan(page), ['whole', 'next']);
    assert.deepEqual(
      log.messages.filter((message) => !message.includes("'integrity' attribute")),
      [],
    );
  });

  it('takes its service worker along when it is taken back, and no other', async () => {
    const worker = { body: '', headers: { 'content-type': 'text/javascript' } };
    site.add({ '/count-worker.js': worker, '/site-worker.js': worker });
    const cookies = [{ name: '/count-worker.js', storage: 'serviceWorker', purpose: 'Counts.' }];
    const categories = [
      { id: 'statistics', label: 'Statistics', services: [{ id: 'counter', label: 'Counter', cookies }] },
    ];
    pages({
      '/workers': pageOf(RAN('counted'), charterAt('/workers.json', { ...GATED_CHARTER, categories })),
    });
    const { page } = await site.open('/workers');
    await engine(page, 'accept');
    const left = await page.evaluate(async () => {
      const { serviceWorker } = navigator;
      await serviceWorker.register('/count-worker.js', { scope: '/count/' });
      await serviceWorker.register('/site-worker.js', { scope: '/site/' });
      const withdrawn = new Promise((resolve) => addEventListener('cookie-choice-withdrawn', resolve));
      /** @type {any} */ (globalThis).cookieCharter.push((/** @type {any} */ consent) => consent.withdraw());
      const { cleared } = /** @type {any} */ (await withdrawn);
      const scopes = (await serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname);
      return { cleared, scopes };
    });
    assert.deepEqual(left, { cleared: ['/count-worker.js'], scopes: ['/site/'] });
  });
});

describe('two tabs', () => {
  const open = async (/** @type {string} */ path, more = {}) => {
    pages({ [path]: pageOf(RAN('counted'), more) });
    const one = await site.open(path);
    const two = await site.openIn(one.context, path);
    await Promise.all([engine(one.page), engine(two.page)]);
    return { one, two };
  };

  it('agree, on a yes and on taking it back', async () => {
    const { one, two } = await open('/tabs');
    await engine(one.page, 'accept');
    await waitForRan(two.page, 1);
    const taken = one.page.evaluate(
      () =>
        new Promise((resolve) =>
          addEventListener('cookie-choice-withdrawn', (/** @type {any} */ { withdrawn, reloadNeeded }) =>
            resolve({ withdrawn, reloadNeeded }),
          ),
        ),
    );
    await engine(two.page, 'withdraw');
    assert.deepEqual(await taken, {
      withdrawn: ['statistics', 'statistics/counter', 'video', 'video/player', 'video/maps'],
      reloadNeeded: true,
    });
    assert.deepEqual([one.log.messages, two.log.messages], [[], []]);
    await one.context.close();
  });

  it('agree by what is stored where they cannot talk', async () => {
    const more = charterAt('/local.json', { ...GATED_CHARTER, choice: { storage: 'localStorage' } });
    pages({ '/deaf': pageOf(RAN('counted'), more) });
    const one = await site.open('/no-such-page');
    await one.context.addInitScript(() => Reflect.deleteProperty(globalThis, 'BroadcastChannel'));
    await one.page.goto(site.at('/deaf'));
    const two = await site.openIn(one.context, '/deaf');
    await engine(two.page);
    await engine(one.page, 'accept');
    await waitForRan(two.page, 1);
    assert.deepEqual(await one.context.cookies(), []);
    await one.context.close();
  });

  it('racing each other end in one state, and that is what is stored', async () => {
    const { one, two } = await open('/race');
    for (let round = 0; round < 12; round++) {
      await Promise.all([
        engine(one.page, round % 2 ? 'accept' : 'refuse'),
        engine(two.page, 'save', { statistics: round % 3 === 0, video: true }),
      ]);
      const settled = async () => {
        const [mine, theirs, [kept]] = await Promise.all([
          engine(one.page),
          engine(two.page),
          readChoices(one.context),
        ]);
        return (
          JSON.stringify(mine.answers) === JSON.stringify(theirs.answers) &&
          Object.entries(mine.answers).every(([id, yes]) => kept?.includes(`${id}~${Number(yes)}`))
        );
      };
      // Each turn gives the messages under way time to arrive.
      for (let turn = 0; !(await settled()); turn++) assert.ok(turn < 200, `round ${round}`);
    }
    await one.context.close();
  });
});

describe('a page that slept', () => {
  for (const [how, wake] of Object.entries({
    'in the back-forward cache': () =>
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
    'in the background': () => document.dispatchEvent(new Event('visibilitychange')),
  })) {
    it(`${how} takes up what was decided meanwhile`, async () => {
      pages({ '/sleep': pageOf(RAN('counted')) });
      const { page, context } = await site.open('/sleep');
      await engine(page);
      // As another host of the domain or the server would: no tab is told.
      await keepChoice(context, writeChoice('statistics~1.video~0'), site.at('/'));
      await page.evaluate(wake);
      await waitForRan(page, 1);
      await context.clearCookies();
      await page.evaluate(wake);
      await waitForState(page, { status: 'undecided' });
      assert.equal((await engine(page)).reloadNeeded, true);
    });
  }
});

it('a page drawn ahead does nothing until somebody looks at it', async () => {
  pages({ '/ahead': pageOf(BANNER + RAN('necessary', 'necessary')) });
  const { page, log, context } = await site.open('/no-such-page');
  await context.addInitScript(() => {
    let ahead = true;
    Object.defineProperty(Document.prototype, 'prerendering', { get: () => ahead });
    addEventListener('look', () => {
      ahead = false;
      document.dispatchEvent(new Event('prerenderingchange'));
    });
  });
  await page.goto(site.at('/ahead'));
  await page.evaluate(() => {
    /** @type {any} */ (globalThis).cookieCharter.push((/** @type {any} */ { ready }) =>
      ready.then(() => (document.title = 'ready')),
    );
  });
  // The engine is there, and has had the time of three answers.
  await page.evaluate(async () => {
    await new Promise((resolve) => /** @type {any} */ (globalThis).cookieCharter.push(resolve));
    for (let time = 0; time < 3; time++) await fetch('/charter.json?');
  });
  assert.equal(
    log.requests.some((url) => url.endsWith('/charter.json')),
    false,
  );
  assert.deepEqual(await listRan(page), []);
  assert.equal(await page.title(), 'Test');
  await page.evaluate(() => dispatchEvent(new Event('look')));
  await waitForRan(page, 1);
  await page.waitForFunction(() => document.title === 'ready');
});

describe('several copies', () => {
  it('of the same file work as one, in silence', async () => {
    pages({
      '/twice': pageOf(
        `<script type="module" src="/dist/cdn/cookie-charter.js?again"></script>${RAN('counted')}`,
      ),
    });
    const { page, log } = await site.open('/twice');
    await engine(page, 'accept');
    await waitForRan(page, 1);
    assert.deepEqual(log.messages, []);
  });

  it('of the package share one engine, with one warning', async () => {
    pages({ '/copies': pageOf(RAN('counted')) });
    const { page, log } = await site.open('/copies');
    await engine(page, 'accept');
    for (let time = 0; time < 2; time++) {
      const has = await page.evaluate(async () => {
        const copy = '/build/consent/index.js';
        const consent = (await import(copy)).startConsent();
        await consent.ready;
        return consent.has('statistics');
      });
      assert.equal(has, true);
    }
    await told(page, log, 'two copies');
    assert.deepEqual(await listRan(page), ['counted']);
    assert.equal(log.messages.length, 1);
  });
});

describe('a swap of the page', () => {
  it('by Turbo runs what is held back in the new body, and in the head once', async () => {
    const turbo =
      '<script type="module" src="/node_modules/@hotwired/turbo/dist/turbo.es2017-esm.js"></script>';
    const head = `<link rel="cookie-charter" href="/charter.json">${RAN('head')}${turbo}`;
    pages({
      '/one': pageOf(`<a href="/two">Next</a>${RAN('one')}`, { head }),
      '/two': pageOf(
        `<p>Second</p>${RAN('two')}<script type="text/plain" data-category="statistics" src="${other.at('/second.js')}"></script>`,
        { head },
      ),
    });
    const { page, log } = await site.open('/one');
    await engine(page, 'accept');
    await waitForRan(page, 2);
    await page.getByRole('link', { name: 'Next' }).click();
    await page.getByText('Second').waitFor();
    await waitForRan(page, 4);
    assert.deepEqual(await listRan(page), ['head', 'one', 'two', 'second']);
    assert.deepEqual(log.messages, []);
  });

  it('by htmx runs what is held back in the fragment', async () => {
    site.add({
      '/fragment': {
        body: `<p>Fragment</p>${RAN('fragment')}<iframe title="Film" data-category="video" data-src="${other.at('/frame')}"></iframe>`,
      },
    });
    pages({
      '/htmx': pageOf(
        '<script src="/node_modules/htmx.org/dist/htmx.min.js"></script><button hx-get="/fragment" hx-target="next div">Get</button><div></div>',
      ),
    });
    const { page, log } = await site.open('/htmx');
    await page.getByRole('button', { name: 'Get' }).click();
    await page.getByText('Fragment').waitFor();
    assert.deepEqual(await listRan(page), []);
    await engine(page, 'accept');
    await waitForRan(page, 1);
    await page.frameLocator('iframe').getByText('A film').waitFor();
    assert.deepEqual(
      log.messages.filter((message) => !message.includes('favicon')),
      [],
    );
  });
});

it('a sandboxed frame, where storage throws, answers for itself', async () => {
  pages({
    '/framed': pageOf(RAN('counted'), {}),
    '/frames':
      '<!doctype html><title>Frames</title><iframe title="Inside" sandbox="allow-scripts" src="/framed"></iframe>',
  });
  const { page, log } = await site.open('/no-such-page');
  // To a page without an origin every file is another site's.
  await page.route(/\/dist\/|charter\.json$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'access-control-allow-origin': '*' } });
  });
  log.messages.length = 0;
  await page.goto(site.at('/frames'));
  const frame = page.frames()[1];
  assert.ok(frame);
  await frame.waitForFunction(() => Array.isArray(/** @type {any} */ (globalThis).cookieCharter));
  const { status, promptNeeded, persisted } = await engine(frame, 'accept');
  assert.deepEqual([status, promptNeeded, persisted], ['decided', false, false]);
  await frame.waitForFunction(() => /** @type {any} */ (window).ran?.length === 1);
  await told(page, log, 'holds for this page');
  assert.equal(log.messages.length, 1);
});

it('without JavaScript nothing held back goes out', async () => {
  pages({ '/without': pageOf(gates(other.at(''))) });
  const { page, log } = await site.open('/no-such-page', { javaScriptEnabled: false });
  await page.goto(site.at('/without'));
  assert.deepEqual(
    log.requests.filter((url) => url.startsWith(other.at(''))),
    [],
  );
});
