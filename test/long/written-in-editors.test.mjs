// Forms that people type into editors, or paste there from a page: editors curl quotes, and break spaces and links.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { arrivalOf, pageWith } from '../e2e/classify-cms-outcome.mjs';
import { FORMS } from '../e2e/documented-forms.mjs';
import { EDITORS, editorPages } from '../e2e/editors/open.mjs';
import { useSite } from '../e2e/test-site.mjs';

/** @typedef {import('playwright').Page} Page */
/** @typedef {import('../e2e/documented-forms.mjs').Form} Form */

const TYPED = {
  'without quotes': '[cookie-table lang=fr]',
  'with quotes': '[cookie-table src="/examples/blois/charter.json" lang="fr"]',
  'with single quotes': "[cookie-table src='/examples/blois/charter.json' lang='fr']",
  'with an address': '[cookie-embed src=https://youtu.be/aqz-KE-bpKQ Le budget de la ville]',
  'with an address at the end': '[cookie-embed Le budget de la ville src=https://youtu.be/aqz-KE-bpKQ ]',
};
const PASTED = ['link', 'marker', 'element around a link', 'embed marker', 'settings link'];

/** It keeps the tag, in a paragraph: HTML ends that where the paragraph in the tag begins, so that the link stands alone. */
const TWICE = 'CKEditor 5, General HTML Support, element around a link';

const site = useSite();
let count = 0;

/** Where one writes: in the page, or in the frame of an editor that has one. @param {Page} tab */
const editable = (tab) =>
  tab.frames()[1]?.locator('body') ?? tab.locator('[contenteditable=true]:not([tabindex="-1"])').first();

/** What a visitor sees of what an editor stores. @param {string} module @param {Form} form @param {(tab: Page) => Promise<void>} act */
const afterwards = async (module, form, act) => {
  const { page: tab, context } = await site.open(`/editors/${module}`);
  await tab.waitForFunction(() => 'written' in globalThis);
  await editable(tab).focus();
  await act(tab);
  const stored = await tab.evaluate(() => /** @type {any} */ (globalThis).written());
  const path = `/written/${count++}`;
  site.add({ [path]: pageWith(stored) });
  await tab.goto(site.at(path));
  const { arrival, text } = await arrivalOf(tab, form);
  await context.close();
  return { arrival, told: `stored: ${stored}\nseen: ${text.slice(0, 120)}` };
};

describe('forms written in an editor', () => {
  before(async () => {
    site.add(await editorPages());
  });

  for (const [editor, module] of Object.entries(EDITORS)) {
    for (const [how, marker] of Object.entries(TYPED)) {
      it(`${editor}: a marker typed ${how}`, async () => {
        const tag = marker.includes('embed') ? 'cookie-embed' : 'cookie-table';
        const { arrival, told } = await afterwards(module, { tag, html: '' }, async (tab) => {
          await tab.keyboard.type(marker);
          // Editors make links of addresses when the line ends.
          await tab.keyboard.press('Enter');
          await tab.keyboard.type('Fin.');
        });
        assert.equal(arrival, 'shown', told);
      });
    }

    for (const name of PASTED) {
      it(`${editor}: pasted from a page: ${name}`, async () => {
        const form = /** @type {Form} */ (FORMS[name]);
        const { arrival, told } = await afterwards(module, form, async (tab) => {
          await editable(tab).evaluate((place, html) => {
            const data = new DataTransfer();
            data.setData('text/html', html);
            data.setData(
              'text/plain',
              new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '',
            );
            place.dispatchEvent(
              new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
            );
          }, form.html);
          await tab.waitForFunction(() => /cookie/.test(/** @type {any} */ (globalThis).written()));
        });
        assert.equal(arrival, `${editor}, ${name}` === TWICE ? 'twice' : 'shown', told);
      });
    }
  }
});
