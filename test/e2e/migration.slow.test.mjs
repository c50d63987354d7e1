// What the documentation says to write works as it stands there, and so does taking over an earlier tool's answers.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { CHOICE_COOKIE, DAY } from '../fixtures/consent.mjs';
import { fromRoot } from '../../scripts/lib/root.mjs';
import { listRan } from './consent-pages.mjs';
import { engine, pageOf, useGatedSite } from './gated-site.mjs';

const JSON_TYPE = { 'content-type': 'application/json' };

const { site } = useGatedSite();
const doc = (/** @type {string} */ name) => readFileSync(fromRoot(`docs/${name}.md`), 'utf8');
/** @param {string} text @param {string} [before] */
const blocks = (text, before = '') =>
  [...text.matchAll(new RegExp(`${before}\`\`\`html\\n([\\s\\S]*?)\`\`\``, 'g'))].map(
    ([, html = '']) => html,
  );
const ranAll = (/** @type {import('playwright').Page} */ page, /** @type {string[]} */ wanted) =>
  page.waitForFunction(
    (names) => names.every((name) => /** @type {any} */ (window).ran?.includes(name)),
    wanted,
  );

/** The charter that markup needs: its categories, with the services it names. @param {string} html */
const charterFor = (html) => {
  /** @type {Map<string, Set<string>>} */
  const categories = new Map();
  for (const [tag, category = ''] of html.matchAll(/<\w+[^>]*?data-category="!?([^"]+)"[^>]*>/g)) {
    const services = categories.get(category) ?? new Set();
    categories.set(category, services);
    const service = /data-service="([^"]+)"/.exec(tag)?.[1];
    if (service) services.add(service);
  }
  return {
    language: 'en',
    revision: 1,
    categories: [...categories].map(([id, services]) => ({
      id,
      label: id,
      services: [...services].map((label) => ({ id: label.toLowerCase(), label })),
    })),
  };
};

/** Scripts written in the page say that they ran, as those from outside do. @param {string} html */
const saying = (html) => {
  /** @type {string[]} */
  const names = [];
  const body = html.replaceAll(
    /(<script(?![^>]*src=)[^>]*>)([\s\S]*?)<\/script>/g,
    (_, tag, /** @type {string} */ code) => {
      names.push(`inline ${names.length}`);
      return `${tag}${code};(window.ran ??= []).push('${names.at(-1)}')</script>`;
    },
  );
  return { body, names };
};

/** What markup asks of other hosts, by kind. @param {string} html */
const listAddresses = (html) => {
  const all = (/** @type {RegExp} */ form) => [...html.matchAll(form)].map(([, url = '']) => url);
  return {
    scripts: all(/<script[^>]*?src="(https:[^"]+)"/g),
    frames: all(/<iframe[^>]*?src="(https:[^"]+)"/g),
    // A hint to connect has no path, and asks for nothing that a page could see.
    others: all(/<(?:img|link)[^>]*?(?:src|href)="(https:\/\/[^"/]+\/[^"]+)"/g),
  };
};

/** Opens markup in a page where every other host is played by the test. @param {string} path @param {string} body */
const open = async (path, body, charter = charterFor(body), head = `${path}.json`) => {
  site.add({
    '/blank': { body: '<!doctype html><title>Test</title>' },
    [`${path}.json`]: { body: JSON.stringify(charter), headers: JSON_TYPE },
    [path]: {
      body: pageOf(body, { head: head && `<link rel="cookie-charter" href="${head}" data-revision="1">` }),
    },
  });
  const { page, log, context } = await site.open('/blank');
  await page.route(/^https:/, (route) => {
    const url = route.request().url();
    const kind = route.request().resourceType();
    const headers = { 'access-control-allow-origin': '*' };
    if (kind === 'document')
      return route.fulfill({ contentType: 'text/html', body: '<title>Film</title><p>A film</p>' });
    if (kind === 'image')
      return route.fulfill({
        contentType: 'image/svg+xml',
        body: '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"/>',
      });
    return kind === 'script'
      ? route.fulfill({
          contentType: 'text/javascript',
          headers,
          body: `(window.ran ??= []).push(${JSON.stringify(url)})`,
        })
      : route.fulfill({ contentType: 'text/css', headers, body: 'p{}' });
  });
  await page.goto(site.at(path));
  await page.waitForLoadState('load');
  return { page, log, context };
};
const outside = (/** @type {{ requests: string[] }} */ { requests }) =>
  requests.filter((url) => url.startsWith('https:'));

