// The element and `render` draw one document: the same headings, texts, tables and cells, in the same order.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { charterFiles, rendered } from './rendered.mjs';
import { settled, useSite } from './test-site.mjs';

const LANGUAGES = /** @type {const} */ (['fr', 'en']);
const FILES = charterFiles();
const head = '<title>T</title><script type="module" src="/dist/cdn/cookie-charter.js"></script>';
const site = useSite(
  Object.fromEntries(
    FILES.flatMap(({ name, file }) =>
      LANGUAGES.flatMap((language) => [
        [
          `/${name}.${language}.html`,
          {
            body: `<!doctype html><html lang="${language}"><head>${head}<script type="application/json" data-charter>${JSON.stringify(file).replaceAll('<', '\\u003c')}</script></head><body><main><h1>T</h1><cookie-charter></cookie-charter></main></body></html>`,
          },
        ],
        [`/${name}.${language}.page.html`, { body: rendered(file, { language }) }],
        [
          `/${name}.${language}.fragment.html`,
          {
            body: `<!doctype html><html lang="${language}"><head><title>T</title></head><body><main>${rendered(file, { language, fragment: true })}</main></body></html>`,
          },
        ],
      ]),
    ),
  ),
);

/** What a page has below its own heading, each with its text. @param {import('playwright').Page} page */
const structureOf = (page) =>
  page.evaluate(() => {
    const root = document.querySelector('cookie-charter')?.shadowRoot ?? document;
    // What only a script can do is in the element alone.
    const here = [
      ...root.querySelectorAll('h2, h3, h4, h5, h6, p, li, dt, dd, summary, table, caption, th, td'),
    ];
    return here
      .filter((one) => !one.closest('nav, .filter'))
      .map((one) => {
        const copy = /** @type {Element} */ (one.cloneNode(true));
        for (const hidden of copy.querySelectorAll('[aria-hidden=true]')) hidden.remove();
        for (const end of copy.querySelectorAll('br, div, p, li, dt, dd, th, td, caption, tr'))
          end.after(' ');
        const text = one.localName === 'table' ? '' : copy.textContent?.replace(/\s+/g, ' ').trim();
        return `${one.localName}: ${text}`;
      });
  });

/** Roles and names of tables, and of what is in them. @param {import('playwright').Page} page */
const tablesOf = async (page) => {
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  await cdp.detach();
  return nodes
    .filter(({ ignored, role }) => !ignored && /^(table|caption|row|cell|\w+header)$/.test(role?.value))
    .map(({ role, name }) => `${role?.value}: ${name?.value}`);
};

describe('a page of render', () => {
  it('has named tables with the same rows and cells where they are cards', async () => {
    const { page } = await site.open('/examples-blois-charter.fr.page.html', {
      viewport: { width: 1280, height: 900 },
    });
    const wide = await tablesOf(page);
    const [table] = wide;
    assert.match(table ?? '', /^table: Cookies nécessaires/);
    assert.ok(wide.includes('rowheader: sessionid'), wide.join('\n'));
    await page.setViewportSize({ width: 320, height: 900 });
    assert.equal(
      await page.evaluate(() => getComputedStyle(document.querySelector('table') ?? document.body).display),
      'table',
    );
    assert.deepEqual(await tablesOf(page), wide);
  });
});

for (const { name } of FILES) {
  describe(`the charter ${name}`, () => {
    for (const language of LANGUAGES) {
      it(`has one structure in the element, the page and the fragment: ${language}`, async () => {
        const { page } = await site.open(`/${name}.${language}.html`);
        await settled(page, 'cookie-charter');
        const element = await structureOf(page);
        assert.ok(element.some((one) => one.startsWith('h2')) && element.length > 3);
        for (const form of ['page', 'fragment']) {
          await page.goto(site.at(`/${name}.${language}.${form}.html`));
          assert.deepEqual(await structureOf(page), element, form);
        }
        await page.close();
      });
    }
  });
}
