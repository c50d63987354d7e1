// Contrast as the browser computes it (WCAG 2.2, relative luminance): of texts, controls, and the rings of the focus.
import assert from 'node:assert/strict';

/** @typedef {import('playwright').Page} Page */
/** Layers of colour, the last on top. @typedef {string[]} Layers */

/** Contrast of pairs of colours. @param {Page} tab @param {Record<string, [Layers, Layers]>} pairs @returns {Promise<Record<string, number>>} */
const ratios = (tab, pairs) =>
  tab.evaluate((all) => {
    const context = /** @type {CanvasRenderingContext2D} */ (
      document.createElement('canvas').getContext('2d', { willReadFrequently: true })
    );
    const luminance = (/** @type {string[]} */ layers) => {
      context.clearRect(0, 0, 1, 1);
      for (const layer of layers) {
        context.fillStyle = layer;
        context.fillRect(0, 0, 1, 1);
      }
      const [r = 0, g = 0, b = 0] = [...context.getImageData(0, 0, 1, 1).data].map((value) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    return Object.fromEntries(
      Object.entries(all).map(([name, [one, other]]) => {
        const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
        return [name, (high + 0.05) / (low + 0.05)];
      }),
    );
  }, pairs);

/** Contrast of what is read and of what is pressed. @param {Page} tab */
export const contrasts = async (tab) => {
  const pairs = await tab.evaluate(() => {
    const inside = (/** @type {string} */ tag, /** @type {string} */ selector) => {
      const found = document
        .querySelector(`${tag}:state(prompt), ${tag}`)
        ?.shadowRoot?.querySelector(selector);
      if (!found) throw new Error(`no ${selector} in ${tag}`);
      return getComputedStyle(found);
    };
    const ground = getComputedStyle(document.body).backgroundColor;
    const surface = [ground, inside('cookie-banner', '.surface').backgroundColor];
    const refuse = inside('cookie-banner', '[data-action=refuse]');
    const settings = inside('cookie-banner', '[data-action=settings]');
    const embed = inside('cookie-embed', '[part=placeholder]');
    const code = inside('cookie-table', 'code');
    const name = [ground, code.backgroundColor];
    const held = [ground, embed.backgroundColor];
    return /** @type {Record<string, [Layers, Layers]>} */ ({
      'text of the question': [[inside('cookie-banner', '.surface').color], surface],
      'text of a button': [[refuse.color], [refuse.backgroundColor]],
      'text of the table': [[inside('cookie-table', 'td').color], [ground]],
      'text of a name': [[code.color], name],
      'text of what is held': [[embed.color], held],
      'shape of a button': [[refuse.backgroundColor], surface],
      'line of a button': [[...surface, settings.borderTopColor], surface],
      'line of a button of what is held': [
        [...held, inside('cookie-embed', '[data-action=once]').borderTopColor],
        held,
      ],
      'line of the button that opens the choices': [
        [ground, inside('cookie-settings', 'button').borderTopColor],
        [ground],
      ],
      'line under the heads of a table': [
        [ground, inside('cookie-table', 'thead th').borderBottomColor],
        [ground],
      ],
    });
  });
  return ratios(tab, pairs);
};

/** Where the focus can be: an element, and what inside it. @typedef {readonly [host: string, control: string]} Control */
/** @type {readonly Control[]} */
export const ON_THE_PAGE = [
  ['cookie-banner:state(prompt)', '[data-action=refuse]'],
  ['cookie-banner:state(prompt)', '[data-action=accept]'],
  ['cookie-banner:state(prompt)', '[data-action=settings]'],
  ['cookie-banner:state(prompt)', 'a'],
  ['cookie-table', 'a'],
  ['cookie-embed', '[data-action=once]'],
  ['cookie-embed', '[data-action=always]'],
  ['cookie-embed', 'a'],
  ['cookie-settings', 'button'],
];
/** @type {readonly Control[]} */
export const IN_THE_DIALOG = [
  ['html > cookie-preferences', '[part=close]'],
  ['html > cookie-preferences', 'input'],
  ['html > cookie-preferences', 'summary'],
  ['html > cookie-preferences', '[data-action=refuse]'],
  ['html > cookie-preferences', '[data-action=save]'],
];

/**
 * Fails unless each control has a ring of 2 px or more when a keyboard brings the focus, at 3:1 to what it stands on (WCAG
 * 2.4.7, 1.4.11).
 * @param {Page} tab
 * @param {readonly Control[]} controls
 * @returns {Promise<number>} How many were seen.
 */
export const assertRings = async (tab, controls) => {
  await tab.keyboard.press('Shift');
  let seen = 0;
  for (const [host, control] of controls) {
    const ring = await tab.evaluate(
      ([where = '', what = '']) => {
        const one = document.querySelector(where)?.shadowRoot?.querySelector(what);
        if (!(one instanceof HTMLElement)) return undefined;
        one.focus();
        const { outlineColor, outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
        const ground = [];
        for (let at = one.parentNode; at; at = at instanceof ShadowRoot ? at.host : at.parentNode)
          if (at instanceof Element) ground.unshift(getComputedStyle(at).backgroundColor);
        // A filled button has more of its own colour around it, for the ring to stand on.
        ground.push(/^(.+\)) 0px/.exec(boxShadow)?.[1] ?? 'transparent');
        const isDrawn = one.matches(':focus-visible') && outlineStyle !== 'none';
        return { outlineColor, width: isDrawn ? Number.parseFloat(outlineWidth) : 0, ground };
      },
      [host, control],
    );
    if (!ring) continue;
    seen++;
    assert.ok(ring.width >= 2, `the ring of ${host} ${control}: ${ring.width} px, expected 2`);
    const { line = 0 } = await ratios(tab, { line: [[...ring.ground, ring.outlineColor], ring.ground] });
    assert.ok(line >= 3, `the ring of ${host} ${control}: ${line.toFixed(2)}, expected 3`);
  }
  return seen;
};
