// What may stand where the choice is kept, and what other tabs may say: nobody is shut out, and a refusal holds.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CHOICE_COOKIE, writeChoice } from '../fixtures/consent.mjs';
import { listRan, pressInBanner, readChoices, waitForRan, waitForState } from './consent-pages.mjs';
import { engine, pageOf, useGatedSite } from './gated-site.mjs';

/** @typedef {import('playwright').Page} Page */

const { site } = useGatedSite();
const RAN = `<script type="text/plain" data-category="statistics">(window.ran ??= []).push('counted')</script>`;
const BODY = `<cookie-banner></cookie-banner>${RAN}`;
const HEADS = {
  'with a promised revision': '<link rel="cookie-charter" href="/charter.json" data-revision="1">',
  'without one': '<link rel="cookie-charter" href="/charter.json">',
};
const UNREADABLE = [
  '2.1.mhz4k2p0.%~1',
  '%zz~0',
  '2.1.mhz4k2p0.%zz~0',
  '2.1.mhz4k2p0.%E0%A4%A~0',
  '2.1.mhz4k2p0.caf%E9~1',
  '2...%~0',
];

/** A value given some hours from now. @param {boolean} yes @param {number} hours */
const given = (yes, hours) =>
  writeChoice(`statistics~${Number(yes)}.video~${Number(yes)}`, { days: -hours / 24 });
const pages = (/** @type {Record<string, string>} */ bodies) =>
  site.add(Object.fromEntries(Object.entries(bodies).map(([path, body]) => [path, { body }])));
const banner = (/** @type {Page} */ page) => page.locator('cookie-banner');
/** What a tab knows of the choice, for a message that explains a failure. @param {Page} page */
const seenIn = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const { cookie, visibilityState, readyState } = document;
        /** @type {any} */ (globalThis).cookieCharter.push((/** @type {any} */ { state }) =>
          resolve({ state, cookie, visibilityState, readyState, ran: /** @type {any} */ (window).ran }),
        );
      }),
  );
const DECIDED = /** @type {const} */ ({ status: 'decided', promptNeeded: false });

/** Opens a page in a profile that keeps these cookies. @param {string} path @param {Record<string, string>} kept By path. */
const openWith = async (path, kept) => {
  const { page, log, context } = await site.open('/no-such-page');
  await context.addCookies(
    Object.entries(kept).map(([at, value]) => ({
      name: CHOICE_COOKIE,
      value,
      domain: '127.0.0.1',
      path: at,
    })),
  );
  log.messages.length = 0;
  await page.goto(site.at(path));
  return { page, log, context };
};

describe('a kept value that cannot be read', () => {
  for (const [how, head] of Object.entries(HEADS)) {
    for (const [index, value] of UNREADABLE.entries()) {
      for (const act of /** @type {const} */ (['accept', 'refuse'])) {
        it(`${value}, on a page ${how}: the visitor is asked, and ${act} mends it`, async () => {
          const path = `/unreadable/${how.length}/${index}/${act}`;
          pages({ [path]: pageOf(BODY, { head }) });
          const { page, log, context } = await openWith(path, { '/': value });
          assert.deepEqual(await listRan(page), []);
          await pressInBanner(page, act);
          await waitForState(page, DECIDED);
          const [kept, ...others] = await readChoices(page.context());
          assert.match(kept ?? '', act === 'accept' ? /statistics~1\.video~1$/ : /statistics~0\.video~0$/);
          assert.deepEqual(others, []);
          await page.reload();
          await waitForState(page, DECIDED);
          if (act === 'accept') await waitForRan(page, 1);
          else assert.deepEqual(await listRan(page), []);
          assert.deepEqual(log.messages, []);
          await context.close();
        });
      }
    }
  }
});

