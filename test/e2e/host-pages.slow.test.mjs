// Pages of other people: what CMSs write, frameworks do and style sheets say around our elements.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { ASKING_BANNER } from '../fixtures/consent.mjs';
import { pressInBanner, waitForBanner } from './consent-pages.mjs';
import { fromRoot } from '../../scripts/lib/root.mjs';
import { told, useSite } from './test-site.mjs';

const LOADER = '<script type="module" src="/dist/cdn/cookie-charter.js"></script>';
const CLASSIC = '<script src="/dist/cdn/cookie-charter.all.js"></script>';
const BLOIS = '/examples/blois/charter.json';
const CHARTER = `<link rel="cookie-charter" href="${BLOIS}">`;
/** A charter that asks. */
const ASKS = '<link rel="cookie-charter" href="/examples/portal/charter.json">';

/** @param {string} body @param {string} [head] @param {string} [html] */
const page = (body, head = CHARTER + LOADER, html = '<!doctype html><html lang="en">') => ({
  body: `${html}<head><meta charset="utf-8"><title>Test</title>${head}</head><body>${body}</body></html>`,
});
const json = readFileSync(fromRoot(BLOIS.slice(1)), 'utf8');
const FALLBACK = '<p>On paper.</p>';

/** @type {Record<string, import('../../scripts/lib/server.mjs').Page>} */
const PAGES = {
  // What WordPress makes of its Text tab: paragraphs around everything, and inside.
  '/wpautop-tag': page('<p><cookie-table lang="fr"></cookie-table></p>'),
  '/wpautop-two': page(
    '<p><cookie-explainer lang="fr"></cookie-explainer><br />\n<cookie-table lang="fr"></cookie-table></p>',
  ),
  '/wpautop-inline': page(
    '<p><cookie-table lang="fr"><a href="/cookies">Nos cookies</a></cookie-table></p><p>After.</p>',
  ),
  '/wpautop-container': page(
    '<div class="cookie-charter cookie-charter--table" lang="fr">\n<p>Nos cookies</p>\n</div>\n<p>After.</p>',
  ),
  // A tag that an editor closed by itself, and one whose end was put in a paragraph: the page is inside.
  '/swallowed': page(
    `<header>Top.</header><cookie-table lang="fr" src="${BLOIS}" /><p>Words.</p><main><h1>Title</h1></main><footer>Foot.</footer>`,
  ),
  '/swallowed-fallback': page(
    '<cookie-table lang="fr"><table><tr><td>Old table</td></tr></table><p></cookie-table></p><p>Words.</p><main>Title</main><footer>Foot.</footer>',
  ),
  '/swallowed-by-question': page('<cookie-banner /><main>Title</main><footer>Foot.</footer>', ASKS + LOADER),
  '/head-json': page(
    `<cookie-table lang="fr"><script type="application/json">${json.replaceAll('</', '<\\/')}</script></cookie-table>`,
    CLASSIC,
  ),
  '/base': page(
    '<p><a href="#cookie-table">Our cookies</a></p><p><a href="#cookie-settings">Choices</a>, of course</p><cookie-table lang="fr" src="charter.json"></cookie-table>',
    `<base href="/examples/blois/">${ASKS}${LOADER}`,
  ),
  '/rtl': page(
    '<div lang="fr" dir="rtl"><cookie-table></cookie-table></div><p lang="fr"><a target="_blank" href="#cookie-settings">Cookies</a> ici</p>',
    ASKS + LOADER,
  ),
  '/tiny': page(
    `<cookie-table lang="fr"></cookie-table>`,
    `<style>html{font-size:62.5%}body{font-size:1.6rem}</style>${CHARTER}${LOADER}`,
  ),
  '/torture': page(
    // With words inside: a tag that a style sheet hides as empty is hidden, and that is respected.
    `<cookie-banner>Cookies</cookie-banner><main><cookie-table lang="fr">Cookies</cookie-table><cookie-settings>Cookies</cookie-settings></main>`,
    `<style>*{letter-spacing:3px;box-sizing:content-box;margin:0;padding:0}button{all:unset}table{display:block}a{display:block}[popover]{display:none!important}:empty{display:none}h1,h2,h3{font-size:1em}</style>${ASKS}${LOADER}`,
  ),
  '/bom': page('<cookie-table lang="fr" src="/bom.json"></cookie-table>', LOADER),
  '/bom.json': { body: `\ufeff${json}`, headers: { 'content-type': 'application/json' } },
  '/html-as-json': page(`<cookie-table src="/rtl">${FALLBACK}</cookie-table>`, LOADER),
  '/prototype': page(
    '<cookie-banner></cookie-banner>',
    `<script>Array.prototype.toJSON = function () { return '[' + this.join() + ']' }; Object.prototype.extra = 1</script>${ASKS}${LOADER}`,
  ),
  '/hidden-question': page(
    '<div style="display:none" id="gtm"><cookie-banner></cookie-banner></div><cookie-banner></cookie-banner><main>Page</main>',
    ASKS + LOADER,
  ),
  '/rocket': page(
    `<cookie-table lang="fr">${FALLBACK}</cookie-table>`,
    `${CHARTER}<script type="rocketlazyloadscript" data-rocket-type="module" data-rocket-src="/dist/cdn/cookie-charter.js"></script>`,
  ),
  '/host': page('<main id="here"><p>Nothing yet.</p></main>'),
  '/sandboxed': page('<iframe title="F" sandbox="allow-scripts" srcdoc="&lt;p&gt;f&lt;/p&gt;"></iframe>'),
  '/under': page(
    '<cookie-banner></cookie-banner><main><a id="half" href="#here">Half under it</a></main>',
    `<style>body{block-size:300vh}#half{position:absolute;display:block;inline-size:90%;block-size:60px}</style>${ASKS}${LOADER}`,
  ),
  '/print': page(`<cookie-banner></cookie-banner><cookie-charter lang="fr"></cookie-charter>`, ASKS + LOADER),
};
for (const [name, style] of Object.entries({
  transformed: 'body{transform:translateX(0);margin-top:2000px}',
  'fixed-body': 'body{position:fixed;overflow:hidden;inset:0}',
  'z-war': '#over{position:fixed;inset:0;z-index:2147483647;background:#fffd}',
  'clipped-parent': '#parent{filter:blur(0);overflow:hidden;block-size:1px}',
  'hidden-parent': '#parent{display:none}',
  'unseen-parent': '#parent{content-visibility:hidden}',
})) {
  PAGES[`/${name}`] = page(
    '<div id="parent"><cookie-banner></cookie-banner></div><div id="over"></div><main>Page</main>',
    `<style>${style}</style>${ASKS}${LOADER}`,
  );
}
for (const [name, policy] of Object.entries({
  self: "default-src 'self'",
  'no-style': "default-src 'self'; style-src 'none'",
  nonce: "default-src 'self'; script-src 'nonce-abc' 'strict-dynamic'",
  types: "default-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html",
})) {
  PAGES[`/csp-${name}`] = {
    ...page(
      `<cookie-banner></cookie-banner><p><a href="#cookie-table">Our cookies</a></p><p>[cookie-explainer]</p>`,
      ASKS + LOADER.replace('<script', '<script nonce="abc"'),
    ),
    headers: { 'content-security-policy': policy },
  };
}
PAGES['/csp-no-types'] = {
  ...page(`<cookie-table lang="fr">${FALLBACK}</cookie-table>`),
  headers: { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'" },
};
const site = useSite(PAGES);

/** @typedef {import('playwright').Page} Page */
const rows = (/** @type {Page} */ tab, count = 1) =>
  tab.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('cookie-table')].filter((one) =>
        one.shadowRoot?.querySelector('tbody tr'),
      ).length === wanted,
    count,
  );
