import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fromRoot } from '../../scripts/lib/root.mjs';
import { settled, useSite } from './site.mjs';

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