const migration = doc('migration');
const AFTER = blocks(migration, 'After:\n\n').map((html, index) => ({
  html,
  name: `migration ${index + 1}`,
}));
const GATED = blocks(doc('engine'))
  .filter((html) => html.includes('data-category'))
  .map((html, index) => ({ html, name: `engine ${index + 1}` }));
/** The quick start brings its own charter and buttons; what waits for a withdrawal does not run after a yes. */
const isQuickStart = (/** @type {string} */ html) => html.includes('rel="cookie-charter"');
const isNegated = (/** @type {string} */ html) => html.includes('data-category="!');

describe('markup in the documentation', () => {
  it('is all there', () => {
    assert.equal(blocks(migration, 'Before:\n\n').length, AFTER.length);
    assert.deepEqual(
      [
        AFTER.length,
        GATED.length,
        GATED.filter(({ html }) => isQuickStart(html)).length,
        GATED.filter(({ html }) => isNegated(html)).length,
      ],
      [5, 8, 1, 1],
    );
  });

  for (const { html, name } of [...AFTER, ...GATED].filter(
    (one) => !isQuickStart(one.html) && !isNegated(one.html),
  )) {
    it(`lets nothing out before a yes and everything after: ${name}`, async () => {
      const { body, names } = saying(html);
      const { scripts, frames, others } = listAddresses(html);
      assert.ok(scripts.length + frames.length + others.length + names.length > 0);
      const { page, log, context } = await open(`/${name.replace(' ', '-')}`, body);
      assert.equal((await engine(page)).status, 'undecided');
      assert.deepEqual(outside(log), []);
      assert.deepEqual(await listRan(page), []);
      await engine(page, 'refuse');
      assert.deepEqual(outside(log), []);
      assert.deepEqual(await listRan(page), []);
      const asking = [...frames, ...others].map((url) =>
        page.waitForResponse((response) => response.url() === url),
      );
      await engine(page, 'accept');
      await Promise.all(asking);
      await ranAll(page, [...scripts, ...names]);
      assert.equal((await listRan(page)).length, scripts.length + names.length);
      for (const [index] of frames.entries())
        await page.frameLocator('iframe').nth(index).getByText('A film').waitFor();
      assert.deepEqual(outside(log).toSorted(), [...scripts, ...frames, ...others].toSorted());
      assert.deepEqual(log.messages, []);
      await context.close();
    });
  }

  it('runs what waits for a withdrawal then, and not before', async () => {
    const { body, names } = saying(GATED.find(({ html }) => isNegated(html))?.html ?? '');
    const { page, log, context } = await open('/negated', body);
    await engine(page, 'accept');
    assert.deepEqual(await listRan(page), []);
    await engine(page, 'withdraw');
    await ranAll(page, names);
    assert.deepEqual(log.messages, []);
    await context.close();
  });

  it('begins with a quick start that works, its charter and its buttons included', async () => {
    const html = GATED.find((one) => isQuickStart(one.html))?.html ?? '';
    const [, charter = ''] = /```json\n([\s\S]*?)```/.exec(doc('engine')) ?? [];
    site.add({ '/cookie-charter.json': { body: charter, headers: JSON_TYPE } });
    const { page, log, context } = await open('/quick-start', html, undefined, '');
    const state = await engine(page);
    assert.deepEqual([state.status, state.promptNeeded], ['undecided', true]);
    const made = page.evaluate(
      () =>
        new Promise((resolve) =>
          addEventListener('cookie-choice-made', (/** @type {any} */ event) => resolve(event.record.answers)),
        ),
    );
    await page.getByRole('button', { name: 'Refuse' }).click();
    assert.deepEqual(await made, { statistics: false });
    assert.deepEqual(outside(log), []);
    await page.getByRole('button', { name: 'Accept' }).click();
    await ranAll(page, ['https://stats.example/count.js']);
    // A returning visitor is not asked.
    await page.reload();
    await ranAll(page, ['https://stats.example/count.js']);
    assert.equal((await engine(page)).promptNeeded, false);
    assert.deepEqual(log.messages, []);
    await context.close();
  });
});

