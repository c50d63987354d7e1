import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { publint } from 'publint';
import { fromRoot } from '../../scripts/lib/root.mjs';

const manifest = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8'));
const elements = JSON.parse(readFileSync(fromRoot('dist/custom-elements.json'), 'utf8'));

describe('the package', () => {
  it('has a file behind every entry', () => {
    for (const [entry, target] of Object.entries(manifest.exports)) {
      for (const file of typeof target === 'string' ? [target] : Object.values(target)) {
        assert.ok(existsSync(fromRoot(file)), `${entry}: ${file}`);
      }
    }
  });

  it('can be imported in Node, and registers a tag only where that was asked', () => {
    const script = `
      await import('cookie-charter');
      const { parseCharter, parseRichText } = await import('cookie-charter/charter');
      const { templates } = await import('cookie-charter/locales/fr');
      const { createConsent } = await import('cookie-charter/consent');
      const consent = createConsent({ charter: { categories: [{ id: 'a', label: 'A' }] } });
      await consent.ready;
      const { googleConsentMode } = await import('cookie-charter/integrations/google-consent-mode');
      const { googleTagManager } = await import('cookie-charter/integrations/google-tag-manager');
      const { matomo } = await import('cookie-charter/integrations/matomo');
      const { GOOGLE_HEAD_SNIPPET } = await import('cookie-charter/integrations/google-consent-mode');
      const before = customElements.get('cookie-table');
      await import('cookie-charter/define');
      console.log(JSON.stringify([
        !before, !!customElements.get('cookie-table'), parseCharter({ categories: [{}] }).categories.length,
        parseRichText('**a**')[0].type, templates['cell.none'], consent.state.promptNeeded, consent.has('a'),
        [googleConsentMode, googleTagManager, matomo, GOOGLE_HEAD_SNIPPET].map((one) => typeof one),
      ]));`;
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: fromRoot(''),
      encoding: 'utf8',
    });
    assert.deepEqual(JSON.parse(said), [
      true,
      true,
      1,
      'paragraph',
      'Néant',
      true,
      false,
      ['function', 'function', 'function', 'string'],
    ]);
  });

  it('is sound in the eyes of publint', async () => {
    const { messages } = await publint({ pkgDir: fromRoot(''), strict: true });
    assert.deepEqual(messages, []);
  });
});

describe('custom-elements.json', () => {
  const declarations = elements.modules.flatMap((/** @type {any} */ { declarations: all = [] }) => all);
  const byTag = new Map(declarations.map((/** @type {any} */ one) => [one.tagName, one]));

  it('describes every tag, with its class where it is', () => {
    assert.deepEqual(
      [...byTag.keys()].filter(Boolean).toSorted((one, other) => one.localeCompare(other)),
      [
        'cookie-banner',
        'cookie-charter',
        'cookie-embed',
        'cookie-explainer',
        'cookie-preferences',
        'cookie-settings',
        'cookie-table',
      ],
    );
  });

  const CHARTERED = ['error', 'loading'];
  for (const [tag, states] of Object.entries({
    charter: CHARTERED,
    explainer: CHARTERED,
    table: CHARTERED,
    preferences: CHARTERED,
    banner: [...CHARTERED, 'prompt'],
  })) {
    it(`names the parts, states and attributes of <cookie-${tag}> that its source has`, () => {
      const element = byTag.get(`cookie-${tag}`);
      const attributes = element.attributes.map((/** @type {any} */ { name }) => name);
      assert.ok(
        ['src', 'heading-level'].every((name) => attributes.includes(name)),
        attributes.join(),
      );
      assert.deepEqual(
        element.cssStates.map((/** @type {any} */ { name }) => name),
        states,
      );
      assert.ok(element.cssParts.length && element.slots.length && element.summary && element.description);
    });
  }
});
