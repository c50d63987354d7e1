import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fromRoot } from '../../scripts/lib/root.mjs';
import { settled, useSite } from './test-site.mjs';

/** The first block of code in a language. @param {string} file @param {string} language */
const block = (file, language) =>
  new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readFileSync(fromRoot(file), 'utf8'))?.[1] ?? '';
const PAGES = /** @type {const} */ ({
  'README.md': ['en', 'session', 'Your account'],
  'LISEZMOI.md': ['fr', 'session', 'Votre compte'],
});

const site = useSite(
  Object.fromEntries(
    Object.entries(PAGES).map(([file, [lang]]) => [
      `/${file}.html`,
      { body: `<!doctype html><html lang="${lang}"><title>Test</title>${block(file, 'html')}</html>` },
    ]),
  ),
);

/** Every block of HTML in a file. @param {string} file */
const blocks = (file) =>
  [...readFileSync(fromRoot(file), 'utf8').matchAll(/```html\n([\s\S]*?)```/g)].map(([, code = '']) => code);
const ANY_PAGE = ['docs/any-page.md', 'docs/any-page.fr.md'];
site.add(
  Object.fromEntries(
    ANY_PAGE.flatMap((file) => {
      const [asModule = '', classic = '', ...forms] = blocks(file);
      return [asModule, classic].map((head, index) => [
        `/${file}/${index}`,
        {
          body: `<!doctype html><html lang="fr"><head><title>T</title>${head}</head>${forms.join('\n')}</html>`,
        },
      ]);
    }),
  ),
);

describe('what docs/any-page.md says to paste', () => {
  for (const file of ANY_PAGE) {
    for (const [index, script] of ['cookie-charter.js', 'cookie-charter.all.js'].entries()) {
      it(`shows the same table four times, with ${script}: ${file}`, async () => {
        const { page, log } = await site.open('/examples/blois/town.css');
        await page.route('**/cookie-charter.json', (route) =>
          route.fulfill({ body: block('LISEZMOI.md', 'json') }),
        );
        await page.goto(site.at(`/${file}/${index}`));
        await page.waitForFunction(
          () =>
            [...document.querySelectorAll('cookie-table')].filter((one) =>
              one.shadowRoot?.querySelector('tbody tr'),
            ).length === 4,
        );
        assert.equal(blocks(file).length, 6);
        // What was written in its place is read no more.
        assert.doesNotMatch(
          await page.locator('body').innerText(),
          /mairie|town hall|The cookies|Les cookies|\[cookie/,
        );
        assert.deepEqual(log.messages, []);
      });
    }
  }
});

describe('what the README says to paste', () => {
  for (const [file, [, name, service]] of Object.entries(PAGES)) {
    it(`works: ${file}`, async () => {
      const { page, log } = await site.open('/examples/blois/town.css');
      await page.route('**/cookie-charter.json', (route) => route.fulfill({ body: block(file, 'json') }));
      await page.goto(site.at(`/${file}.html`));
      await settled(page, 'cookie-charter');
      await page.getByRole('rowheader', { name }).waitFor();
      await page.getByRole('cell', { name: service }).waitFor();
      assert.deepEqual(log.messages, []);
    });
  }

  it('names the two commands', () => {
    for (const file of Object.keys(PAGES)) {
      const text = readFileSync(fromRoot(file), 'utf8');
      for (const command of ['npm start', 'npm test'])
        assert.ok(text.includes(`\`\`\`sh\n${command}\n\`\`\``));
    }
  });
});
