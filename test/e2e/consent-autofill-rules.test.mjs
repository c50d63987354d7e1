// The rules for tools that answer in the visitor's place: autoconsent with its published engine; Consent-O-Matic, whose
// engine npm does not have, by what its selectors find.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { readChoices } from './consent-pages.mjs';
import { findChromium } from '../../scripts/lib/chromium.mjs';
import { servePortal } from '../../scripts/lib/portal.mjs';
import { fromRoot } from '../../scripts/lib/root.mjs';

const read = (/** @type {string} */ name) => JSON.parse(readFileSync(fromRoot(`rules/${name}.json`), 'utf8'));
// The content script is not in the exports of the package: it lies beside what is.
const ENGINE = readFileSync(
  join(dirname(fileURLToPath(import.meta.resolve('@duckduckgo/autoconsent'))), 'autoconsent.playwright.js'),
  'utf8',
);

/** @type {Awaited<ReturnType<typeof servePortal>>} */
let portal;
/** @type {import('playwright').Browser} */
let browser;
before(async () => {
  portal = await servePortal();
  browser = await chromium.launch(await findChromium());
});
after(async () => {
  await browser.close();
  portal.close();
});
const home = () => `${portal.origin}/examples/portal/index.html`;

/**
 * A page with the engine in it, as an extension puts it there, and our rule alone.
 * @param {'optIn' | 'optOut'} autoAction
 */
const withAutoconsent = async (autoAction) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  /** @type {Map<string, (message: any) => void>} */
  const waiting = new Map();
  const next = (/** @type {string} */ type) => new Promise((resolve) => waiting.set(type, resolve));
  await page.exposeBinding('autoconsentSendMessage', async ({ frame }, /** @type {any} */ message) => {
    const send = (/** @type {unknown} */ answer) =>
      frame.evaluate((data) => /** @type {any} */ (globalThis).autoconsentReceiveMessage(data), answer);
    waiting.get(message.type)?.(message);
    if (message.type === 'init' && frame === page.mainFrame())
      await send({
        type: 'initResp',
        config: { enabled: true, autoAction, enablePrehide: false, detectRetries: 20 },
        rules: { autoconsent: [read('autoconsent')] },
      });
    if (message.type === 'autoconsentDone') await send({ type: 'selfTest' });
  });
  await page.addInitScript(ENGINE);
  return { context, page, next };
};

describe('the rule for autoconsent', () => {
  for (const [action, stored] of /** @type {const} */ ([
    ['optOut', 'statistics~0.media~0'],
    ['optIn', 'statistics~1.media~1'],
  ])) {
    it(`answers the question, and knows that it is answered: ${action}`, async () => {
      const { context, page, next } = await withAutoconsent(action);
      const done = next('autoconsentDone');
      const tested = next('selfTestResult');
      await page.goto(home());
      assert.equal((await done).cmp, 'cookie-charter');
      assert.equal((await tested).result, true);
      const [choice] = await readChoices(context);
      assert.ok(choice?.endsWith(stored), choice);
      await context.close();
    });
  }
});

describe('the rule for Consent-O-Matic', () => {
  /** Every place that the rule looks at: a host, and what is inside its root. @type {Map<string, string>} */
  const places = new Map();
  const collect = (/** @type {any} */ node) => {
    if (node?.parent?.selector && node.target?.selector)
      places.set(
        `${node.parent.selector} ${node.target.selector}`,
        JSON.stringify([node.parent.selector, node.target.selector]),
      );
    if (node && typeof node === 'object') Object.values(node).forEach(collect);
  };
  collect(read('consent-o-matic'));

  it('finds every button, and the switch of each purpose under one letter', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(home());
    await page.waitForFunction(() => document.querySelector('cookie-banner:state(prompt)'));
    await page.getByRole('button', { name: 'Personnaliser' }).click();
    await page.getByRole('dialog').waitFor();
    const all = [...places.values()].map((one) => /** @type {[string, string]} */ (JSON.parse(one)));
    /** What is found inside a host, by its category. */
    const found = (/** @type {string} */ host, /** @type {string} */ inside) =>
      page.evaluate(
        ([one = '', other = '']) =>
          [...(document.querySelector(one)?.shadowRoot?.querySelectorAll(other) ?? [])].map(
            (element) => element.getAttribute('data-category') ?? '',
          ),
        [host, inside],
      );
    /** @type {string[]} */
    const switches = [];
    for (const [host, inside] of all) {
      const categories = await found(host, inside);
      // Nothing is switched on yet: the selectors for "off" are those that find.
      if (inside.endsWith(':not(:checked)')) switches.push(...categories);
      else if (!inside.includes('input')) assert.ok(categories.length > 0, `${host} ${inside}`);
    }
    assert.deepEqual(switches.toSorted(), ['media', 'statistics']);
    await context.close();
  });
});
