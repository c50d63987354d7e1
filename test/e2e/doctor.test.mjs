// What ?cookie-charter=debug says of pages that do something to our elements, and of those that do nothing.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fromRoot } from '../../scripts/lib/root.mjs';
import { assertAccessible, useSite } from './site.mjs';

const LOADER = '<script type="module" src="/dist/cdn/cookie-charter.js"></script>';
const ALL = '<script src="/dist/cdn/cookie-charter.all.js"></script>';
const CHARTER = '<link rel="cookie-charter" href="/examples/blois/charter.json">';
const ASKS = '<link rel="cookie-charter" href="/examples/portal/charter.json">';
const TABLE = '<cookie-table>Our cookies.</cookie-table>';

const page = (body = TABLE, head = CHARTER + LOADER, headers = {}, lang = 'en') => ({
  body: `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>T</title>${head}</head><body><main><h1>Page</h1>${body}</main></body></html>`,
  headers,
});
const json = (/** @type {string} */ body) => ({ body, headers: { 'content-type': 'application/json' } });
const portal = JSON.parse(readFileSync(fromRoot('examples/portal/charter.json'), 'utf8'));

/**
 * What is staged, and the parts of what must be said, one string each: level, what was found, what happened.
 * @type {Record<string, [page: ReturnType<typeof page>, said: string[]]>}
 */
