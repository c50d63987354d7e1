// Subresource Integrity, by the tags that come with the files: what was changed on the way does not run.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fromRoot } from '../../scripts/lib/root.mjs';
import { useSite } from './test-site.mjs';

const [asModule = '', classic = ''] = readFileSync(fromRoot('dist/cdn/integrity.html'), 'utf8').split('\n\n');
const page = (/** @type {string} */ tags) => ({
  body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>T</title><link rel="cookie-charter" href="/examples/portal/charter.json">${tags}</head><body><cookie-banner></cookie-banner><main><cookie-table>On paper.</cookie-table></main></body></html>`,
});
const site = useSite({ '/module': page(asModule), '/classic': page(classic), '/empty': page('') });

/** Opens a page with one file changed by a comment. @param {string} path @param {string} changed */
const openChanged = async (path, changed) => {
  const opened = await site.open('/empty');
  await opened.context.route(changed, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()}\n//` });
  });
  await opened.page.goto(site.at(path));
  return opened;
};

describe('files with their hashes', () => {
  for (const path of ['/module', '/classic']) {
    it(`run as they were built: ${path.slice(1)}`, async () => {
      const { page: tab, log } = await site.open(path);
      await tab.getByRole('row').first().waitFor();
      await tab.getByRole('button', { name: 'Customise' }).click();
      await tab.getByRole('dialog').waitFor();
      assert.deepEqual(log.messages, []);
    });
  }

  for (const [path, changed] of /** @type {const} */ ([
    ['/module', '**/cookie-charter.js'],
    ['/module', '**/page.js'],
    ['/classic', '**/cookie-charter.all.js'],
  ])) {
    it(`do not run where one was changed: ${changed}`, async () => {
      const { page: tab, log } = await openChanged(path, changed);
      await tab.waitForLoadState('networkidle');
      assert.ok(log.messages.some((message) => /integrity/i.test(message)));
      assert.equal(await tab.getByText('On paper.').isVisible(), true);
      assert.equal(await tab.getByRole('row').count(), 0);
    });
  }

  it('leave what is held back refused where the engine was changed', async () => {
    const { page: tab } = await openChanged('/module', '**/engine.js');
    await tab.getByRole('row').first().waitFor();
    assert.equal(await tab.getByRole('button', { name: 'Accept all' }).count(), 0);
  });
});
