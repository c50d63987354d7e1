// The one classic script: whatever an optimiser does to it, and whatever page it is on.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fromRoot } from '../../scripts/lib/root.mjs';
import { settled, useSite, told } from './test-site.mjs';

const FILE = '/dist/cdn/cookie-charter.all.js';
const CHARTER = '<link rel="cookie-charter" href="/examples/blois/charter.json">';
const BODY = '<cookie-table lang="fr"><p>On paper.</p></cookie-table><p>The end.</p>';
const code = () => readFileSync(fromRoot(FILE.slice(1)), 'utf8');

/** @param {string} script @param {string} [body] */
const html = (script, body = BODY) =>
  `<!doctype html><html lang="en"><head><title>Test</title>${CHARTER}${script}</head><body>${body}</body></html>`;

const site = useSite({
  '/head': { body: html(`<script src="${FILE}"></script>`) },
  '/async': { body: html(`<script async src="${FILE}"></script>`) },
  '/defer': { body: html(`<script defer src="${FILE}"></script>`) },
  '/module': { body: html(`<script type="module" src="${FILE}"></script>`) },
  '/end': { body: html('', `${BODY}<script src="${FILE}"></script>`) },
  '/late': { body: html('') },
  '/merged': { body: html('<script src="/merged.js"></script>') },
  '/merged.js': {
    // Code before it lacks its semicolon, code behind it throws.
    get body() {
      return `var a = 1\nvar b = function () { return a }${code()}\nthrow new Error('theirs');`;
    },
    headers: { 'content-type': 'text/javascript' },
  },
  '/amd': {
    body: html(
      `<script>var module = { exports: {} }, exports = module.exports; function define() { throw 1 } define.amd = {};</script><script src="${FILE}"></script>`,
    ),
  },
  '/strict': {
    body: html(`<script src="${FILE}"></script>`),
    headers: {
      'content-security-policy':
        "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html",
    },
  },
  '/latin1': {
    body: html(`<script src="${FILE}"></script>`),
    headers: { 'content-type': 'text/html; charset=iso-8859-1' },
  },
  '/quirks': { body: `<title>Test</title>${CHARTER}<script src="${FILE}"></script>${BODY}` },
});

/** @param {import('playwright').Page} page */
const shows = async (page) => {
  await settled(page, 'cookie-table');
  await page.getByRole('rowheader', { name: 'sessionid' }).waitFor();
  // The texts of the elements are right whatever the page is written in.
  await page.getByRole('columnheader', { name: 'Finalités' }).waitFor();
  assert.equal(await page.getByText('On paper.').isVisible(), false);
  assert.equal(await page.getByText('The end.').isVisible(), true);
};

describe('cookie-charter.all.js', () => {
  it('is ASCII to the last byte, and leaves no name on the page', async () => {
    assert.equal(/[\u0080-\uffff]/.exec(code()), null);
    const { page } = await site.open('/late');
    const before = await page.evaluate(() => Object.keys(globalThis));
    await page.addScriptTag({ url: site.at(FILE) });
    await shows(page);
    const after = await page.evaluate(() => Object.keys(globalThis));
    // Lit lists its versions, for pages with two of them.
    const ofLit = /^(lit|reactive)(Html|Element|Property)(Versions|Metadata)$/;
    assert.deepEqual(
      after.filter((name) => !before.includes(name) && !ofLit.test(name)),
      // Documented: what a page wants to do with the engine.
      ['cookieCharter'],
    );
  });

  for (const path of [
    '/head',
    '/async',
    '/defer',
    '/module',
    '/end',
    '/strict',
    '/latin1',
    '/quirks',
    '/amd',
  ]) {
    it(`works: ${path.slice(1)}`, async () => {
      const { page, log } = await site.open(path);
      await shows(page);
      assert.deepEqual(log.messages, []);
      const ours = log.requests.map((url) => new URL(url).pathname).filter((url) => url.includes('/dist/'));
      assert.deepEqual(ours, [FILE]);
    });
  }

  it('works among the code of others', async () => {
    const { page, log } = await site.open('/merged');
    await shows(page);
    assert.deepEqual(log.messages, ['uncaught: theirs']);
  });

  it('works when an optimiser runs it long after the page has loaded', async () => {
    const { page, log } = await site.open('/late');
    assert.equal(await page.getByText('On paper.').isVisible(), true);
    await page.addScriptTag({ url: site.at(FILE) });
    await shows(page);
    assert.deepEqual(log.messages, []);
  });

  for (const [what, scripts] of /** @type {const} */ ([
    ['itself', [FILE, `${FILE}?ver=2`]],
    ['the module before it', ['/dist/cdn/cookie-charter.js', FILE]],
    ['the module after it', [FILE, '/dist/cdn/cookie-charter.js']],
  ])) {
    it(`works beside ${what}: one warning names both versions`, async () => {
      const { page, log } = await site.open('/late');
      for (const url of scripts) {
        await page.addScriptTag({ url: site.at(url), type: url.includes('.all') ? '' : 'module' });
        await shows(page);
      }
      await page.evaluate(() => {
        document.body.insertAdjacentHTML('beforeend', '<cookie-settings with-status></cookie-settings>');
      });
      await page.getByRole('button').waitFor();
      // Its words are loaded when they are needed.
      await told(page, log, 'are on the page');
      const { version } = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8'));
      assert.equal(log.messages.length, 1, log.messages.join('\n'));
      assert.match(log.messages[0] ?? '', new RegExp(`versions ${version} and ${version} are on the page`));
    });
  }
});