const waitForPrompt = (/** @type {Page} */ tab) =>
  tab.locator(ASKING_BANNER).first().waitFor({ state: 'attached' });
/** True where a press in the middle of a button of the banner reaches that button. @param {Page} tab @param {string} action */
const canPress = async (tab, action) => {
  const button = tab.locator(`cookie-banner [data-action=${action}]`);
  await button.scrollIntoViewIfNeeded();
  return button.evaluate((one) => {
    const { x, y, width, height } = one.getBoundingClientRect();
    const root = /** @type {ShadowRoot} */ (one.getRootNode());
    return root.elementFromPoint(x + width / 2, y + height / 2) === one && height >= 40 && width >= 40;
  });
};

describe('what a CMS writes', () => {
  for (const path of ['/wpautop-tag', '/wpautop-two', '/wpautop-inline', '/wpautop-container']) {
    it(`is shown once: ${path.slice(1)}`, async () => {
      const { page: tab, log } = await site.open(path);
      await rows(tab);
      assert.equal(await tab.getByText('Nos cookies').filter({ visible: true }).count(), 0);
      if (path !== '/wpautop-tag' && path !== '/wpautop-two') await tab.getByText('After.').waitFor();
      assert.deepEqual(log.messages, []);
    });
  }

  for (const path of ['/swallowed', '/swallowed-fallback']) {
    it(`that swallows the page gives it back: ${path.slice(1)}`, async () => {
      const { page: tab, log } = await site.open(path);
      await rows(tab);
      for (const text of ['Words.', 'Title', 'Foot.']) await tab.getByText(text).waitFor();
      assert.equal(await tab.getByText('Old table').filter({ visible: true }).count(), 0);
      assert.equal(await tab.locator('cookie-table main, cookie-table footer').count(), 0);
      await told(tab, log, '<cookie-table> had swallowed a part of the page');
      assert.equal(log.messages.length, 1);
    });
  }

  it('that swallows the page in the question gives it back', async () => {
    const { page: tab, log } = await site.open('/swallowed-by-question');
    await waitForPrompt(tab);
    for (const text of ['Title', 'Foot.']) await tab.getByText(text).waitFor();
    await told(tab, log, '<cookie-banner> had swallowed');
  });

  it('as JSON inside a tag is read once the page is whole, by a classic script in the head', async () => {
    const { page: tab, log } = await site.open('/head-json');
    await rows(tab);
    assert.deepEqual(log.messages, []);
  });

  it('with a byte order mark before the charter is read', async () => {
    const { page: tab, log } = await site.open('/bom');
    await rows(tab);
    assert.deepEqual(log.messages, []);
  });

  it('instead of a charter leaves the author’s words', async () => {
    const { page: tab } = await site.open('/html-as-json');
    await tab.locator('cookie-table:state(error)').waitFor();
    assert.equal(await tab.getByText('On paper.').isVisible(), true);
  });
});