describe('an answer to an earlier tool', () => {
  const CHARTER = JSON.parse(/```json\n([\s\S]*?)```/.exec(migration)?.[1] ?? '');
  const encoded = (/** @type {unknown} */ value) => encodeURIComponent(JSON.stringify(value));
  const ago = (/** @type {number} */ days) => new Date(Date.now() - days * DAY).toISOString();
  const vanilla = (/** @type {string[]} */ categories, /** @type {number} */ days) =>
    encoded({
      categories,
      revision: 0,
      data: null,
      consentTimestamp: ago(days + 1),
      consentId: '5a1b8b3c-0000-4000-8000-000000000000',
      services: { necessary: [], statistics: [], video: [] },
      languageCode: 'en',
      lastConsentTimestamp: ago(days),
      expirationTime: Date.now() + DAY,
    });

  /**
   * Opens a page in the browser of a visitor who answered an earlier tool.
   * @param {{ tool: string, name: string, value: string, months?: number, days?: number, place?: 'localStorage', isBlocked?: boolean }} stored
   */
  const visit = async ({ tool, name, value, months, place, isBlocked = false }) => {
    const charter = { ...CHARTER, choice: { import: [tool], ...(months && { months }) } };
    const path = '/import';
    site.add({ '/blank': { body: '<!doctype html><title>Test</title>' } });
    const { page: first, context } = await site.open('/blank');
    if (place)
      await first.evaluate(([key = '', text = '']) => localStorage.setItem(key, text), [name, value]);
    else
      await context.addCookies([
        { name, value, url: site.at('/'), expires: Math.round(Date.now() / 1000) + 9999 },
      ]);
    site.add({
      '/import.json': { body: JSON.stringify(charter), headers: JSON_TYPE },
      [path]: {
        body: pageOf(
          `<script>addEventListener('cookie-choice-made', ({ record }) => (window.records ??= []).push(record))</script>${['statistics', 'video'].map((id) => `<script type="text/plain" data-category="${id}">(window.ran ??= []).push('${id}')</script>`).join('')}`,
          { head: '<link rel="cookie-charter" href="/import.json" data-revision="1">' },
        ),
      },
    });
    if (isBlocked)
      await context.addInitScript(() =>
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('blocked', 'SecurityError');
          },
        }),
      );
    const { page, log } = await site.openIn(context, path);
    const state = await engine(page);
    const records = await page.evaluate(() => /** @type {any} */ (window).records ?? []);
    const cookies = (await context.cookies()).map((cookie) => cookie.name).toSorted();
    return { page, log, context, state, records, cookies };
  };
  const closed = async (/** @type {Awaited<ReturnType<typeof visit>>} */ { log, context }) => {
    assert.deepEqual(log.messages, []);
    await context.close();
  };

  for (const [what, stored] of /** @type {const} */ ([
    [
      'vanilla-cookieconsent, dated',
      {
        tool: 'vanilla-cookieconsent',
        name: 'cc_cookie',
        value: vanilla(['necessary', 'statistics'], 20),
        days: 20,
      },
    ],
    [
      'klaro, from a cookie that lives 120 days',
      { tool: 'klaro', name: 'klaro', value: encoded({ matomo: true, youtube: false }), days: 120 },
    ],
    [
      'orejime 3, from a cookie of a year',
      {
        tool: 'orejime',
        name: 'eu-consent',
        value: encoded({ matomo: true, youtube: false }),
        days: 365,
        months: 24,
      },
    ],
    [
      'orejime 2, by category',
      {
        tool: 'orejime',
        name: 'orejime',
        value: encoded({ statistics: true, video: false }),
        days: 365,
        months: 24,
      },
    ],
  ])) {
    it(`is taken over, a yes with its date: ${what}`, async () => {
      const visited = await visit(stored);
      const { state, records, cookies, page } = visited;
      assert.deepEqual([state.status, state.promptNeeded], ['decided', false]);
      assert.deepEqual(state.answers, { statistics: true, video: false });
      assert.deepEqual(state.granted, ['necessary', 'statistics', 'statistics/matomo']);
      const age = (Date.now() - state.answeredAt.getTime()) / DAY;
      assert.ok(Math.abs(age - stored.days) < 0.1, `${age} days`);
      assert.deepEqual(cookies, [CHOICE_COOKIE]);
      assert.deepEqual(
        records.map((/** @type {any} */ { action, source }) => [action, source]),
        [['import', 'import']],
      );
      await ranAll(page, ['statistics']);
      assert.deepEqual(await listRan(page), ['statistics']);
      // Once is enough: the next page has our own choice.
      await page.reload();
      await ranAll(page, ['statistics']);
      assert.deepEqual((await engine(page)).answers, { statistics: true, video: false });
      await closed(visited);
    });
  }

  for (const [tool, name, value] of /** @type {const} */ ([
    ['vanilla-cookieconsent', 'cc_cookie', vanilla(['necessary'], 20)],
    ['klaro', 'klaro', encoded({ matomo: false, youtube: false })],
    ['orejime', 'eu-consent', encoded({ matomo: false, youtube: false })],
    ['tarteaucitron', 'tarteaucitron', '!matomo=false!youtube=false'],
  ])) {
    it(`is taken over where it is a refusal: ${tool}`, async () => {
      const visited = await visit({ tool, name, value });
      const { state, cookies, page } = visited;
      assert.deepEqual([state.status, state.promptNeeded], ['decided', false]);
      assert.deepEqual(state.answers, { statistics: false, video: false });
      assert.deepEqual(state.granted, ['necessary']);
      assert.deepEqual(cookies, [CHOICE_COOKIE]);
      assert.deepEqual(await listRan(page), []);
      await closed(visited);
    });
  }

  it('is taken over from a cookie where the browser blocks localStorage', async () => {
    const value = encoded({ matomo: false, youtube: false });
    const visited = await visit({ tool: 'klaro', name: 'klaro', value, isBlocked: true });
    assert.deepEqual(visited.state.answers, { statistics: false, video: false });
    assert.deepEqual(visited.cookies, [CHOICE_COOKIE]);
    await closed(visited);
  });

  it('is taken over from localStorage, and removed there', async () => {
    const visited = await visit({
      tool: 'klaro',
      name: 'klaro',
      value: JSON.stringify({ matomo: false, youtube: false }),
      place: 'localStorage',
    });
    assert.equal(visited.state.status, 'decided');
    assert.equal(await visited.page.evaluate(() => localStorage.getItem('klaro')), null);
    assert.deepEqual(visited.cookies, [CHOICE_COOKIE]);
    await closed(visited);
  });

  for (const [what, stored] of /** @type {const} */ ([
    [
      'one service still waits',
      { tool: 'tarteaucitron', name: 'tarteaucitron', value: '!matomo=false!youtube=wait' },
    ],
    [
      'a yes may be the tool’s own, however long choices live',
      { tool: 'tarteaucitron', name: 'tarteaucitron', value: '!matomo=true!youtube=false', months: 24 },
    ],
    [
      'a yes has no date, in a charter of three months',
      { tool: 'klaro', name: 'klaro', value: encoded({ matomo: true, youtube: true }), months: 3 },
    ],
    [
      'a dated yes is too old',
      { tool: 'vanilla-cookieconsent', name: 'cc_cookie', value: vanilla(['necessary', 'statistics'], 190) },
    ],
    ['a category has no answer', { tool: 'orejime', name: 'eu-consent', value: encoded({ matomo: false }) }],
    ['the value is damaged', { tool: 'klaro', name: 'klaro', value: '%7B%22matomo%22%3Atru' }],
    [
      'the charter names another tool',
      { tool: 'klaro', name: 'tarteaucitron', value: '!matomo=false!youtube=false' },
    ],
  ])) {
    it(`is asked again where ${what}`, async () => {
      const visited = await visit(stored);
      const { state, records, cookies, page } = visited;
      assert.deepEqual([state.status, state.promptNeeded, state.answers], ['undecided', true, undefined]);
      assert.deepEqual(state.granted, ['necessary']);
      // Nothing is written for who has not answered, and what is not ours stays.
      assert.deepEqual(cookies, [stored.name]);
      assert.deepEqual(records, []);
      assert.deepEqual(await listRan(page), []);
      await closed(visited);
    });
  }
});