const SITUATIONS = {
  'no tag': [page('<p>Words.</p>'), ['To mend /no-tag This page has no tag']],
  'a tag misspelt': [
    page('<cookie-tabel></cookie-tabel>'),
    ['To mend <cookie-tabel> Did you mean <cookie-table>?'],
  ],
  'a tag made text': [
    page(`<p>&lt;cookie-table src="/x.json"&gt;</p>${TABLE}`),
    ['To mend <cookie-table src="/x.json"> A tag is shown to visitors as text.'],
  ],
  'JSON made text': [
    page(`<p>{ &#8220;categories&#8221;: [ ] }</p>${TABLE}`),
    ['To mend { “categories”: [ ] } in JSON, is shown to visitors as text'],
  ],
  'a marker left': [
    page(`<p>[cookie-tabel lang=fr]</p>${TABLE}`),
    ['To look at [cookie-tabel lang=fr] A marker is shown'],
  ],
  'a link left': [
    page(`<p>See <a href="#cookie-charter">here</a>, say.</p>${TABLE}`),
    ['To look at <a href="#cookie-charter">here</a> A link leads to'],
  ],
  'content swallowed': [
    page(`<cookie-table /><p>Words.</p><form></form>`),
    ['To look at cookie-table The tag had swallowed'],
  ],
  'two copies': [
    page(TABLE, CHARTER + LOADER + ALL),
    ['To look at cookie-charter.js, cookie-charter.all.js The script is on the page more than once'],
  ],
  'a script held back': [
    page(
      TABLE,
      `${CHARTER}<script>addEventListener('load', () => setTimeout(() => {
        document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: '/dist/cdn/cookie-charter.js' }));
      }, 1600))</script>`,
    ),
    ['To look at cookie-charter.js s after the page could be read'],
  ],
  'a policy against the charter': [
    page(TABLE, CHARTER + LOADER, { 'content-security-policy': "connect-src 'none'" }),
    [
      'To mend /examples/blois/charter.json The Content-Security-Policy of the page blocks it: connect-src',
      'To mend /examples/blois/charter.json The charter cannot be had: Failed to fetch',
    ],
  ],
  'a policy against templates': [
    page(TABLE, CHARTER + LOADER, {
      'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'",
    }),
    [
      // Lit makes its policy when it is loaded.
      'To mend <cookie-table> The tag is there, but not the script',
      'To mend trusted-types-policy The Content-Security-Policy of the page blocks it: trusted-types',
    ],
  ],
  'a style that hides': [
    page(
      `<div class="aside">${TABLE}</div>`,
      `${CHARTER}${LOADER}<style>@media all { .aside { display: none } }</style>`,
    ),
    ['To mend <cookie-table> A style of the page hides the element. .aside { display: none }'],
  ],
  'an attribute that hides': [
    page(`<div hidden>${TABLE}</div>`),
    ['To mend <cookie-table> A style of the page hides the element. <div hidden>'],
  ],
  'a question hidden by the page': [
    page('<cookie-banner style="visibility:hidden;display:none"></cookie-banner>', ASKS + LOADER),
    ['To mend <cookie-banner style="visibility:hidden;display:none"> A style of the page hides'],
  ],
  'a charter that is not there': [
    page('<cookie-table src="/none.json">Our cookies.</cookie-table>', LOADER),
    ['To mend /none.json The charter cannot be had: answered 404.'],
  ],
  'a charter with a mistake': [
    page('<cookie-table src="/mistake.json">Our cookies.</cookie-table>', LOADER),
    ['To mend /mistake.json 3:15 /categories/0/labell The format has no such field here'],
  ],
  'a charter in another encoding': [
    page('<cookie-table src="/latin.json">Our cookies.</cookie-table>', LOADER),
    ['To mend /latin.json 2:42 Letters were lost'],
  ],
  'something that waits for what is not': [
    page(`<script type="text/plain" data-category="statistic">1</script>${TABLE}`, ASKS + LOADER),
    ['To mend statistic The page waits for this category or service'],
  ],
  'a frame not held back': [
    page(
      '<cookie-embed service="youtube"><iframe title="F" src="/framed"></iframe></cookie-embed>',
      ASKS + LOADER,
    ),
    ['To mend /framed The frame had begun to load'],
  ],
  'an option that is not': [
    page('<p>[cookie-table colour=red]</p>'),
    ['To look at [cookie-table colour=red] It says something that is not known'],
  ],
  'a category that is not': [
    page('<cookie-table category="nope">Our cookies.</cookie-table>'),
    ['To mend nope A table asks for this category'],
  ],
};
const SILENT = {
  'a page of the charter': page('<cookie-charter></cookie-charter>'),
  'a page with everything that asks': page(
    `<cookie-banner></cookie-banner><p>[cookie-table lang=fr]</p><p>See <a href="/cookies#cookie-charter">our cookies</a>.</p>
     <pre>&lt;cookie-table&gt; [cookie-tabel] { "categories": [] }</pre><cookie-settings></cookie-settings><a href="#cookie-settings">Choices</a>
     <cookie-embed service="youtube"><a href="https://www.youtube.com/watch?v=aqz-KE-bpKQ">Film</a></cookie-embed>
     <script type="text/plain" data-category="${portal.categories.at(-1).id}">1</script>`,
    ASKS + LOADER,
  ),
  'a page with one classic script': page('<cookie-charter></cookie-charter>', CHARTER + ALL),
};
const pathOf = (/** @type {string} */ name) => `/${name.replaceAll(' ', '-')}`;

const site = useSite({
  ...Object.fromEntries(Object.entries(SITUATIONS).map(([name, [body]]) => [pathOf(name), body])),
  ...Object.fromEntries(Object.entries(SILENT).map(([name, body]) => [pathOf(name), body])),
  '/framed': { body: '<!doctype html><title>F</title>' },
  '/asked?cookie-charter=debug': page(),
  '/french': page('<p>Des mots.</p>', CHARTER + LOADER, {}, 'fr'),
  '/old': page(),
  '/broken': page(),
  '/moved': page(TABLE, `${CHARTER}<script src="/moved/cookie-charter.all.js"></script>`),
  '/mistake.json': json(
    '{ "format": 1, "language": "en",\n  "categories": [{ "id": "a", "consent": "none", "label": "A",\n              "labell": "A" }] }',
  ),
  '/latin.json': json(
    '{ "format": 1, "language": "fr",\n  "categories": [{ "id": "a", "label": "N\ufffdcessaires", "consent": "none" }] }',
  ),
});

/** @typedef {import('playwright').Page} Page */

const section = (/** @type {Page} */ tab) => tab.locator('[data-cookie-charter=off] section');
/**
 * What the panel says, an item a string, once it says that much: some of it is met after the first look.
 * @param {Page} tab
 * @param {number} count
 */
