// Contrast as the browser computes it (WCAG 2.2, relative luminance): of texts, controls, and the rings of the focus.
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
      'text of the banner': [[inside('cookie-banner', '.surface').color], surface],
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

/**
 * Puts the focus on everything of ours that can have it, one by one, and says where the ring, or the text of a button, is
 * not seen: its contrast with what it stands on (WCAG 2.4.7, 1.4.11, 1.4.3).
 * @param {Page} page
 */
export const unseen = async (page) => {
  const controls = await page.evaluate(() => {
    // A canvas knows no scheme of the page.
    const sheet = document.body.appendChild(document.createElement('i'));
    sheet.style.background = 'Canvas';
    const paper = getComputedStyle(sheet).backgroundColor;
    sheet.remove();
    /** @type {(element: Element) => string[]} What an element stands on, the lowest first. */
    const groundOf = (element) => {
      const layers = [];
      let node = /** @type {Node | null} */ (element.parentNode);
      while (node) {
        if (node instanceof Element) layers.push(getComputedStyle(node).backgroundColor);
        // What is in the top layer stands on its own.
        if (node instanceof HTMLElement && (node.popover || node.localName === 'dialog')) break;
        node =
          node instanceof ShadowRoot
            ? node.host
            : (node instanceof Element && node.assignedSlot) || node.parentNode;
      }
      return [paper, ...layers.toReversed()];
    };
    const dialog = document
      .querySelector('html > cookie-preferences')
      ?.shadowRoot?.querySelector('dialog[open]');
    const roots = dialog
      ? [dialog]
      : [
          ...document.querySelectorAll(
            'cookie-banner, cookie-charter, cookie-explainer, cookie-table, cookie-embed, cookie-settings, cookie-preferences',
          ),
        ].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    return roots.flatMap((root) =>
      [
        .../** @type {NodeListOf<HTMLElement>} */ (
          root.querySelectorAll('a[href], button, input, summary, [tabindex="0"]')
        ),
      ]
        .filter((one) => one.checkVisibility())
        .map((one) => {
          // A press has left its focus without a ring.
          one.blur();
          one.focus({ focusVisible: true, preventScroll: true });
          const style = getComputedStyle(one);
          return {
            name: `${one.localName} “${one.textContent?.trim().slice(0, 30)}”`,
            ground: groundOf(one),
            outline: style.outlineStyle === 'solid' ? parseFloat(style.outlineWidth) : 0,
            rings: [
              style.outlineColor,
              ...(/^(rgb[^)]*\)|color\([^)]*\)|oklab[^)]*\))/.exec(style.boxShadow)?.slice(0, 1) ?? []),
            ],
            text:
              one.localName === 'button' && parseFloat(style.borderTopWidth)
                ? [style.backgroundColor, style.color]
                : undefined,
          };
        }),
    );
  });
  const faults = [];
  for (const { name, ground, outline, rings, text } of controls) {
    const found = await ratios(page, {
      ...Object.fromEntries(rings.map((ring) => [ring, [[...ground, ring], ground]])),
      ...(text && {
        text: [
          [...ground, ...text],
          [...ground, ...text.slice(0, 1)],
        ],
      }),
    });
    const { text: legible = Infinity, ...around } = found;
    const best = Math.max(...Object.values(around));
    if (outline < 2 || best < 3)
      faults.push(`${name}: the ring ${outline} px ${rings.join()}, ${best.toFixed(1)} to 1`);
    if (legible < 4.5) faults.push(`${name}: its text, ${legible.toFixed(1)} to 1`);
  }
  return { seen: controls.length, faults };
};

/**
 * The colours of a control that the browser draws; the first is that of its corner.
 * @param {import('playwright').Locator} control
 * @param {number} more Pixels around it.
 */
const coloursOf = async (control, more) => {
  const { x, y, width, height } = (await control.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const clip = { x: x - more, y: y - more, width: width + 2 * more, height: height + 2 * more };
  const picture = (await control.page().screenshot({ clip })).toString('base64');
  return control.page().evaluate(async (png) => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext('2d'));
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    return [
      ...new Set(
        Array.from({ length: data.length / 4 }, (_, at) => `rgb(${data.slice(4 * at, 4 * at + 3).join()})`),
      ),
    ];
  }, picture);
};

/**
 * How well a checkbox is seen (WCAG 1.4.11): on what it stands on, and, checked, the mark in it.
 * @param {import('playwright').Locator} box
 */
export const checkboxContrast = async (box) => {
  const page = box.page();
  /** @param {string[]} colours @param {string} from */
  const best = async (colours, from) => {
    const found = Object.entries(
      await ratios(page, Object.fromEntries(colours.map((one) => [one, [[one], [from]]]))),
    );
    return found.toSorted(([, one], [, other]) => other - one)[0] ?? [from, 1];
  };
  await box.setChecked(false);
  const [ground = '', ...line] = await coloursOf(box, 2);
  const [, empty] = await best(line, ground);
  await box.setChecked(true);
  const [fill, checked] = await best(await coloursOf(box, 2), ground);
  const [, mark] = await best(await coloursOf(box, -4), fill);
  return { empty, checked, mark };
};
