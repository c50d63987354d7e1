// The themes: legible in light and dark, at home beside the French State design system, and unable to make refusing and
// accepting differ.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fromRoot } from '../../scripts/lib/root.mjs';
import { assertAccessible, useSite } from './site.mjs';

const THEMES = readdirSync(fromRoot('themes')).map((file) => file.replace('.css', ''));
const SCHEMES = /** @type {const} */ (['light', 'dark']);
const DSFR = '<link rel="stylesheet" href="/node_modules/@gouvfr/dsfr/dist/dsfr.min.css">';

/** What a site could write to make one answer more tempting than the other. */
const ATTEMPTS = {
  'a token on the button': 'cookie-banner{--cookie-button-surface:#fff;--cookie-button-text:#ddd}',
  'a token on a part': 'cookie-banner::part(button){--cookie-button-surface:red;--_button-text:blue}',
  'a part by its place':
    'cookie-banner::part(button):first-child{opacity:.2}cookie-banner::part(button):nth-child(1){font-size:8px}',
  'a part by its attribute': 'cookie-banner::part(button)[data-action=refuse]{display:none}',
  'a part by its name':
    'cookie-banner::part(refuse){display:none}cookie-banner::part(button refuse){display:none}',
  'all parts':
    'cookie-banner::part(button){inline-size:50%;order:1;text-transform:uppercase;font-weight:300}',
  'the order of the row': 'cookie-banner{direction:rtl}cookie-banner::part(surface){direction:rtl}',
  'the box around': 'cookie-banner::part(surface){inline-size:200px;display:grid}',
};

/** @param {string} head @param {string} scheme */
const page = (head, scheme) => ({
  body: `<!doctype html><html lang="fr" data-fr-theme="${scheme}" data-fr-scheme="${scheme}" style="color-scheme:${scheme}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Ville</title>${head}<link rel="cookie-charter" href="/examples/portal/charter.json"><script type="module" src="/dist/cdn/cookie-charter.js"></script><style>body{background:Canvas;color:CanvasText}</style></head><body><cookie-banner></cookie-banner><main><h1>Ville</h1><cookie-table></cookie-table><cookie-embed service="video"><a href="https://www.youtube.com/watch?v=aqz-KE-bpKQ">Le budget</a></cookie-embed><cookie-settings with-status></cookie-settings></main></body></html>`,
});
const link = (/** @type {string} */ theme) => `<link rel="stylesheet" href="/themes/${theme}.css">`;

const site = useSite(
  Object.fromEntries(
    SCHEMES.flatMap((scheme) => [
      ...THEMES.map((theme) => [`/${theme}/${scheme}`, page(link(theme), scheme)]),
      [`/beside-dsfr/${scheme}`, page(DSFR + link('dsfr'), scheme)],
      ...Object.entries(ATTEMPTS).flatMap(([name, css]) =>
        THEMES.map((theme) => [
          `/${theme}/${scheme}/${name.replaceAll(' ', '-')}`,
          page(`${link(theme)}<style>${css}</style>`, scheme),
        ]),
      ),
    ]),
  ),
);

/** @typedef {import('playwright').Page} Page */
const asked = (/** @type {Page} */ tab) => tab.getByRole('button', { name: 'Personnaliser' }).waitFor();

