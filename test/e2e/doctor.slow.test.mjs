// What ?cookie-charter=debug says of pages that do something to our elements, and of those that do nothing.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fromRoot } from '../../scripts/lib/root.mjs';
import { CHARTER, FILES, LOADER, page, SILENT, SITUATIONS, TABLE } from './doctor-situations.mjs';
import { assertSaid, DEBUG, pathOf, said, section } from './doctor-panel.mjs';
import { assertAccessible, useSite } from './test-site.mjs';

const site = useSite({
  ...Object.fromEntries(Object.entries(SITUATIONS).map(([name, [body]]) => [pathOf(name), body])),
  ...Object.fromEntries(Object.entries(SILENT).map(([name, body]) => [pathOf(name), body])),
  '/asked?cookie-charter=debug': page(),
  '/french': page('<p>Des mots.</p>', CHARTER + LOADER, {}, 'fr'),
  '/old': page(),
  '/broken': page(),
  '/moved': page(TABLE, `${CHARTER}<script src="/moved/cookie-charter.all.js"></script>`),
  ...FILES,
});

describe('the panel over a page', () => {
  for (const [name, [, expected, states]] of Object.entries(SITUATIONS)) {
    // What happens after an answer alone is in doctor-states.
    if (states && !states.includes('asked')) continue;
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
      await section(tab).getByText('No problem found').waitFor();
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
    await section(tab).getByRole('button', { name: 'Run again' }).click();
    await section(tab).getByText('No problem found').waitFor();
    await section(tab).getByRole('button', { name: 'Copy as text' }).click();
    await section(tab).getByText('Copied.').waitFor();
    const text = await tab.evaluate(() => navigator.clipboard.readText());
    assert.match(text, /No problem found[^]*page: http[^]*version: \d[^]*tags: cookie-table\n/);
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
    await context.route('**/restore-swallowed-content.js', async (route) => {
      await held;
      await route.continue();
    });
    await tab.goto(site.at(pathOf('content swallowed') + DEBUG));
    await assertSaid(tab, []);
    goOn();
    await assertSaid(tab, ['Warning cookie-table The tag had swallowed']);
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
    await assertSaid(tab, ['Error This browser is too old']);
  });

  it('tells of a file that is missing', async () => {
    const { page: tab, context } = await site.open('/framed');
    await context.route('**/page.js', (route) => route.fulfill({ status: 404 }));
    await tab.goto(site.at(`/broken${DEBUG}`));
    await assertSaid(tab, ['Error <cookie-table> The tag is there, but not the script']);
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
    await assertSaid(tab, ['Warning <cookie-settings> no style of the page does it: a content blocker does']);
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
    await assertSaid(tab, ['Warning an answer holds for one page']);
  });

  it('is found beside the classic script; where it is not, the console says so', async () => {
    const { page: tab, context, log } = await site.open('/framed');
    await context.route('**/moved/cookie-charter.all.js', (route) =>
      route.fulfill({ path: fromRoot('dist/cdn/cookie-charter.all.js'), contentType: 'text/javascript' }),
    );
    const message = tab.waitForEvent('console', (one) => one.text().includes('is not beside the script'));
    await tab.goto(site.at(`/moved${DEBUG}`));
    assert.match((await message).text(), /Looked for: .*\/moved\/chunks\/\w+\/doctor\.js/);
    await tab.getByRole('row').first().waitFor();
    assert.ok(log.messages.length);
  });
});