describe('a refusal', () => {
  for (const hours of [2, 20, 26, 72]) {
    it(`holds in two tabs where the yes before is dated ${hours} hours ahead`, async () => {
      const path = `/tabs/${hours}`;
      pages({ [path]: pageOf(BODY, { head: HEADS['without one'] }) });
      const { page, log, context } = await openWith(path, { '/': given(true, hours) });
      const { page: other, log: otherLog } = await site.openIn(context, path);
      const asks = hours > 24;
      for (const tab of [page, other]) {
        await waitForState(tab, asks ? { status: 'undecided', promptNeeded: true } : DECIDED);
      }
      if (asks) await pressInBanner(page, 'refuse');
      else await engine(page, 'refuse');
      await other.waitForFunction(
        () =>
          new Promise((resolve) => {
            /** @type {any} */ (globalThis).cookieCharter.push((/** @type {any} */ { state }) =>
              resolve(state.answers?.statistics === false),
            );
          }),
      );
      const { page: third } = await site.openIn(context, path);
      for (const tab of [page, other, third]) await waitForState(tab, DECIDED);
      assert.match((await readChoices(page.context())).join(), /^\S*statistics~0\.video~0$/);
      assert.equal(await banner(third).isVisible(), false);
      assert.deepEqual([...log.messages, ...otherLog.messages], []);
      await context.close();
    });
  }

  it('holds, and is kept, where another path has a consent that is dated ahead', async () => {
    pages({ '/deep/page': pageOf(BODY, { head: HEADS['without one'] }) });
    const { page, log, context } = await openWith('/deep/page', {
      '/': given(false, -0.01),
      '/deep': given(true, 72),
    });
    await waitForState(page, DECIDED);
    assert.equal(await banner(page).isVisible(), false);
    // The other is taken away once the charter is there, which nobody waits for.
    await page.waitForFunction((name) => document.cookie.split(`${name}=`).length === 2, CHOICE_COOKIE);
    assert.match((await readChoices(page.context())).join(), /^\S*statistics~0\.video~0$/);
    await page.reload();
    await waitForState(page, DECIDED);
    assert.deepEqual(await listRan(page), []);
    assert.deepEqual(log.messages, []);
    await context.close();
  });
});

describe('a yes', () => {
  for (const [what, value] of /** @type {const} */ ([
    ['dated three days ahead', given(false, 72)],
    ['written by hand', 'none'],
  ])) {
    it(`can be given in two tabs where the refusal before is ${what}`, async () => {
      const path = `/yes/${what.length}`;
      pages({ [path]: pageOf(BODY, { head: HEADS['without one'] }) });
      const { page, context } = await openWith(path, { '/': value });
      const { page: other } = await site.openIn(context, path);
      for (const tab of [page, other]) await waitForState(tab, DECIDED);
      await engine(page, 'accept');
      // The tab is behind the other: a browser that has much to do draws it rarely.
      const isRunning = () => /** @type {any} */ (window).ran?.length === 1;
      await other
        .waitForFunction(isRunning, undefined, { polling: 50 })
        .catch(async () => assert.fail(JSON.stringify([await seenIn(page), await seenIn(other)])));
      assert.deepEqual(await listRan(page), ['counted']);
      assert.match((await readChoices(page.context())).join(), /statistics~1\.video~1$/);
      await context.close();
    });
  }
});

describe('what is said on the channel', () => {
  it('is read from the cookie where the channel was not open yet', async () => {
    const { page, context } = await openWith('/no-such-page', { '/': given(false, -2) });
    await page.clock.install();
    await page.addInitScript(() => {
      BroadcastChannel.prototype.addEventListener = () => {};
    });
    pages({ '/idle': pageOf(BODY, { head: HEADS['without one'] }) });
    await page.goto(site.at('/idle'));
    await waitForState(page, DECIDED);
    assert.deepEqual(await listRan(page), []);
    await context.addCookies([
      { name: CHOICE_COOKIE, value: given(true, -1), domain: '127.0.0.1', path: '/' },
    ]);
    await page.clock.runFor(2000);
    await waitForRan(page, 1);
    await context.close();
  });

  it('changes nothing and throws nothing, unless it is a choice', async () => {
    pages({ '/channel': pageOf(BODY, { head: HEADS['without one'] }) });
    const { page, log, context } = await openWith('/channel', { '/': given(true, -1) });
    await waitForRan(page, 1);
    await page.evaluate((name) => {
      const channel = new BroadcastChannel('cookie-charter');
      const place = JSON.stringify({
        storage: 'cookie',
        name,
        path: '/',
        sameSite: 'Lax',
      });
      const alien = [null, undefined, 5, '', 'none', {}, [], [place], { 0: place, 1: 'none' }];
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A channel has no other end but its origin.
      const say = (/** @type {unknown} */ value) => channel.postMessage(value);
      for (const value of alien) say(value);
      for (const value of [null, 5, {}, [], '%', '2.1.mhz4k2p0.%~0']) say([place, value]);
      dispatchEvent(new Event('storage'));
      dispatchEvent(new StorageEvent('storage', { key: null }));
      dispatchEvent(new StorageEvent('storage', { key: name, newValue: '%' }));
    }, CHOICE_COOKIE);
    const { page: other } = await site.openIn(context, '/channel');
    await waitForState(other, DECIDED);
    await engine(other, 'refuse');
    await waitForState(page, DECIDED);
    assert.deepEqual(log.messages, []);
    await context.close();
  });
});
