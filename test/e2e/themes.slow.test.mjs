// The themes: legible in light and dark, at home beside the French State design system, and unable to make refusing and
// accepting differ.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fromRoot } from '../../scripts/lib/root.mjs';
import { checkboxContrast, contrasts, unseen } from './contrast.mjs';
import { assertAccessible, useSite } from './test-site.mjs';
import { sameOnPictures, twins } from './identical-buttons.mjs';

const { TOKENS } = await import('../../dist/tokens.js');
const THEMES = readdirSync(fromRoot('themes')).map((file) => file.replace('.css', ''));
const SCHEMES = /** @type {const} */ (['light', 'dark']);
const DSFR = '<link rel="stylesheet" href="/node_modules/@gouvfr/dsfr/dist/dsfr.min.css">';

/** @type {any[]} */
const ELEMENTS = JSON.parse(readFileSync(fromRoot('dist/custom-elements.json'), 'utf8')).modules.flatMap(
  (/** @type {any} */ { declarations = [] }) => declarations,
);
const partsOf = (/** @type {string} */ tag) =>
  ELEMENTS.find(({ tagName }) => tagName === tag)?.cssParts.map((/** @type {any} */ { name }) => name) ?? [];
/** Each part there is, and names that one might try. */
const PARTS = ['cookie-banner', 'cookie-preferences'].flatMap((tag) =>
  [...partsOf(tag), 'base', 'surface', 'dialog', 'button', 'refuse', 'button refuse'].map(
    (part) => `${tag}::part(${part})`,
  ),
);
/** @param {string} declarations @param {string} [what] Of each part. */
const onParts = (declarations, what = '') => PARTS.map((part) => `${part}${what}{${declarations}}`).join('');
/** The same value for several tokens. @param {RegExp} which @param {string} value */
const onTokens = (which, value) =>
  `:root{${TOKENS.filter((token) => which.test(token))
    .map((token) => `${token}:${value}`)
    .join(';')}}`;
const UNEVEN = 'linear-gradient(90deg,#000 35%,#5a6 35%) fixed';
const OVER = 'position:fixed;inset:0 50% 0 0;z-index:2147483647;background:#a00';

/** What a site could write to make one answer more tempting than the other. */
const ATTEMPTS = {
  'a token on the button': 'cookie-banner{--cookie-button-surface:#fff;--cookie-button-text:#ddd}',
  'buttons of several colours': onTokens(/button/, `light-dark(#1f2430,#eceef4) ${UNEVEN}`),
  'a ground of several colours': onTokens(/overlay|color/, `light-dark(#fff,#111) ${UNEVEN}`),
  'tokens that ask who they are for': onTokens(
    /button|overlay|color/,
    'attr(data-action type(<color>), #123)',
  ),
  'tokens on parts': onParts('--cookie-button-surface:red;--_button-text:blue'),
  'parts by their place': onParts('opacity:.2', ':first-child') + onParts('font-size:8px', ':nth-child(1)'),
  'parts by their attributes': onParts('display:none', '[data-action=refuse]'),
  'parts that know what they do': onParts(
    '--x:attr(data-action);opacity:if(style(--x:"refuse"): .2; else: 1);color:if(style(--x:"refuse"): #bbb; else: #fff)',
  ),
  'parts by a query of their style': `${onParts('--x:attr(data-action)')}@container style(--x:"refuse"){${onParts('content:"✘"', '::before')}}`,
  'parts that count':
    '@counter-style tempt{system:cyclic;symbols:"" "✔ " ""}' +
    onParts('counter-increment:n') +
    onParts('content:counter(n,tempt)', '::before'),
  'parts painted unevenly': onParts(`background:${UNEVEN}`),
  'parts cut': onParts('clip-path:inset(0 0 0 40%)'),
  'parts faded': onParts('mask-image:linear-gradient(90deg,#0002,#000)'),
  'parts in perspective': onParts('transform:perspective(200px) rotateY(40deg)'),
  'parts moved': onParts('position:relative;margin-inline-start:-40%'),
  'parts laid over the answers': onParts(OVER),
  'what stands after parts, laid over the answers': onParts(`content:"";${OVER}`, '::after'),
  'parts that fade by their place': `@keyframes fade{from{opacity:.1}to{opacity:1}}${onParts('animation:fade linear both;animation-timeline:view(inline)')}`,
  'parts in columns of their own': onParts('flex:none;order:1;inline-size:50%;text-transform:uppercase'),
  'the direction': 'cookie-banner,cookie-preferences{direction:rtl}' + onParts('direction:rtl'),
};

/** @param {string} head @param {string} scheme @param {string} [position] */
const page = (head, scheme, position = 'bottom') => ({
  body: `<!doctype html><html lang="fr" data-fr-theme="${scheme}" data-fr-scheme="${scheme}" style="color-scheme:${scheme}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Ville</title>${head}<link rel="cookie-charter" href="/examples/portal/charter.json"><script type="module" src="/dist/cdn/cookie-charter.js"></script><style>body{background:Canvas;color:CanvasText}</style></head><body><cookie-banner position="${position}"></cookie-banner><main><h1>Ville</h1><cookie-table></cookie-table><cookie-embed service="video"><a href="https://www.youtube.com/watch?v=aqz-KE-bpKQ">Le budget</a></cookie-embed><cookie-settings with-status></cookie-settings></main></body></html>`,
});
/** Over the page, and in it. */
const PLACES = ['bottom', 'inline'];
const link = (/** @type {string} */ theme) => `<link rel="stylesheet" href="/themes/${theme}.css">`;

