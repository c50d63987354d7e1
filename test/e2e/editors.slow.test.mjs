// Every form that is documented, through sanitizers, Markdown and editors as they are by default: what a visitor sees.
// `node test/e2e/editors.slow.test.mjs --write` writes what is expected, and the table in docs/cms-markup.md, anew.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { fromRoot } from '../../scripts/lib/root.mjs';
import { arrivalOf, drawnAlone, pageWith } from './classify-cms-outcome.mjs';
import { FORMS } from './documented-forms.mjs';
import { editorPages, IN_BROWSERS, roundTrip } from './editors/open.mjs';
import { ON_SERVERS } from './editors/sanitizers.mjs';
import { inDocs, withTable } from './forms-table.mjs';
import { useSite } from './test-site.mjs';

/** @typedef {import('./classify-cms-outcome.mjs').Arrival} Arrival */
/** @typedef {Record<string, Record<string, Arrival>>} Arrivals Channel, form. */

const EXPECTED = fromRoot('test/e2e/golden/forms.json');
const DOCS = fromRoot('docs/cms-markup.md');
const CHANNELS = [...Object.keys(ON_SERVERS), ...Object.keys(IN_BROWSERS)];
const write = process.argv.includes('--write');
/** @type {Arrivals} */
const expected = write ? {} : JSON.parse(readFileSync(EXPECTED, 'utf8'));
/** @type {Arrivals} */
const measured = {};

const site = useSite();

/** What a channel leaves of the forms. @param {string} channel @returns {Promise<[form: string, markup: string][]>} */
const leftBy = async (channel) => {
  const onServer = ON_SERVERS[channel];
  if (onServer) return Object.entries(FORMS).map(([name, form]) => [name, onServer(form)]);
  const { page, log, context } = await site.open(
    `/editors/${IN_BROWSERS[/** @type {keyof typeof IN_BROWSERS} */ (channel)]}`,
  );
  await page.waitForFunction(() => 'roundTrip' in globalThis);
  /** @type {[string, string][]} */
  const left = [];
  for (const [name, { html }] of Object.entries(FORMS)) left.push([name, await roundTrip(page, html)]);
  await context.close();
  assert.deepEqual(log.messages, []);
  return left;
};

/** Channels often leave the same: it is opened once. @type {Map<string, Promise<{ arrival: Arrival, text: string }>>} */
const opened = new Map();

describe('the documented forms', () => {
  /** One tab for all pages: what it keeps of files makes them fast. @type {import('playwright').Page} */
  let tab;
  /** @type {string[]} */
  let messages;
  before(async () => {
    site.add(await editorPages());
    site.add({ '/blank': { body: '<!doctype html><title>Blank</title>' } });
    const { page, log } = await site.open('/blank');
    tab = page;
    messages = log.messages;
  });
  after(() => {
    const all = Object.values(measured).flatMap((forms) => Object.values(forms));
    const count = (/** @type {Arrival} */ kind) => all.filter((one) => one === kind).length;
    console.log(
      `forms × channels: ${all.length}; shown ${count('shown')}, link or text left ${count('link')}, leaked ${count('leaked')}, gone ${count('gone')}, twice ${count('twice')}`,
    );
    if (!write) return;
    writeFileSync(EXPECTED, `${JSON.stringify(measured, null, 2)}\n`);
    writeFileSync(DOCS, withTable(readFileSync(DOCS, 'utf8'), measured));
  });

  /**
   * Opens what is left of a form.
   * @param {import('./documented-forms.mjs').Form} form
   * @param {string} markup
   */
  const open = async (form, markup) => {
    const path = `/left/${opened.size}`;
    site.add({ [path]: pageWith(markup) });
    await tab.goto(site.at(path));
    const found = await arrivalOf(tab, form);
    if (found.arrival === 'shown' && form.tag !== 'cookie-preferences') {
      await tab.goto(site.at(path));
      await drawnAlone(tab, form);
    }
    return found;
  };

  for (const channel of CHANNELS) {
    it(`through ${channel}`, async () => {
      /** @type {Record<string, Arrival>} */
      const row = (measured[channel] = {});
      /** @type {string[]} */
      const told = [];
      for (const [name, markup] of await leftBy(channel)) {
        const form = /** @type {import('./documented-forms.mjs').Form} */ (FORMS[name]);
        const key = `${form.tag} ${markup.trim()}`;
        if (!opened.has(key)) opened.set(key, open(form, markup));
        const { arrival, text } = /** @type {{ arrival: Arrival, text: string }} */ (await opened.get(key));
        row[name] = arrival;
        told.push(`${name}: ${arrival}\n  stored: ${markup}\n  seen: ${text.slice(0, 120)}`);
      }
      if (!write) assert.deepEqual(row, expected[channel], told.join('\n'));
      assert.ok(Object.values(row).includes('shown'), told.join('\n'));
      for (const name of ['link', 'marker', 'settings link', 'embed marker']) {
        assert.notEqual(row[name], 'leaked', told.join('\n'));
      }
      assert.deepEqual(messages, []);
    });
  }

  it('are tried in all channels, and the documentation says what was measured', () => {
    assert.deepEqual(Object.keys(measured), CHANNELS);
    if (!write) assert.equal(readFileSync(DOCS, 'utf8'), withTable(readFileSync(DOCS, 'utf8'), measured));
    assert.deepEqual(inDocs(readFileSync(DOCS, 'utf8')), []);
  });
});