describe('the page around', () => {
  it('may have a base: links within it work, and addresses are relative to it', async () => {
    const { page: tab, log } = await site.open('/base');
    await rows(tab, 2);
    await tab.getByRole('link', { name: 'Choices' }).click();
    await tab.getByRole('dialog').waitFor();
    assert.equal(new URL(tab.url()).pathname, '/base');
    assert.deepEqual(log.messages, []);
  });

  it('may read from right to left in one part, and open links in other windows', async () => {
    const { page: tab, log, context } = await site.open('/rtl');
    await rows(tab);
    await tab.getByRole('columnheader', { name: 'Finalités' }).first().waitFor();
    await tab.getByRole('link', { name: 'Cookies' }).click();
    await tab.getByRole('dialog').waitFor();
    assert.equal(context.pages().length, 1);
    assert.deepEqual(log.messages, []);
  });

  it('may have a tiny root: the size of text is that of the page', async () => {
    const { page: tab } = await site.open('/tiny');
    await rows(tab);
    const size = await tab
      .getByRole('rowheader')
      .first()
      .evaluate((one) => parseFloat(getComputedStyle(one).fontSize));
    assert.equal(size, 16);
  });

  it('may reset everything: the question can be answered, the table is one', async () => {
    const { page: tab } = await site.open('/torture');
    await waitForPrompt(tab);
    await rows(tab);
    for (const action of ['refuse', 'accept', 'settings'])
      assert.equal(await canPress(tab, action), true, action);
    assert.equal(
      await tab
        .locator('cookie-table table')
        .first()
        .evaluate((one) => getComputedStyle(one).display),
      'table',
    );
    assert.equal(
      await tab.locator('cookie-settings button').evaluate((one) => one.getBoundingClientRect().height >= 24),
      true,
    );
  });

  for (const path of [
    'transformed',
    'fixed-body',
    'z-war',
    'clipped-parent',
    'hidden-parent',
    'unseen-parent',
  ]) {
    it(`cannot hide the question by what is around it: ${path}`, async () => {
      const { page: tab, log } = await site.open(`/${path}`);
      await waitForPrompt(tab);
      for (const action of ['refuse', 'accept']) assert.equal(await canPress(tab, action), true, action);
      // Chromium's own remark on the page's style sheet.
      assert.deepEqual(
        log.messages.filter((message) => !message.includes('hidden by content-visibility')),
        [],
      );
    });
  }

  it('may hold two tags that ask, one of them hidden: one question is seen', async () => {
    const { page: tab } = await site.open('/hidden-question');
    await waitForPrompt(tab);
    assert.equal(await tab.locator('cookie-banner section').filter({ visible: true }).count(), 1);
    assert.equal(await canPress(tab, 'refuse'), true);
  });

  it('may change what all arrays and objects are: an answer is kept, and read again', async () => {
    const { page: tab, context } = await site.open('/prototype');
    await waitForPrompt(tab);
    await pressInBanner(tab, 'refuse');
    await tab.locator('cookie-banner:state(prompt)').waitFor({ state: 'detached' });
    const [choice] = await context.cookies();
    assert.match(choice?.value ?? '', /^2\.\d+\.\w+(\.[\w/-]+~0)+$/);
  });

  it('prints the charter and not the question', async () => {
    const { page: tab } = await site.open('/print');
    await waitForPrompt(tab);
    await tab.getByRole('table').first().waitFor();
    await tab.emulateMedia({ media: 'print' });
    assert.equal(await tab.locator('cookie-banner section').isVisible(), false);
    assert.equal(await tab.getByRole('table').first().isVisible(), true);
  });
});

