// docs/recipes.md: each block as it stands there, on a page, and what the text says one sees.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { get } from 'node:http';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { CHOICE_COOKIE, writeChoice } from '../fixtures/consent.mjs';
import { fromRoot } from '../../scripts/lib/root.mjs';
import { assertFaultless, fileOf, inFolder, node, takeFrom, untried } from './pasted-blocks.mjs';
import { bundled, pageOf, stateOf, usePasted, WORDS } from './pasted-pages.mjs';

const visit = usePasted();
const MATOMO = 'https://matomo.example/matomo.js';
const FILM = 'https://video.example/embed/1';
const COUNT = 'https://stats.example/count.js';

/** @param {import('playwright').Page} page @param {string} url */
const ran = (page, url) =>
  page.waitForFunction((name) => /** @type {any} */ (window).ran?.includes(name), url);

for (const language of /** @type {const} */ (['en', 'fr'])) {
  const { block, charter: charterOf, commands } = takeFrom('recipes', language);
  const charter = charterOf('charter');
  const everywhere = block('everywhere');
  const words = WORDS[language];
  /** @param {string} body @param {object} [file] */
  const site = (body, file = charter) =>
    visit({
      '/': pageOf(body, '', language),
      '/next': pageOf(body, '', language),
      '/cookie-charter.json': file,
    });
  /** What is under test waits for the question, and for the engine behind it. @param {Awaited<ReturnType<typeof visit>>} one */
  const waitForWords = (one) => one.button(words.refuse).waitFor();

  describe(`recipes, ${language}`, { timeout: 240_000 }, () => {
    const statistics = everywhere + block('statistics');
    it('count with a consent', async () => {
      assertFaultless(charter);
      const one = await site(statistics);
      await one.open('/');
      await waitForWords(one);
      assert.deepEqual([one.asked, await one.cookies()], [[], []]);
      await one.button(words.accept).click();
      await ran(one.page, MATOMO);
      assert.equal(await one.page.evaluate(() => /** @type {any} */ (window)['_paq'].length), 3);
      await one.open('/next');
      await ran(one.page, MATOMO);
      assert.deepEqual(await one.cookies(), ['_pk_id.1', CHOICE_COOKIE]);
      await one.button(words.settings).click();
      await one.button(words.refuse).click();
      await one.button(words.reload).click();
      await stateOf(one.page);
      assert.deepEqual([one.asked, await one.cookies()], [[MATOMO, MATOMO], [CHOICE_COOKIE]]);
      await one.close();
    });

    const exempt = charterOf('exempt');
    const measured = everywhere + block('exempt-page');
    it('count without one, until the visitor objects', async () => {
      assertFaultless(exempt);
      const one = await site(measured, exempt);
      await one.open('/');
      await ran(one.page, MATOMO);
      assert.equal((await stateOf(one.page)).promptNeeded, false);
      assert.deepEqual(await one.cookies(), ['_pk_id.1']);
      await one.button(words.settings).click();
      const toggle = one.page.getByRole('checkbox');
      assert.equal(await toggle.isChecked(), true);
      await toggle.uncheck();
      const reloaded = one.page.waitForEvent('load');
      await one.button(words.save).click();
      await reloaded;
      await stateOf(one.page);
      await one.open('/next');
      await stateOf(one.page);
      assert.deepEqual([one.asked, await one.cookies()], [[MATOMO], [CHOICE_COOKIE]]);
      await one.close();
    });

    const embed = everywhere + block('embed');
    it('show a video once, and store nothing', async () => {
      const one = await site(embed);
      await one.open('/');
      await waitForWords(one);
      await one.button(words.once).waitFor();
      assert.deepEqual(one.asked, []);
      await one.button(words.once).click();
      await one.page.frameLocator('iframe').getByText('A film').waitFor();
      assert.deepEqual([one.asked, await one.cookies()], [[FILM], []]);
      await one.close();
    });

    const frame = everywhere + block('frame');
    it('hold a frame back', async () => {
      const one = await site(frame);
      await one.open('/');
      await waitForWords(one);
      assert.deepEqual(one.asked, []);
      await one.button(words.accept).click();
      await one.page.frameLocator('iframe').getByText('A film').waitFor();
      assert.deepEqual(one.asked, [FILM]);
      await one.close();
    });

    const shared = charterOf('subdomains', charter);
    it('ask once for all subdomains that say so', async () => {
      assertFaultless(shared);
      const lonely = 'https://shop.town.example';
      const one = await visit({
        '/': pageOf(everywhere, '', language),
        '/cookie-charter.json': shared,
        [`${lonely}/cookie-charter.json`]: charter,
      });
      await one.open('/');
      await one.button(words.accept).click();
      await one.open('https://data.town.example/');
      const state = await stateOf(one.page);
      assert.deepEqual([state.promptNeeded, state.granted.includes('statistics')], [false, true]);
      const domains = async () =>
        (await one.context.cookies())
          .filter(({ name }) => name === CHOICE_COOKIE)
          .map(({ domain }) => domain);
      assert.deepEqual(await domains(), ['.town.example']);
      // A tab of another host learns of a change when it is looked at again.
      const other = await one.context.newPage();
      await other.goto('https://www.town.example/');
      await other.getByRole('button', { name: words.settings, exact: true }).click();
      await other.getByRole('button', { name: words.refuse, exact: true }).click();
      await other.waitForFunction(() => document.cookie.includes('statistics~0'));
      await one.page.bringToFront();
      await one.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      await one.page.waitForFunction(
        () =>
          new Promise((resolve) => {
            (/** @type {any} */ (globalThis).cookieCharter ??= []).push((/** @type {any} */ consent) =>
              resolve(!consent.has('statistics')),
            );
          }),
      );
      // One that has no domain keeps its answer for itself, and takes the shared one away.
      await one.open(lonely);
      await one.button(words.settings).click();
      await one.button(words.refuse).click();
      // It closes once the answer is stored; the one before said the same.
      await one.page.getByRole('dialog').waitFor({ state: 'hidden' });
      assert.deepEqual(await domains(), ['shop.town.example']);
      await one.close();
    });

    const served = block('server');
    it('renew the cookie from the server', async () => {
      const [, module = ''] =
        /```js\n([\s\S]*?)```/.exec(readFileSync(fromRoot('docs/server-cookie.md'), 'utf8')) ?? [];
      await inFolder({ 'server.mjs': served, 'choice.mjs': module }, async (folder) => {
        const { server } = await import(pathToFileURL(join(folder, 'server.mjs')).href);
        server.listen(0, '127.0.0.1');
        await once(server, 'listening');
        const value = writeChoice('statistics~1', { days: 0 });
        const [response] = await once(
          get({
            port: server.address().port,
            host: '127.0.0.1',
            agent: false,
            headers: { cookie: `${CHOICE_COOKIE}=${value}`, 'sec-fetch-dest': 'document' },
          }),
          'response',
        );
        response.resume();
        assert.match(
          response.headers['set-cookie'][0],
          new RegExp(`^${CHOICE_COOKIE}=${value}; Max-Age=\\d{8};`),
        );
        server.close();
      });
    });

    const [shell, application] = [block('application-page'), block('application')];
    it('keep one engine through the routes of an application', async () => {
      const one = await visit({
        '/': pageOf(`${shell}<script type="module" src="/app/app.js"></script>`, '', language),
        '/cookie-charter.json': charter,
        ...(await bundled(application)),
      });
      await one.open('/');
      await waitForWords(one);
      await one.page.getByRole('heading', { level: 1 }).waitFor();
      await one.page.evaluate(() => (location.hash = '#/video'));
      await one.button(words.once).waitFor();
      assert.deepEqual(one.asked, []);
      await one.button(words.accept).click();
      await one.page.frameLocator('iframe').getByText('A film').waitFor();
      await ran(one.page, COUNT);
      await one.page.locator('main[data-counted="true"]').waitFor();
      await one.page.evaluate(() => (location.hash = '#/cookies'));
      await one.page.getByText(words.responsible).waitFor();
      assert.equal(await one.page.locator('iframe').count(), 0);
      await one.page.evaluate(() => (location.hash = '#/video'));
      await one.page.frameLocator('iframe').getByText('A film').waitFor();
      // The film once for each time it was drawn, the script once for the page.
      for (const [url, times] of /** @type {const} */ ([
        [COUNT, 1],
        [FILM, 2],
      ]))
        assert.equal(one.asked.filter((address) => address === url).length, times);
      assert.equal(await one.button(words.refuse).count(), 0);
      await one.close();
    });

    const policy = block('policy').replace('Content-Security-Policy: ', '');
    const strict = block('policy-page');
    it('work under a strict policy', async () => {
      const one = await visit({
        '/': {
          body: pageOf(everywhere + strict, '', language),
          headers: { 'content-security-policy': policy },
        },
        '/cookie-charter.json': charter,
      });
      await one.open('/');
      await waitForWords(one);
      await one.page.getByText(words.responsible).waitFor();
      await one.button(words.accept).click();
      await ran(one.page, COUNT);
      await one.page.frameLocator('iframe').getByText('A film').waitFor();
      await one.button(words.settings).click();
      await one.button(words.save).waitFor();
      // The policy is in force: what it does not name is stopped, and told.
      assert.deepEqual(one.messages, []);
      await one.page.evaluate(() => {
        document.body.append(
          Object.assign(document.createElement('iframe'), { src: 'https://other.example/' }),
        );
      });
      await one.page.waitForFunction(() => document.querySelector('iframe[src*="other"]'));
      if (!one.messages.length) await one.page.waitForEvent('console');
      assert.match(one.messages.splice(0).join(), /Content Security Policy/);
      assert.ok(!one.asked.some((url) => url.includes('other.example')));
      await one.close();
    });

    const languages = charterOf('languages');
    const two = block('languages-page');
    it('speak several languages on one page', async () => {
      assertFaultless(languages);
      const one = await site(everywhere + two, languages);
      await one.open('/');
      for (const [lang, heading] of /** @type {const} */ ([
        ['en', 'Necessary cookies'],
        ['fr', 'Cookies nécessaires'],
      ]))
        await one.page.locator(`[lang=${lang}] cookie-table`).getByText(heading).first().waitFor();
      assert.equal(
        await one.page.locator('cookie-banner').getByText(languages.categories[1].label[language]).count(),
        1,
      );
      await one.close();
    });

    const registered = block('words');
    it('speak a language that is not ours', async () => {
      const one = await visit({
        '/': pageOf(
          '<cookie-charter></cookie-charter><script type="module" src="/app/app.js"></script>',
          '',
          'de',
        ),
        '/cookie-charter.json': charter,
        ...(await bundled(registered)),
      });
      await one.open('/');
      await one.page.getByRole('heading', { name: 'Was ist ein Cookie?' }).waitFor();
      // What it lacks is in English.
      await one.page.getByText('There are several kinds of cookies').waitFor();
      await one.close();
    });

    it('speak another language by a script that is made of a filled list', async () => {
      const [list = '', make = ''] = commands;
      const run = (/** @type {string} */ folder, /** @type {string} */ command) => {
        assert.match(command, /^npx cookie-charter language /);
        return node(folder, [fromRoot('dist/cli/main.js'), ...command.split(' ').slice(2)]);
      };
      await inFolder({}, async (folder) => {
        assert.deepEqual(run(folder, list).status, 0);
        const file = join(folder, 'de.json');
        const filled = JSON.parse(readFileSync(file, 'utf8'));
        const shown = JSON.parse(block('language-list'));
        filled.language = shown.language;
        for (const [id, { translation }] of Object.entries(shown.messages))
          filled.messages[id].translation = translation;
        writeFileSync(file, JSON.stringify(filled));
        const { status, stderr } = run(folder, make);
        assert.equal(status, 0, stderr);
        const script = readFileSync(join(folder, 'cookie-charter.de.js'), 'utf8');
        const german = { ...charter, languages: [language, 'de'] };
        const scripts = block('language-page');
        const pages = {
          '/cookie-charter.de.js': script,
          '/cookie-charter.json': german,
          '/': pageOf(
            `<cookie-banner></cookie-banner><cookie-explainer></cookie-explainer>${scripts}`,
            '',
            'de',
          ),
        };
        const one = await visit(pages);
        await one.open('/');
        await one.button('Alle akzeptieren').waitFor();
        await one.page.getByText('Die 2 Anbieter und ihre Cookies').waitFor();
        await one.page.getByRole('heading', { name: 'Was ist ein Cookie?' }).waitFor();
        // What it lacks is in English.
        await one.button('Customise').waitFor();
        assert.equal(await one.page.locator('cookie-banner .base').getAttribute('lang'), null);
        await one.close();
        const npm = await visit({
          '/': pageOf(
            '<cookie-explainer></cookie-explainer><script type="module" src="/app/app.js"></script>',
            '',
            'de',
          ),
          ...(await bundled(block('language-npm'), { 'de.json': JSON.stringify(filled) })),
        });
        await npm.open('/');
        await npm.page.getByRole('heading', { name: 'Was ist ein Cookie?' }).waitFor();
        await npm.close();
      });
    });

    const apart = charterOf('apart', charter);
    it('leave a category out of accepting all, until its own switch turns it on', async () => {
      assertFaultless(apart);
      const [first, videos] = apart.categories.map((/** @type {any} */ { label }) => label);
      const one = await site(everywhere + block('frame'), apart);
      await one.open('/');
      await waitForWords(one);
      assert.deepEqual(
        (await one.page.locator('cookie-banner li strong').allTextContents()).map((text) => text.trim()),
        [first],
      );
      const sentence = one.page.locator('cookie-banner .text > p').last();
      assert.ok((await sentence.innerText()).includes(words.accept));
      assert.match(await sentence.innerText(), new RegExp(`:\\s?${videos}\\.$`));
      await one.button(words.accept).click();
      await one.page.waitForFunction(() => document.cookie.includes('statistics~1'));
      assert.deepEqual(one.asked, []);
      await one.open('/next');
      assert.equal((await stateOf(one.page)).promptNeeded, false);
      await one.button(words.settings).click();
      const toggle = one.page.getByRole('checkbox', { name: videos });
      assert.equal(await toggle.isChecked(), false);
      await toggle.check();
      await one.button(words.save).click();
      await one.page.waitForFunction(
        (src) => document.querySelector('iframe')?.getAttribute('src') === src,
        FILM,
      );
      await one.button(words.settings).click();
      await one.button(words.refuse).click();
      await one.page.waitForFunction(() => document.cookie.includes('video~0'));
      await one.close();
    });

    const revised = charterOf('revision', charter);
    const again = block('revision-page');
    it('ask again after a change, and say what is new', async () => {
      assertFaultless(revised);
      /** @type {Record<string, any>} */
      const pages = { '/': pageOf(everywhere, '', language), '/cookie-charter.json': charter };
      const one = await visit(pages);
      await one.open('/');
      await one.button(words.accept).click();
      await one.page.waitForFunction(() => document.cookie.includes('statistics~1'));
      Object.assign(pages, { '/': pageOf(again, '', language), '/cookie-charter.json': revised });
      await one.open('/');
      await one.page.getByText(words.news).waitFor();
      await one.page.getByText(revised.history[0].text).waitFor();
      const state = await stateOf(one.page);
      assert.deepEqual([state.status, state.granted.includes('statistics')], ['revised', false]);
      await one.button(words.refuse).click();
      await one.page.waitForFunction(() => document.cookie.includes('statistics~0'));
      await one.open('/');
      assert.equal((await stateOf(one.page)).promptNeeded, false);
      await one.close();
    });

    it('has no block that nothing tries', () => assert.deepEqual(untried(fileOf('recipes', language)), []));
  });
}
