// docs/start: each block as it stands there, put where the text says, and what the text says one sees.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { CHOICE_COOKIE } from '../fixtures/consent.mjs';
import { blocksOf } from '../../labs/cms/recipe-snippets.mjs';
import { fromRoot } from '../../scripts/lib/root.mjs';
import { assertFaultless, fileOf, inFolder, install, node, takeFrom, untried } from './pasted-blocks.mjs';
import { bundled, pageOf, stateOf, TOWN, usePasted, WORDS } from './pasted-pages.mjs';

const visit = usePasted();
const read = (/** @type {string} */ file) => readFileSync(fromRoot(file), 'utf8');
const PAGES = ['README', 'web-manager', 'integrator', 'dpo', 'designer', 'only-the-page'].map(
  (name) => `start/${name}`,
);
const ALL = [...PAGES, 'recipes'];
const FILM = 'https://video.example/embed/1';
const COUNT = 'https://stats.example/count.js';

/** @param {import('playwright').Page} page @param {string} url */
const ran = (page, url) =>
  page.waitForFunction((name) => /** @type {any} */ (window).ran?.includes(name), url);
/** @param {import('playwright').Page} page @param {string} name */
const row = (page, name) => page.getByRole('rowheader', { name }).waitFor();

for (const language of /** @type {const} */ (['en', 'fr'])) {
  const words = WORDS[language];

  describe(`for the web manager, ${language}`, { timeout: 120_000 }, () => {
    const { block, charter: charterOf } = takeFrom('start/web-manager', language);
    const charter = charterOf('charter');
    const later = charterOf('later', charter);
    const [head, question, settings] = ['head', 'question', 'settings'].map(block);
    const forms = { marker: `<p>${block('marker')}</p>`, tag: block('tag'), link: block('link') };
    const [video, debug] = [`<p>${block('video')}</p>`, block('debug')];
    const page = (/** @type {string} */ body) =>
      pageOf(`${question}${body}<footer>${settings}</footer>`, head, language);
    const pages = () => ({
      '/': page('<p>Town</p>'),
      '/video': page(video),
      '/cookies': page(forms.marker),
      '/debug': page(debug),
      ...Object.fromEntries(Object.entries(forms).map(([name, body]) => [`/${name}`, page(body)])),
      '/cookie-charter/charter.json': charter,
    });

    it('has charters without a problem', () => [charter, later].forEach(assertFaultless));

    it('asks on the first page alone, and opens the choices from the foot', async () => {
      const one = await visit(pages());
      await one.open('/');
      await one.button(words.refuse).click();
      await one.page.waitForFunction(() => document.cookie.includes('video~0'));
      await one.open('/video');
      assert.equal((await stateOf(one.page)).promptNeeded, false);
      await one.page.locator('footer').getByRole('link', { name: words.settings }).click();
      await one.page.getByRole('dialog').getByText(charter.categories[1].label).first().waitFor();
      await one.close();
    });

    for (const name of Object.keys(forms))
      it(`shows the cookies by a ${name}`, async () => {
        const one = await visit(pages());
        await one.open(`/${name}`);
        await row(one.page, 'session');
        // The cookie that keeps the answer is there, though nobody declared it.
        await row(one.page, CHOICE_COOKIE);
        assert.doesNotMatch(
          await one.page.locator('body').innerText(),
          /\[cookie|town hall|à la mairie|The cookies of|Les cookies de ce site/,
        );
        await one.close();
      });

    it('shows a placeholder for a video, and fetches nothing of it before', async () => {
      const one = await visit(pages());
      await one.open('/video');
      await one.page.locator('cookie-embed').getByText('player', { exact: true }).waitFor();
      assert.deepEqual(one.asked, []);
      await one.button(words.once).click();
      await one.page.frameLocator('iframe').getByText('A film').waitFor();
      assert.deepEqual(one.asked, [FILM]);
      await one.close();
    });

    it('says on the page what is wrong in the charter', async () => {
      const one = await visit({
        ...pages(),
        '/cookie-charter/charter.json': { ...charter, kategories: [] },
      });
      await one.open('/debug');
      await one.page.getByText('unknown-key /kategories').waitFor();
      await one.close();
    });

    it('asks again after a new revision, with what is new, and not after another date', async () => {
      /** @type {import('./pasted-pages.mjs').Pages} */
      const site = pages();
      const one = await visit(site);
      await one.open('/');
      await one.button(words.accept).click();
      await one.page.waitForFunction(() => document.cookie.includes('video~1'));
      site['/cookie-charter/charter.json'] = { ...charter, updated: later.updated };
      await one.open('/');
      assert.equal((await stateOf(one.page)).promptNeeded, false);
      site['/cookie-charter/charter.json'] = later;
      await one.open('/cookies');
      await one.page.getByText(words.news).waitFor();
      // In the question, and in the history on the page.
      const news = one.page.getByText(later.history[0].text);
      await news.nth(1).waitFor();
      assert.equal((await stateOf(one.page)).granted.includes('video'), false);
      await one.close();
    });
  });

  describe(`for the integrator, ${language}`, { timeout: 120_000 }, () => {
    const { block, charter: charterOf } = takeFrom('start/integrator', language);
    const charter = charterOf('charter');
    const pages = { '/': block('page'), '/cookie-charter.json': charter };

    it('has a charter without a problem', () => assertFaultless(charter));

    it('holds back, lets in and clears', async () => {
      const one = await visit(pages);
      await one.open('/');
      await one.button(words.refuse).waitFor();
      assert.deepEqual([one.asked, await one.cookies()], [[], []]);
      await one.button(words.accept).click();
      await ran(one.page, COUNT);
      await one.page.frameLocator('iframe').getByText('A film').waitFor();
      assert.deepEqual(one.asked.toSorted(), [COUNT, FILM]);
      await one.page.evaluate(() => (document.cookie = '_count=1; Path=/; Max-Age=9999'));
      // By keyboard: a page that has just scrolled gives a press to the frame that was there.
      await one.button(words.settings).press('Enter');
      await one.button(words.refuse).click();
      await one.page.waitForFunction(() => !document.cookie.includes('_count'));
      assert.equal(await one.page.locator('iframe[src*="video"]').count(), 0);
      await one.close();
    });

    const entry = block('entry');
    it('begins the engine with a bundler', async () => {
      const app = await bundled(entry, { 'count.js': "document.body.dataset.mine = 'ran'" });
      const body = `<cookie-banner></cookie-banner><script type="module" src="/app/app.js"></script>`;
      const link = '<link rel="cookie-charter" href="/cookie-charter.json">';
      const one = await visit({ ...pages, '/': pageOf(body, link, language), ...app });
      await one.open('/');
      await one.button(words.refuse).waitFor();
      assert.equal(await one.page.locator('[data-mine], .counted').count(), 0);
      await one.button(words.accept).click();
      await one.page.locator('.counted [data-mine=ran]').waitFor({ state: 'attached' });
      await one.close();
    });

    const types = block('types');
    it('has types that hold', async () => {
      const config = {
        compilerOptions: {
          strict: true,
          noEmit: true,
          skipLibCheck: true,
          types: [],
          module: 'nodenext',
          target: 'es2022',
          lib: ['es2023', 'dom', 'dom.iterable'],
        },
        files: ['types.ts'],
      };
      const compile = (/** @type {string} */ code) =>
        inFolder(
          { 'types.ts': code, 'tsconfig.json': JSON.stringify(config), 'package.json': '{"type":"module"}' },
          (folder) => {
            install(folder);
            return node(folder, [fromRoot('node_modules/typescript/bin/tsc'), '-p', '.']).stdout;
          },
        );
      assert.equal(await compile(types), '');
      assert.match(await compile(types.replace("'opt-in'", "'optin'")), /TS2820|TS2322/);
    });

    const test = block('test');
    it('has a test that passes, and fails on a mistake', async () => {
      const run = (/** @type {object} */ file) =>
        inFolder({ 'charter.test.mjs': test, 'cookie-charter.json': JSON.stringify(file) }, (folder) => {
          install(folder);
          return node(folder, ['charter.test.mjs']).status;
        });
      assert.deepEqual([await run(charter), await run({ ...charter, kategories: [] })], [0, 1]);
    });

    const answered = block('answered');
    it('keeps the question out of other tests', async () => {
      const one = await visit(pages);
      const code = `export default async (context) => {${answered.replace('http://localhost:3000', TOWN)}}`;
      await inFolder({ 'answered.mjs': code }, async (folder) => {
        const { default: run } = await import(pathToFileURL(join(folder, 'answered.mjs')).href);
        await run(one.context);
      });
      await one.open('/');
      assert.equal((await stateOf(one.page)).promptNeeded, false);
      assert.deepEqual(one.asked, []);
      await one.close();
    });
  });

  describe(`for the designer, ${language}`, { timeout: 120_000 }, () => {
    const { block } = takeFrom('start/designer', language);
    const trial = block('trial');
    const styles = block('theme') + block('parts');

    /** @param {import('playwright').Page} page @param {string} name @param {string} property */
    const style = (page, name, property) =>
      page
        .getByRole('button', { name, exact: true })
        .evaluate((button, of) => getComputedStyle(button).getPropertyValue(of), property);

    it('shows everything at once, asks after each load, and takes a theme', async () => {
      const one = await visit({ '/': trial });
      await one.open('/');
      await row(one.page, 'session');
      await one.button(words.once).waitFor();
      await one.button(words.refuse).click();
      await one.open('/');
      await one.button(words.refuse).waitFor();
      assert.deepEqual(await one.cookies(), []);
      await one.page.addStyleTag({ content: styles });
      for (const name of [words.refuse, words.accept]) {
        assert.equal(await style(one.page, name, 'background-color'), 'rgb(11, 90, 102)');
        assert.equal(await style(one.page, name, 'border-radius'), '4px');
      }
      const weight = await one.page
        .locator('cookie-banner:state(prompt) [part~=heading]')
        .evaluate((heading) => getComputedStyle(heading).fontWeight);
      assert.equal(weight, '500');
      const heading = one.page.locator('cookie-charter [part~=heading]').first();
      await heading.waitFor();
      const height = await one.page
        .locator('cookie-embed [part~=placeholder]')
        .evaluate((box) => getComputedStyle(box).minBlockSize);
      assert.equal(height, '256px');
      await one.close();
    });

    it('names the parts that there are', () => {
      const { modules } = JSON.parse(read('dist/custom-elements.json'));
      const rows = [
        ...read(fileOf('start/designer', language)).matchAll(/^\| `<([\w-]+)>` +\| (.+?) +\|$/gm),
      ];
      assert.equal(rows.length, 7);
      for (const [, tag, named = ''] of rows) {
        const { cssParts } = modules
          .flatMap((/** @type {any} */ one) => one.declarations)
          .find((/** @type {any} */ one) => one.tagName === tag);
        assert.deepEqual(
          named.replaceAll('`', '').split(' '),
          cssParts
            .map((/** @type {any} */ one) => one.name)
            .filter((/** @type {string} */ name) => name !== 'debug')
            .toSorted(),
        );
      }
    });
  });

  describe(`who only needs the page, ${language}`, { timeout: 120_000 }, () => {
    const { block, charter: charterOf } = takeFrom('start/only-the-page', language);
    const charter = charterOf('charter');
    const tag = block('tag');
    const link = block('link');

    it('has a charter without a problem', () => assertFaultless(charter));

    for (const [name, body] of Object.entries({ tag, link: `${tag.split('\n')[0]}${link}` }))
      it(`has it by a ${name}, and nothing is asked or stored`, async () => {
        const one = await visit({ '/': pageOf(body, '', language), '/cookie-charter.json': charter });
        await one.open('/');
        await row(one.page, 'session');
        await row(one.page, 'language');
        await one.page.getByRole('heading', { name: words.responsible }).waitFor();
        assert.equal(await one.page.getByRole('rowheader').count(), 2);
        assert.deepEqual([one.asked, await one.cookies()], [[], []]);
        assert.equal(await one.page.evaluate(() => localStorage.length + sessionStorage.length), 0);
        await one.close();
      });
  });

  describe(`commands in docs/start, ${language}`, () => {
    for (const name of PAGES) {
      const { commands } = takeFrom(name, language);
      for (const command of commands)
        it(`${command}: ${name}`, () => {
          const [program, what, ...args] = command.split(' ');
          if (program === 'npm') {
            const { name: ours, scripts } = JSON.parse(read('package.json'));
            assert.ok(what === 'start' ? scripts.start : args.join() === ours);
            return undefined;
          }
          assert.equal(`${program} ${what}`, 'npx cookie-charter');
          const file = args[1] ?? '';
          const text = blocksOf(fileOf(name, language)).find(({ id }) => id === 'charter')?.code;
          return inFolder({ [file]: text ?? read('examples/portal/charter.json') }, (folder) => {
            const { status, stdout, stderr } = node(folder, [fromRoot('dist/cli/main.js'), ...args]);
            assert.deepEqual([status, stderr], [0, '']);
            if (args[0] === 'validate') {
              assert.equal(stdout.trim(), words.none);
              assert.ok(read(fileOf(name, language)).includes(`\`${words.none}\``));
              return;
            }
            // By the name that the page gives it: a part of a page has no head.
            const output = args[args.indexOf('--output') + 1] ?? '';
            const page = readFileSync(join(folder, output), 'utf8');
            assert.ok(page.includes(words.responsible));
            const begin = output.endsWith('.md')
              ? /^# /
              : /part|extrait/.test(output)
                ? /^<(?!!doctype)/i
                : /^<!doctype html>/i;
            assert.match(page, begin);
            assert.doesNotMatch(page, /<script/);
          });
        });
    }
  });

  describe(`docs/start and docs/recipes.md, ${language}`, () => {
    for (const name of PAGES)
      it(`have no block that nothing tries: ${name}`, () =>
        assert.deepEqual(untried(fileOf(name, language)), []));

    for (const name of ALL)
      it(`lead to pages and headings that exist: ${name}`, () => {
        const file = fileOf(name, language);
        for (const [, path = '', anchor] of read(file).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)/g)) {
          const target = path ? join(dirname(file), path) : file;
          assert.ok(existsSync(fromRoot(target)), `${file}: ${path}`);
          if (!anchor) continue;
          const headings = [...read(target).matchAll(/^#+ (.+)$/gm)].map(([, text = '']) =>
            text
              .toLowerCase()
              .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
              .trim()
              .replaceAll(/\s/gu, '-'),
          );
          assert.ok(headings.includes(anchor), `${file}: ${path}#${anchor}: ${headings.join(' ')}`);
        }
      });
  });
}

describe('docs/start in two languages', () => {
  it('has the pages that the tests know', () => {
    const there = readdirSync(fromRoot('docs/start')).map((name) => `docs/start/${name}`);
    const known = PAGES.flatMap((name) => [fileOf(name, 'en'), fileOf(name, 'fr')]);
    assert.deepEqual(there.toSorted(), known.toSorted());
  });

  for (const name of ALL)
    it(`has the same blocks and headings in both: ${name}`, () => {
      const [english, french] = /** @type {const} */ (['en', 'fr']).map((language) => ({
        blocks: blocksOf(fileOf(name, language)).map(({ id, language: of }) => `${of} ${id}`),
        headings: read(fileOf(name, language)).match(/^#+ /gm),
        rows: read(fileOf(name, language)).match(/^\|/gm)?.length,
      }));
      assert.deepEqual(french, english);
    });
});