describe('a policy of the page', () => {
  for (const name of ['self', 'no-style', 'nonce', 'types']) {
    it(`is kept to: ${name}`, async () => {
      const { page: tab, log } = await site.open(`/csp-${name}`);
      await waitForPrompt(tab);
      await rows(tab);
      await pressInBanner(tab, 'settings');
      await tab.getByRole('dialog').waitFor();
      assert.deepEqual(log.messages, []);
    });
  }

  it('that forbids our templates leaves the author’s words', async () => {
    const { page: tab } = await site.open('/csp-no-types');
    await tab.waitForResponse(/chunks\/\w+\/page/).catch(() => {});
    assert.equal(await tab.getByText('On paper.').isVisible(), true);
  });
});

describe('scripts of the page', () => {
  it('may hold ours back until the visitor moves', async () => {
    const { page: tab, log } = await site.open('/rocket');
    assert.equal(await tab.getByText('On paper.').isVisible(), true);
    await tab.evaluate(() => {
      const held = /** @type {HTMLScriptElement} */ (document.querySelector('[data-rocket-src]'));
      const script = document.createElement('script');
      script.type = held.dataset['rocketType'] ?? '';
      script.src = held.dataset['rocketSrc'] ?? '';
      held.replaceWith(script);
    });
    await rows(tab);
    assert.deepEqual(log.messages, []);
  });

  it('may put forms in later, and take them away', async () => {
    const { page: tab, log } = await site.open('/host');
    await tab.evaluate(() => {
      const here = /** @type {HTMLElement} */ (document.querySelector('#here'));
      here.innerHTML = '<article><p>[cookie-table lang=fr]</p></article>';
    });
    await rows(tab);
    await tab.evaluate(() => {
      const here = /** @type {HTMLElement} */ (document.querySelector('#here'));
      here.innerHTML = '<p><a href="#cookie-table">Our cookies</a></p>';
    });
    await rows(tab);
    await tab.evaluate(() => document.querySelector('#here a')?.remove());
    await tab.waitForFunction(() => !document.querySelector('cookie-table'));
    assert.deepEqual(log.messages, []);
  });

  it('are told of a click beside the question, on what is half under it', async () => {
    const { page: tab } = await site.open('/under');
    await waitForPrompt(tab);
    await waitForBanner(tab);
    const edge = await tab
      .locator('cookie-banner section')
      .filter({ visible: true })
      .evaluate((one) => one.getBoundingClientRect().top);
    await tab.evaluate((top) => {
      const link = /** @type {HTMLElement} */ (document.querySelector('#half'));
      link.style.top = `${top - 20}px`;
      link.addEventListener('click', () => link.setAttribute('data-clicked', ''));
    }, edge);
    const box = await tab.locator('#half').boundingBox();
    await tab.mouse.click((box?.x ?? 0) + 400, edge - 10);
    await tab.locator('#half[data-clicked]').waitFor();
    assert.equal(await tab.evaluate(() => scrollY), 0);
  });

  it('may open a dialog over the page: the question waits until it is closed', async () => {
    const { page: tab } = await site.open('/host');
    await tab.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<dialog id="theirs"><button>OK</button></dialog>');
      /** @type {HTMLDialogElement} */ (document.querySelector('#theirs')).showModal();
      /** @type {HTMLLinkElement} */ (document.querySelector('link')).href = '/examples/portal/charter.json';
      document.body.insertAdjacentHTML('beforeend', '<cookie-banner></cookie-banner>');
    });
    await tab.waitForFunction(() => customElements.get('cookie-banner'));
    await tab.evaluate(() => /** @type {any} */ (document.querySelector('cookie-banner')).updateComplete);
    assert.equal(await tab.locator('cookie-banner section').count(), 0);
    await tab.evaluate(() => /** @type {HTMLDialogElement} */ (document.querySelector('#theirs')).close());
    await waitForPrompt(tab);
    assert.equal(await canPress(tab, 'refuse'), true);
  });

  it('may put it in a frame that keeps nothing: nothing is thrown', async () => {
    const { page: tab, log } = await site.open('/sandboxed');
    const [frame] = tab.frames().slice(1);
    await frame?.evaluate(
      ([src, href]) => {
        document.body.innerHTML = '<cookie-banner></cookie-banner>';
        const link = document.createElement('link');
        link.rel = 'cookie-charter';
        link.href = href ?? '';
        const script = document.createElement('script');
        script.src = src ?? '';
        document.head.append(link, script);
      },
      [site.at('/dist/cdn/cookie-charter.all.js'), `data:application/json,${encodeURIComponent(json)}`],
    );
    await frame?.waitForFunction(() => customElements.get('cookie-banner'));
    await frame?.evaluate(() => /** @type {any} */ (document.querySelector('cookie-banner')).updateComplete);
    assert.deepEqual(
      log.messages.filter((message) => message.startsWith('uncaught')),
      [],
    );
  });
});