const said = async (tab, count) => {
  const item = section(tab).getByRole('listitem');
  const whole = count ? item.nth(count - 1) : section(tab).getByText('Nothing to mend');
  // What is said instead makes the better message than a wait in vain.
  await whole.waitFor().catch(() => {});
  // What a slow page had not shown yet was told as missing for a moment.
  await item
    .nth(count)
    .waitFor({ state: 'detached' })
    .catch(() => {});
  const items = await item.allInnerTexts();
  return items.map((text) => text.replaceAll(site.at(''), '').replace(/\s+/g, ' '));
};
const DEBUG = '#cookie-charter=debug';

/**
 * Fails unless each expectation is met by one item, its parts in their order, and nothing else is said.
 * @param {Page} tab
 * @param {string[]} expected
 */
const assertSaid = async (tab, expected) => {
  const items = await said(tab, expected.length);
  assert.equal(items.length, expected.length, items.join('\n'));
  for (const parts of expected) {
    const words = parts.split(' ');
    const meets = (/** @type {string} */ item) => {
      let at = 0;
      for (const word of words) {
        at = item.indexOf(word, at) + 1;
        if (!at) return false;
      }
      return true;
    };
    assert.ok(items.some(meets), `${parts}\n  is not in\n${items.join('\n')}`);
  }
};