const site = useSite(
  Object.fromEntries(
    SCHEMES.flatMap((scheme) => [
      ...THEMES.map((theme) => [`/${theme}/${scheme}`, page(link(theme), scheme)]),
      [`/beside-dsfr/${scheme}`, page(DSFR + link('dsfr'), scheme)],
      ...Object.entries(ATTEMPTS).flatMap(([name, css]) =>
        PLACES.map((place) => [
          `/${place}/${scheme}/${name.replaceAll(' ', '-')}`,
          page(`${link('default')}<style>${css}</style>`, scheme, place),
        ]),
      ),
    ]),
  ),
);

/** @typedef {import('playwright').Page} Page */
const waitForWords = (/** @type {Page} */ tab) =>
  tab.getByRole('button', { name: 'Personnaliser' }).waitFor();

/** Everything that can have the focus shows it. @param {Page} tab */
const assertSeen = async (tab) => {
  const { seen, faults } = await unseen(tab);
  assert.ok(seen > 5, `${seen}`);
  assert.deepEqual(faults, []);
};

for (const theme of [...THEMES, 'beside-dsfr']) {
  for (const scheme of SCHEMES) {
    describe(`the theme ${theme}, ${scheme}`, () => {
      it('can be read, and its controls be distinguished', async () => {
        const { page: tab, log } = await site.open(`/${theme}/${scheme}`, { locale: 'fr-FR' });
        await waitForWords(tab);
        await tab.getByRole('row').first().waitFor();
        for (const [pair, ratio] of Object.entries(await contrasts(tab))) {
          const least = pair.startsWith('text') ? 4.5 : 3;
          assert.ok(ratio >= least, `${pair}: ${ratio.toFixed(2)}, expected ${least}`);
        }
        await assertSeen(tab);
        await assertAccessible(tab);
        await tab.getByRole('button', { name: 'Personnaliser' }).click();
        await tab.getByRole('dialog').waitFor();
        await assertSeen(tab);
        await assertAccessible(tab);
        const box = tab.getByRole('dialog').getByRole('checkbox').first();
        for (const [what, ratio] of Object.entries(await checkboxContrast(box)))
          assert.ok(ratio >= 3, `a checkbox, ${what}: ${ratio.toFixed(2)}, expected 3`);
        assert.deepEqual(log.messages, []);
      });

      it('is seen: the button has its colours', async () => {
        const { page: tab } = await site.open(`/${theme}/${scheme}`);
        await waitForWords(tab);
        const surface = await tab
          .locator('cookie-banner [data-action=refuse]')
          .evaluate((button) => getComputedStyle(button).backgroundColor);
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

/** Both answers can be reached, and are alike. @param {import('playwright').Locator} within */
const assertTwins = async (within) => {
  for (const action of ['refuse', 'accept']) {
    const button = within.locator(`[data-action=${action}]`);
    await button.click({ trial: true });
    const { width = 0, height = 0 } = (await button.boundingBox()) ?? {};
    assert.ok(Math.min(width, height) > 40, `${action}: ${width} by ${height}`);
  }
  await within.page().mouse.move(0, 0);
  await twins(within);
  await sameOnPictures(within);
};

describe('refusing and accepting stay twins', () => {
  for (const theme of THEMES) {
    for (const scheme of SCHEMES) {
      it(`in the theme ${theme}, ${scheme}`, async () => {
        const { page: tab, context } = await site.open(`/${theme}/${scheme}`);
        await waitForWords(tab);
        await assertTwins(tab.locator('cookie-banner:state(prompt)'));
        await context.close();
      });
    }
  }

  for (const name of Object.keys(ATTEMPTS)) {
    it(`whatever a site tries: ${name}`, async () => {
      for (const place of PLACES) {
        const { page: tab, context } = await site.open(`/${place}/light/${name.replaceAll(' ', '-')}`);
        await waitForWords(tab);
        const question = tab.locator('cookie-banner:state(prompt)');
        await question.locator('[data-action=settings]').click();
        const choices = tab.locator('html > cookie-preferences');
        await choices.locator('dialog[open]').waitFor();
        await assertTwins(choices);
        await tab.keyboard.press('Escape');
        await choices.locator('dialog[open]').waitFor({ state: 'detached' });
        await assertTwins(question);
        await context.close();
      }
    });
  }
});

describe('a theme', () => {
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
          const element = ELEMENTS.find(({ tagName }) => tagName === tag);
          assert.ok(
            element?.cssParts?.some((/** @type {any} */ { name }) => name === part),
            selector,
          );
        }
      }
    });
  }
});
