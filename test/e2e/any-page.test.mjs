import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { settled, told, useSite } from './test-site.mjs';

const SCRIPT = '<script type="module" src="/dist/cdn/cookie-charter.js"></script>';
const html = (/** @type {string} */ body, /** @type {string} */ head = SCRIPT) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test</title>${head}</head><body>${body}</body></html>`;
const CHARTER = '<cookie-charter src="/examples/blois/charter.json"><p>On paper.</p></cookie-charter>';
const STRICT =
  "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

const site = useSite({
  '/one-tag': { body: html(CHARTER) },
  '/empty': { body: html('<p>Nothing of ours.</p>') },
  '/strict': { body: html(CHARTER), headers: { 'content-security-policy': STRICT } },
  '/no-code': { body: html(CHARTER, '<script type="module" src="/dist/cdn/no-such-file.js"></script>') },
  '/no-charter': {
    body: html('<cookie-charter src="/no-such-charter.json"><p>On paper.</p></cookie-charter>'),
  },
  '/choices': {
    body: html(
      '<cookie-table><p>On paper.</p></cookie-table>',
      `<link rel="cookie-charter" href="/examples/portal/charter.json">${SCRIPT}`,
    ),
  },
  '/words': {
    body: html(
      '<cookie-banner><p>We ask before we count.</p></cookie-banner>',
      `<link rel="cookie-charter" href="/examples/portal/charter.json" data-revision="1">${SCRIPT}`,
    ),
  },
  '/no-engine': {
    body: html('<cookie-preferences src="/examples/portal/charter.json"></cookie-preferences>'),
  },
  '/capital': {
    body: html(
      '<p>[Cookie-table]</p>',
      `<link rel="cookie-charter" href="/examples/blois/charter.json">${SCRIPT}`,
    ),
  },
  '/default-texts': {
    body: html(
      '<cookie-charter lang="fr"><script type="application/json">{"language":"fr","categories":[{"id":"n","consent":"none","label":"N","services":[{"label":"S","cookies":[{"name":"c","purpose":"Un [lien](/x)."}]}]}]}</script></cookie-charter>',
    ),
  },
  '/classic': {
    // A page of another age: no doctype, a base, resets, a tiny root font.
    body: `<html><head><base href="/examples/blois/"><title>Test</title>${SCRIPT}<style>html{font-size:62.5%}*{box-sizing:content-box;margin:0}table,td,th{border:5px solid red}</style></head><body><cookie-table src="charter.json"></cookie-table></body></html>`,
  },
});

describe('a page on a plain static server', () => {
  it('shows the charter with one script and one tag', async () => {
    const { page, log } = await site.open('/one-tag');
    await settled(page, 'cookie-charter');
    await page.getByRole('rowheader', { name: 'cookies_preferences' }).waitFor();
    assert.deepEqual(log.messages, []);
  });

  it('loads nothing but the script where none of our tags is', async () => {
    const { log } = await site.open('/empty');
    assert.deepEqual(
      log.requests.map((url) => new URL(url).pathname),
      ['/empty', '/dist/cdn/cookie-charter.js'],
    );
  });

  it('loads the code of a tag that is added later', async () => {
    const { page, log } = await site.open('/empty');
    await page.evaluate(
      (markup) => document.body.insertAdjacentHTML('beforeend', `<div>${markup}</div>`),
      CHARTER,
    );
    await page.getByRole('rowheader', { name: 'sessionid' }).waitFor();
    assert.deepEqual(log.messages, []);
  });

  it('opens the choices for who comes with that address, where nothing else of the page does', async () => {
    const { page, log } = await site.open('/choices#cookie-settings');
    await page.getByRole('dialog').getByRole('button', { name: 'Refuse all' }).click();
    await page.waitForFunction(() => document.cookie.includes('media~0'));
    assert.deepEqual(log.messages, []);
  });

  it('shows the words inside the question to nobody who has answered', async () => {
    const { page, log } = await site.open('/words');
    await page.getByRole('button', { name: 'Refuse all' }).click();
    await page.waitForFunction(() => document.cookie.includes('media~0'));
    await page.reload();
    await page.getByText('We ask before we count.').waitFor({ state: 'hidden' });
    assert.deepEqual(log.messages, []);
  });

  it('says so where an answer cannot be kept, since the page names no charter for it', async () => {
    const { page, log } = await site.open('/no-engine');
    await page.getByRole('button', { name: 'Refuse all' }).click();
    await page.getByText('Your choice could not be saved. Please try again.').waitFor();
    assert.match(log.messages.join(), /cookie-charter\.json/);
    assert.deepEqual(await page.context().cookies(), []);
  });

  it('knows a marker by any case', async () => {
    const { page, log } = await site.open('/capital');
    await page.getByRole('rowheader', { name: 'sessionid' }).waitFor();
    assert.deepEqual(log.messages, []);
  });

  it('works under a strict policy with trusted types', async () => {
    const { page, log } = await site.open('/strict');
    await page.getByRole('rowheader', { name: 'sessionid' }).waitFor();
    assert.deepEqual(log.messages, []);
  });

  it('keeps what the author wrote where our code does not load', async () => {
    const { page } = await site.open('/no-code');
    assert.equal(await page.getByText('On paper.').isVisible(), true);
  });

  for (const [what, pattern] of Object.entries({
    'of the tag': /chunks\/\w+\/page/,
    'of a message': /chunks\/\w+\/(error-line|author-warnings)/,
  })) {
    it(`keeps what the author wrote where the code ${what} is blocked, and throws nothing`, async () => {
      const { page, log } = await site.open('/empty');
      await page.route(pattern, (route) => route.abort());
      await page.evaluate(() => {
        document.body.innerHTML =
          '<cookie-charter src="/no-such-charter.json"><p>On paper.</p></cookie-charter>';
      });
      const failed = await page.waitForEvent('requestfailed', (request) => pattern.test(request.url()));
      assert.ok(failed);
      await page.evaluate(() => /** @type {any} */ (document.querySelector('cookie-charter')).updateComplete);
      assert.equal(await page.getByText('On paper.').isVisible(), true);
      assert.equal(
        await page.locator('cookie-charter').evaluate((one) => one.matches(':state(loading)')),
        false,
      );
      assert.deepEqual(
        log.messages.filter((message) => message.startsWith('uncaught')),
        [],
      );
    });
  }

  it('keeps what the author wrote in a browser without custom states', async () => {
    const { page, log } = await site.open('/empty');
    await page.evaluate(() => {
      CSS.supports = () => false;
      document.body.innerHTML =
        '<cookie-charter src="/examples/blois/charter.json"><p>On paper.</p></cookie-charter>';
    });
    await page.waitForResponse(/chunks\/\w+\/page/);
    // One turn: what the file does, it has done.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    assert.equal(await page.getByText('On paper.').isVisible(), true);
    assert.equal(await page.evaluate(() => !!customElements.get('cookie-charter')), false);
    assert.deepEqual(log.messages, []);
  });

  it('keeps what the author wrote where the charter does not load, and says so once', async () => {
    const { page, log } = await site.open('/no-charter');
    await settled(page, 'cookie-charter');
    assert.equal(await page.getByText('On paper.').isVisible(), true);
    await told(page, log, 'cookie-charter: ');
    assert.equal(log.messages.filter((message) => message.includes('cookie-charter: ')).length, 1);
  });

  it('loads the default texts and the rich-text parser where a charter needs them', async () => {
    const { page, log } = await site.open('/default-texts');
    await settled(page, 'cookie-charter');
    assert.equal(
      await page.getByRole('heading', { level: 2 }).first().innerText(),
      'Qu’est-ce qu’un cookie\u202f?',
    );
    await page.getByText('suite d’informations').waitFor();
    assert.equal(await page.getByRole('link', { name: 'lien' }).getAttribute('href'), '/x');
    assert.deepEqual(log.messages, []);
  });

  it('keeps its looks on a page of another age', async () => {
    const { page, log } = await site.open('/classic');
    await settled(page, 'cookie-table');
    const cell = page.getByRole('cell', { name: 'Opendatasoft' }).first();
    assert.equal(await cell.evaluate((one) => getComputedStyle(one).borderTopWidth), '0px');
    assert.deepEqual(log.messages, []);
  });
});
