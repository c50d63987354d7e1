// Every block of code of the documentation is executed, opened or held against the package, here or by the test that
// test/e2e/docs/elsewhere.mjs names. One that nothing knows fails, with its place.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BLOCKS } from './docs/blocks.mjs';
import { compile } from './docs/code.mjs';
import { comparePrinted, runCommands } from './docs/commands.mjs';
import { elsewhere, emptyClaims } from './docs/elsewhere.mjs';
import * as facts from './docs/facts.mjs';
import { markupOf } from './docs/markup.mjs';
import { visit } from './docs/visit.mjs';
import { engine, pageOf } from './gated-site.mjs';
import { useSite } from './test-site.mjs';

/** @typedef {import('./docs/blocks.mjs').Block} Block */
/** @typedef {{ name: string, is: (block: Block) => unknown, check: (block: Block) => unknown }} Rule */

const site = useSite();
const isCode = (/** @type {Block} */ { language, code, file }) =>
  (language === 'js' && !code.startsWith('(self.cookieCharter')) ||
  (language === 'json' && file === 'docs/engine.md' && code.includes('"action"'));
/** @type {Map<string, string[]> | undefined} */
let compiled;
/** Both languages of a page often have the same markup. @type {Map<string, Promise<void>>} */
const visits = new Map();

/** Lines that hide a banner from visitors who have answered. @param {Block} block */
const hides = async ({ code }) => {
  const charter = JSON.stringify({ categories: [{ id: 'statistics', label: 'Statistics' }] });
  site.add({
    '/charter.json': { body: charter },
    '/hides': {
      body: pageOf(`<p id="banner">?</p><script>${code}</script>`, {
        head: '<link rel="cookie-charter" href="/charter.json">',
      }),
    },
  });
  const { page, log, context } = await site.open('/hides');
  const isHidden = () => page.locator('#banner').isHidden();
  await engine(page);
  assert.equal(await isHidden(), false);
  await engine(page, 'refuse');
  assert.equal(await isHidden(), true);
  assert.deepEqual(log.messages, []);
  await context.close();
};

/** The first that fits claims the block. @type {Rule[]} */
const RULES = [
  { name: 'runs in another test', is: elsewhere, check: () => {} },
  {
    name: 'is of another tool',
    is: ({ file, before }) => file === 'docs/migration.md' && before === 'Before:',
    check: facts.isOfAnother,
  },
  {
    name: 'works in a page',
    is: markupOf,
    check: (block) => {
      const html = markupOf(block) ?? '';
      const visited = visits.get(html) ?? visit(site, html, block.reader);
      visits.set(html, visited);
      return visited;
    },
  },
  {
    name: 'hides the banner',
    is: ({ language, code }) => language === 'js' && code.includes("'#banner'"),
    check: hides,
  },
  {
    name: 'compiles',
    is: isCode,
    check: (block) => {
      compiled ??= compile(BLOCKS.filter((one) => isCode(one) && !elsewhere(one)));
      assert.deepEqual(compiled.get(block.place), []);
      if (block.code.includes('// [{')) facts.givesWhatItSays(block);
    },
  },
  { name: 'is a charter without a fault', is: facts.isCharter, check: facts.hasNoFault },
  { name: 'names what ships', is: ({ language }) => language === 'json', check: facts.namesWhatShips },
  { name: 'runs', is: ({ language }) => language === 'sh', check: runCommands },
  {
    name: 'is what the command says',
    is: ({ language, code }) => language === 'text' && /^char\w+\.json:\d/.test(code),
    check: comparePrinted,
  },
  {
    name: 'draws folders that are there',
    is: ({ file, language }) => file === 'CONTRIBUTING.md' && language === 'text',
    check: facts.drawsFolders,
  },
  {
    name: 'draws every status',
    is: ({ code }) => code.startsWith('undecided ──'),
    check: facts.drawsEveryStatus,
  },
  {
    name: 'is a choice',
    is: ({ file, code }) => file === 'docs/engine.md' && code.startsWith('2.'),
    check: facts.isAChoice,
  },
  {
    name: 'allows what there is',
    is: ({ code }) => /^<cookie-[^>]+>$|^add_filter\('wp_kses/.test(code),
    check: facts.allowsWhatThereIs,
  },
  { name: 'is the library', is: ({ language }) => language === 'yaml', check: facts.isTheLibrary },
  { name: 'styles what there is', is: ({ language }) => language === 'css', check: facts.styles },
];

describe('the blocks of code in the documentation', { concurrency: 4 }, () => {
  for (const block of BLOCKS) {
    const rule = RULES.find(({ is }) => is(block));
    it(`${block.place} ${rule?.name ?? 'is known to a test'}`, async () => {
      assert.ok(rule, `${block.place}: nothing executes this block of ${block.language || 'no language'}`);
      await rule.check(block);
    });
  }

  it('are claimed by tests and rules that have some', () => {
    assert.deepEqual(emptyClaims(BLOCKS), []);
    const used = new Set(BLOCKS.map((block) => RULES.find(({ is }) => is(block))));
    assert.deepEqual(
      RULES.filter((rule) => !used.has(rule)).map(({ name }) => name),
      [],
    );
  });
});
