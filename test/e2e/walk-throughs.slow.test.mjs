// The walk-throughs of docs/accessibility.md are what Chromium's accessibility tree says of the portal.
// UPDATE_GOLDEN=1 writes them anew.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { waitForAnswer, waitForBanner } from './consent-pages.mjs';
import { fromRoot } from '../../scripts/lib/root.mjs';
import { Tree } from './screen-reader-tree.mjs';
import { button, portalVisits } from './portal-visits.mjs';

/** @typedef {import('playwright').Page} Page */

const PAGE = fromRoot('docs/accessibility.md');
/** The choices say when they were made. */
const NOW = '2026-11-23T10:00:00Z';
const { openIn, visitor } = portalVisits();

/** The browser file that pages get in place of `cookie-charter.js`. @type {string | undefined} */
let instead;

/** A visit that is written down. @param {string} path */
const listen = async (path) => {
  const context = await visitor({ timezoneId: 'Europe/Paris' });
  if (instead) {
    const body = readFileSync(fromRoot(`dist/cdn/${instead}`), 'utf8');
    await context.route('**/cookie-charter.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body }),
    );
  }
  await context.clock.setFixedTime(NOW);
  const { page } = await openIn(context, `/examples/portal/${path}.html`);
  /** @type {string[]} */
  const lines = [];
  /** Under what the visitor does, what is said. @param {string} act @param {readonly string[]} said */
  const write = (act, said) => lines.push(act, ...said.map((line) => `    ${line}`));
  return {
    context,
    page,
    lines,
    write,
    tree: () => Tree.of(page),
    /** @param {string} key @param {string} name Of what is to have the focus then. */
    async tab(key, name) {
      for (let steps = 1; steps < 60; steps++) {
        await page.keyboard.press(key);
        const said = (await Tree.of(page)).focused();
        if (!said[0]?.includes(name)) continue;
        write(steps > 1 ? `${key}, ${steps} times` : key, said);
        return;
      }
      assert.fail(`${key} never comes to ${name}`);
    },
    /**
     * @param {string} key @param {() => Promise<unknown>} done
     * @param {boolean} [isBack] True where a dialog ends, and what is announced comes after that.
     */
    async press(key, done, isBack) {
      const before = await Tree.of(page);
      await page.keyboard.press(key);
      await done();
      const tree = await Tree.of(page);
      const news = tree.announcedSince(before, isBack);
      write(key, [
        ...news.map((text) => `announced: ${text}`),
        ...tree.focused().map((text, index) => (index ? text : `focus: ${text}`)),
      ]);
    },
  };
};

const dialogOf = (/** @type {Page} */ page) => page.getByRole('dialog');
const opened = (/** @type {Page} */ page) => () => dialogOf(page).getByRole('list').first().waitFor();
const closed = (/** @type {Page} */ page) => () => dialogOf(page).waitFor({ state: 'hidden' });
/** @param {Page} page @param {string} words */
const announced = (page, words) => () =>
  page.locator('[aria-live]', { hasText: words }).first().waitFor({ state: 'attached' });