/** Contrast of pairs of colours as the browser computes them (WCAG 2.2, relative luminance). @param {Page} tab */
const contrasts = (tab) =>
  tab.evaluate(() => {
    const context = /** @type {CanvasRenderingContext2D} */ (
      document.createElement('canvas').getContext('2d', { willReadFrequently: true })
    );
    /** Colours one over another, the last on top. @param {string[]} layers */
    const flat = (...layers) => {
      context.clearRect(0, 0, 1, 1);
      for (const layer of layers) {
        context.fillStyle = layer;
        context.fillRect(0, 0, 1, 1);
      }
      return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
    };
    const luminance = (/** @type {number[]} */ rgb) => {
      const [r = 0, g = 0, b = 0] = rgb.map((value) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ratio = (/** @type {number[]} */ one, /** @type {number[]} */ other) => {
      const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
      return (high + 0.05) / (low + 0.05);
    };
    const inside = (/** @type {string} */ tag, /** @type {string} */ selector) => {
      const found = document
        .querySelector(`${tag}:state(prompt), ${tag}`)
        ?.shadowRoot?.querySelector(selector);
      if (!found) throw new Error(`no ${selector} in ${tag}`);
      return getComputedStyle(found);
    };
    const ground = getComputedStyle(document.body).backgroundColor;
    const surface = flat(ground, inside('cookie-banner', '.surface').backgroundColor);
    const refuse = inside('cookie-banner', '[data-action=refuse]');
    const settings = inside('cookie-banner', '[data-action=settings]');
    const embed = inside('cookie-embed', '[part=placeholder]');
    const code = inside('cookie-table', 'code');
    return {
      'text of the question': ratio(flat(inside('cookie-banner', '.surface').color), surface),
      'text of a button': ratio(flat(refuse.color), flat(refuse.backgroundColor)),
      'text of the table': ratio(flat(inside('cookie-table', 'td').color), flat(ground)),
      'text of a name': ratio(flat(code.color), flat(ground, code.backgroundColor)),
      'text of what is held': ratio(flat(embed.color), flat(ground, embed.backgroundColor)),
      'shape of a button': ratio(flat(refuse.backgroundColor), surface),
      'line of a button': ratio(flat('#000', settings.borderTopColor), surface),
      // Focus is drawn in the colour of the text.
      'line of focus': ratio(flat(inside('cookie-banner', 'a').color), surface),
    };
  });

/** @param {Page} tab @param {string} action */
const looksOf = (tab, action) =>
  tab.locator(`cookie-banner [data-action=${action}]`).evaluate((button) => {
    const { width, height, y } = button.getBoundingClientRect();
    const style = getComputedStyle(button);
    const looks = Object.fromEntries(
      [...style]
        // Three columns differ by what is left of a pixel; the width is compared below.
        .filter((name) => !/inline-start|inline-size|^width$|perspective|transform-origin/.test(name))
        .map((name) => [name, style.getPropertyValue(name)]),
    );
    return { ...looks, width: Math.round(width), height, y };
  });

for (const theme of [...THEMES, 'beside-dsfr']) {
  for (const scheme of SCHEMES) {
    describe(`the theme ${theme}, ${scheme}`, () => {
      it('can be read, and its controls be told', async () => {
        const { page: tab, log } = await site.open(`/${theme}/${scheme}`, { locale: 'fr-FR' });
        await asked(tab);
        await tab.getByRole('row').first().waitFor();
        for (const [pair, ratio] of Object.entries(await contrasts(tab))) {
          const least = pair.startsWith('text') ? 4.5 : 3;
          assert.ok(ratio >= least, `${pair}: ${ratio.toFixed(2)}, expected ${least}`);
        }
        await assertAccessible(tab);
        await tab.getByRole('button', { name: 'Personnaliser' }).click();
        await tab.getByRole('dialog').waitFor();
        await assertAccessible(tab);
        assert.deepEqual(log.messages, []);
      });

      it('is seen: the button has its colours', async () => {
        const { page: tab } = await site.open(`/${theme}/${scheme}`);
        await asked(tab);
        const { 'background-color': surface } = /** @type {any} */ (await looksOf(tab, 'refuse'));
        const expected = {
          default: { light: 'rgb(31, 36, 48)', dark: 'rgb(236, 238, 244)' },
          dsfr: { light: 'rgb(0, 0, 145)', dark: 'rgb(133, 133, 246)' },
          'beside-dsfr': { light: 'rgb(0, 0, 145)', dark: 'rgb(133, 133, 246)' },
          'high-contrast': { light: 'rgb(0, 0, 0)', dark: 'rgb(255, 255, 255)' },
        }[theme];
        assert.equal(surface, expected?.[scheme]);
      });
    });
  }
}

describe('refusing and accepting stay twins', () => {
  for (const [name] of Object.entries(ATTEMPTS)) {
    it(`whatever a site tries: ${name}`, async () => {
      for (const theme of THEMES) {
        const { page: tab } = await site.open(`/${theme}/light/${name.replaceAll(' ', '-')}`);
        await asked(tab);
        const [refuse, accept] = [await looksOf(tab, 'refuse'), await looksOf(tab, 'accept')];
        assert.deepEqual(refuse, accept, theme);
        assert.ok(refuse.width > 40 && refuse.height > 40, theme);
        await tab.close();
      }
    });
  }
});

describe('a theme', () => {
  const known = JSON.parse(readFileSync(fromRoot('dist/custom-elements.json'), 'utf8'));
  /** @type {any[]} */
  const elements = known.modules.flatMap((/** @type {any} */ { declarations = [] }) => declarations);
  const tokens = readFileSync(fromRoot('docs/tokens.md'), 'utf8');
  for (const theme of THEMES) {
    it(`is made of tokens and parts that there are, and of nothing else: ${theme}`, () => {
      const css = readFileSync(fromRoot(`themes/${theme}.css`), 'utf8').replace(/\/\*[^]*?\*\//g, '');
      for (const [, token = ''] of css.matchAll(/(--cookie-[\w-]+)\s*:/g))
        assert.ok(tokens.includes(`\`${token}\``), token);
      for (const [selectors = ''] of css.matchAll(/^[^@{}]+(?=\{)/gm)) {
        for (const selector of selectors.split(',').map((one) => one.trim())) {
          if (selector === ':root') continue;
          const [, tag, part] = /^(cookie-\w+)::part\((\w+)\)$/.exec(selector) ?? [];
          const element = elements.find(({ tagName }) => tagName === tag);
          assert.ok(
            element?.cssParts?.some((/** @type {any} */ { name }) => name === part),
            selector,
          );
        }
      }
    });
  }
});