describe('the panel over a page', () => {
  for (const [name, [, expected]] of Object.entries(SITUATIONS)) {
    it(`tells of ${name}, and what to do`, async () => {
      const { page: tab } = await site.open(pathOf(name) + DEBUG);
      await assertSaid(tab, expected);
      if (!/mistake|encoding/.test(name)) {
        for (const item of await said(tab, expected.length)) assert.match(item, /What to do: /);
      }
    });
  }

  for (const name of Object.keys(SILENT)) {
    it(`has nothing to say of ${name}`, async () => {
      const { page: tab, log } = await site.open(pathOf(name) + DEBUG);
      await assertSaid(tab, []);
      assert.deepEqual(log.messages, []);
      await tab.getByRole('heading', { level: 2 }).first().waitFor();
    });
  }

  it('is on no page that does not call for it', async () => {
    const { page: tab, log } = await site.open(pathOf('no tag'));
    await tab.waitForLoadState('networkidle');
    assert.equal(await section(tab).count(), 0);
    assert.ok(!log.requests.some((url) => url.includes('doctor')));
  });

  it('opens by what stands behind a ? too', async () => {
    const { page: tab } = await site.open('/asked?cookie-charter=debug');
    await assertSaid(tab, []);
  });

  for (const answer of ['Accept all', 'Refuse all']) {
    it(`finds nothing to mend once the visitor has answered: ${answer}`, async () => {
      const path = pathOf('a page with everything that asks');
      const { page: tab } = await site.open(path);
      await tab.locator('cookie-banner').getByRole('button', { name: answer }).click();
      await tab.getByRole('button', { name: answer }).waitFor({ state: 'detached' });
      await tab.goto(site.at('/framed'));
      await tab.goto(site.at(path + DEBUG));
      await section(tab).getByText('Nothing to mend').waitFor();
      // Drawn by then: our script hides the tag on pages after the answer.
      assert.equal(await tab.locator('cookie-banner').isHidden(), true);
      await assertSaid(tab, []);
    });
  }

  it('says what is there, looks again, is copied, and closes', async () => {
    const { page: tab, context } = await site.open(pathOf('no tag') + DEBUG);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    assert.equal((await said(tab, 1)).length, 1);
    await tab.evaluate(
      (html) => document.querySelector('main')?.insertAdjacentHTML('beforeend', html),
      TABLE,
    );
    await tab.getByRole('row').first().waitFor();
    await section(tab).getByRole('button', { name: 'Look again' }).click();
    await section(tab).getByText('Nothing to mend').waitFor();
    await section(tab).getByRole('button', { name: 'Copy as text' }).click();
    await section(tab).getByText('Copied.').waitFor();
    const text = await tab.evaluate(() => navigator.clipboard.readText());
    assert.match(text, /Nothing to mend[^]*page: http[^]*version: \d[^]*tags: cookie-table\n/);
    await assertAccessible(tab);
    await section(tab).getByRole('button', { name: 'Close' }).click();
    assert.equal(await section(tab).count(), 0);
  });

  it('says what is met after the first look', async () => {
    const { page: tab, context } = await site.open('/framed');
    /** @type {() => void} */
    let goOn = () => {};
    const held = new Promise((resolve) => {
      goOn = () => resolve(undefined);
    });
    await context.route('**/put-back.js', async (route) => {
      await held;
      await route.continue();
    });
    await tab.goto(site.at(pathOf('content swallowed') + DEBUG));
    await assertSaid(tab, []);
    goOn();
    await assertSaid(tab, ['To look at cookie-table The tag had swallowed']);
  });

  it('speaks French on a French page', async () => {
    const { page: tab } = await site.open(`/french${DEBUG}`);
    await section(tab).getByText('Cette page n’a aucune balise').waitFor();
    await assertAccessible(tab);
  });

  it('tells of a browser that is too old', async () => {
    const { page: tab, context } = await site.open('/framed');
    await context.addInitScript(() => {
      CSS.supports = () => false;
    });
    await tab.goto(site.at(`/old${DEBUG}`));
    await assertSaid(tab, ['To mend This browser is too old']);
  });

  it('tells of a file that is missing', async () => {
    const { page: tab, context } = await site.open('/framed');
    await context.route('**/page.js', (route) => route.fulfill({ status: 404 }));
    await tab.goto(site.at(`/broken${DEBUG}`));
    await assertSaid(tab, ['To mend <cookie-table> The tag is there, but not the script']);
  });

  it('tells of a content blocker', async () => {
    const { page: tab, context } = await site.open('/framed');
    // As extensions do it: a style sheet that no page can see.
    const devtools = await context.newCDPSession(tab);
    await tab.goto(site.at(pathOf('a page with everything that asks')));
    await tab.getByRole('button', { name: 'Refuse all' }).waitFor();
    await devtools.send('DOM.enable');
    await devtools.send('CSS.enable');
    const { frameTree } = await devtools.send('Page.getFrameTree');
    const { styleSheetId } = await devtools.send('CSS.createStyleSheet', { frameId: frameTree.frame.id });
    await devtools.send('CSS.setStyleSheetText', {
      styleSheetId,
      text: 'cookie-settings { display: none !important }',
    });
    await tab.evaluate(() => {
      location.hash = 'cookie-charter=debug';
      // The file looks whenever the page changes.
      document.body.append(document.createElement('i'));
    });
    await assertSaid(tab, [
      'To look at <cookie-settings> no style of the page does it: a content blocker does',
    ]);
  });

  it('tells of a browser that keeps nothing', async () => {
    const { page: tab, context } = await site.open('/framed');
    await context.addInitScript(() => {
      Object.defineProperty(Document.prototype, 'cookie', { get: () => '', set: () => {} });
    });
    await tab.goto(site.at(`${pathOf('a page with everything that asks')}${DEBUG}`));
    await assertSaid(tab, []);
    const told = tab.waitForEvent('console', (one) => one.text().includes('keeps nothing'));
    await tab.locator('cookie-banner').getByRole('button', { name: 'Refuse all' }).click();
    await told;
    await assertSaid(tab, ['To look at an answer holds for one page']);
  });

  it('is found beside the classic script; where it is not, the console says so', async () => {
    const { page: tab, context, log } = await site.open('/framed');
    await context.route('**/moved/cookie-charter.all.js', (route) =>
      route.fulfill({ path: fromRoot('dist/cdn/cookie-charter.all.js'), contentType: 'text/javascript' }),
    );
    const message = tab.waitForEvent('console', (one) => one.text().includes('is not beside the script'));
    await tab.goto(site.at(`/moved${DEBUG}`));
    assert.match((await message).text(), /Looked for: .*\/moved\/chunks\/\w+\/doctor\.js/);
    assert.equal((await tab.getByRole('row').count()) > 0, true);
    assert.ok(log.messages.length);
  });
});