/** @type {Record<string, () => Promise<string[]>>} */
const WALKS = {
  'A first visit, and a refusal': async () => {
    const { context, page, lines, write, tree, tab, press } = await listen('en');
    await waitForBanner(page);
    const here = await tree();
    write(
      'the page has loaded; nothing has the focus; the first thing that is read',
      here.read(here.one('region', /^Cookies on/)),
    );
    await tab('Tab', 'See the 3 providers');
    await tab('Tab', 'Refuse all');
    await press('Enter', () => waitForAnswer(page));
    await tab('Tab', 'Skip to content');
    await context.close();
    return lines;
  },
  'Choosing one service, and saving': async () => {
    const { context, page, lines, write, tree, tab, press } = await listen('en');
    await waitForBanner(page);
    await tab('Tab', 'Customise');
    await press('Enter', opened(page));
    const here = await tree();
    write('the dialog is read', here.read(here.one('dialog')));
    await tab('Tab', ': Videos and maps');
    await tab('Tab', ': Videos');
    await press('Space', () => dialogOf(page).locator('input:indeterminate').waitFor());
    const changed = await tree();
    write('the purpose above is read again', [
      changed.says(changed.one('checkbox', 'Videos and maps', changed.one('dialog'))),
    ]);
    await tab('Tab', 'Save my choices');
    await press(
      'Enter',
      async () => {
        await closed(page)();
        await announced(page, 'Your choices are saved.')();
      },
      // “closes once it is saved, and says so outside, when the page can be read again” of the component’s tests.
      true,
    );
    await context.close();
    return lines;
  },
  'A video, shown once': async () => {
    const { context, page, lines, write, tree, press } = await listen('en');
    await waitForBanner(page);
    await button(page, 'Refuse all').click();
    await waitForAnswer(page);
    const here = await tree();
    write('the place of the video is read', here.read(here.one('group', /^Video: participatory/)));
    await page.locator('cookie-embed').last().locator('[data-action=once]').focus();
    write('the button has the focus', (await tree()).focused());
    await press('Enter', async () => {
      await page.frameLocator('cookie-embed[service=video] iframe').locator('body').waitFor();
      await page.waitForFunction(() => document.activeElement?.localName === 'iframe');
    });
    await context.close();
    return lines;
  },
  'The page of the charter: headings, and a table': async () => {
    const { context, page, lines, write, tree } = await listen('cookies-en');
    await page.getByRole('table').first().waitFor();
    const here = await tree();
    const main = here.one('main');
    write(
      'from heading to heading',
      here.all('heading', /^/, main).map((node) => here.says(node)),
    );
    const table = here.one('table', /^/, main);
    const heads = here.all('columnheader', /^/, table).map((node) => here.text(node));
    const [first, ...cells] = [
      ...here.all('rowheader', /^/, table).slice(0, 1),
      ...here.all('cell', /^/, table).slice(0, heads.length - 1),
    ];
    assert.ok(first);
    // In the tree the head of the row stands where it is drawn.
    const at = heads.findIndex((head) => /name/i.test(head) && !/provider/i.test(head));
    write('the first table', [
      `${here.says(table)}, ${heads.length} columns, ${here.all('row', /^/, table).length} rows`,
    ]);
    write('its first row, cell by cell', [
      `row header, ${heads[at]}: ${here.text(first)}`,
      ...cells.map((cell, index) => `${heads[index < at ? index : index + 1]}: ${here.text(cell)}`),
    ]);
    await context.close();
    return lines;
  },
  'Taking it all back': async () => {
    const { context, page, lines, write, tree, tab, press } = await listen('en');
    await waitForBanner(page);
    await button(page, 'Accept all').click();
    await waitForAnswer(page);
    const foot = page.locator('cookie-settings').last();
    const beside = async () => `beside it: ${await foot.locator('[part=status]').textContent()}`;
    await page.waitForFunction(() => document.cookie.includes('_mes'));
    await foot.getByText('You accept all cookies that need your consent').waitFor();
    await foot.getByRole('button').focus();
    write('at the foot of the page', [...(await tree()).focused(), await beside()]);
    await press('Enter', opened(page));
    const here = await tree();
    write('the dialog is read: its beginning', here.read(here.one('dialog')).slice(0, 4));
    await tab('Tab', 'Refuse all');
    await press('Enter', announced(page, 'you refuse all cookies that need your consent'));
    await tab('Tab', 'Reload the page');
    await press('Escape', closed(page));
    write('at the foot of the page', [await beside()]);
    await context.close();
    return lines;
  },
};

/** Where the walk-through stands in the page. @param {string} title */
const blockOf = (title) => new RegExp(`(\n### ${title}\n[^#]*?\`\`\`text\n)([^]*?)(\`\`\`\n)`);

describe('the walk-throughs of docs/accessibility.md', { concurrency: 1 }, () => {
  for (const [title, walk] of Object.entries(WALKS)) {
    it(`${title}: as the tree of Chromium has it`, async () => {
      const said = `${(await walk()).join('\n')}\n`;
      const text = readFileSync(PAGE, 'utf8');
      const [, , written] = blockOf(title).exec(text) ?? [];
      if (process.env['UPDATE_GOLDEN'])
        writeFileSync(
          PAGE,
          text.replace(blockOf(title), (_all, before, _old, end) => before + said + end),
        );
      else assert.equal(written, said);
    });
  }

  for (const [title, walk] of Object.entries(WALKS)) {
    it(`${title}: the same with cookie-charter.all.js`, async () => {
      instead = 'cookie-charter.all.js';
      try {
        const [, , written] = blockOf(title).exec(readFileSync(PAGE, 'utf8')) ?? [];
        assert.equal(`${(await walk()).join('\n')}\n`, written);
      } finally {
        instead = undefined;
      }
    });
  }

  it('are all there is', () => {
    const [, part = ''] = /\n## Walk-throughs\n([^]*?)\n## /.exec(readFileSync(PAGE, 'utf8')) ?? [];
    const titles = [...part.matchAll(/^### (.*)$/gm)].map(([, title]) => title);
    assert.deepEqual(titles, Object.keys(WALKS));
  });
});
