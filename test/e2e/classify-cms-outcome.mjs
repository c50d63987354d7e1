// What a visitor sees of a form, once a CMS has done with it what it does.

/** @typedef {import('playwright').Page} Page */
/** @typedef {import('./documented-forms.mjs').Form} Form */
/** @typedef {'shown' | 'twice' | 'link' | 'gone' | 'leaked'} Arrival */

const BEFORE = 'Avant.';
const AFTER = 'Après.';

/**
 * A page of a site with what a CMS left of a form.
 * @param {string} markup
 * @returns {import('../../scripts/lib/server.mjs').Page}
 */
export const pageWith = (markup) => ({
  // In English: what a form says of its language must have arrived too.
  body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test</title>
<link rel="cookie-charter" href="/examples/blois/charter.json"><script type="module" src="/dist/cdn/cookie-charter.js"></script>
</head><body><main><h1>Test</h1><p>${BEFORE}</p>
${markup}
<p>${AFTER}</p></main></body></html>`,
});

/**
 * Waits until everything of ours in the page is drawn. A form put in at the end is the last that is upgraded: once it
 * stands, so does all there is before it, and what is not there is not to come.
 * @param {Page} tab
 */
const settle = async (tab) => {
  await tab.evaluate(() =>
    document.body.insertAdjacentHTML('beforeend', '<aside id="last"><p>[cookie-table]</p></aside>'),
  );
  await tab.waitForFunction(() =>
    document.querySelector('#last cookie-table')?.shadowRoot?.querySelector('tbody tr'),
  );
  await tab.evaluate(async () => {
    document.querySelector('#last')?.remove();
    for (const one of /** @type {NodeListOf<any>} */ (
      document.querySelectorAll('main [data-cookie-markup], main :not(:defined)')
    )) {
      if (!/^cookie-(table|embed)$/.test(one.localName)) continue;
      await customElements.whenDefined(one.localName);
      await one.updateComplete;
    }
  });
};

/** The text that is to be seen in an element, shadow roots included. @param {Page} tab */
const visibleText = (tab) =>
  tab.evaluate(() => {
    /** @type {(node: Node) => string} */
    const read = (node) => {
      if (node instanceof Text) return node.data;
      if (!(node instanceof HTMLElement) || !node.checkVisibility({ visibilityProperty: true })) return '';
      if (node instanceof HTMLSlotElement) return node.assignedNodes().map(read).join(' ');
      return [...(node.shadowRoot ?? node).childNodes].map(read).join(' ');
    };
    return read(document.querySelector('main') ?? document.body)
      .replace(/\s+/g, ' ')
      .trim();
  });

/** How many tables with rows, in French, or places for outside content are to be seen. @param {Page} tab @param {string} tag */
const drawn = (tab, tag) =>
  tab.evaluate(
    (name) =>
      [...document.querySelectorAll(`main ${name}`)].filter(
        (one) =>
          one.checkVisibility() &&
          (name === 'cookie-table'
            ? /Finalités/.test(one.shadowRoot?.querySelector('thead')?.textContent ?? '') &&
              one.shadowRoot?.querySelector('tbody tr')
            : /YouTube/.test(one.shadowRoot?.textContent ?? '') && one.shadowRoot?.querySelector('button')),
      ).length,
    tag,
  );

/** True where the link that opens the choices does so. @param {Page} tab */
const opensChoices = async (tab) => {
  const link = tab.locator('main a[href$="#cookie-settings"]');
  if (!(await link.count())) return false;
  await link.click();
  return tab
    .getByRole('dialog')
    .waitFor({ timeout: 5_000 })
    .then(() => true)
    .catch(() => false);
};

/**
 * @param {Page} tab
 * @param {Form} form
 * @returns {Promise<{ arrival: Arrival, text: string }>}
 */
export const arrivalOf = async (tab, { tag }) => {
  await settle(tab);
  const text = await visibleText(tab);
  if (!text.startsWith(`Test ${BEFORE}`) || !text.endsWith(AFTER))
    throw new Error(`the page around is gone: ${text}`);
  const left = text.slice(`Test ${BEFORE}`.length, -AFTER.length).trim();
  /** @type {(arrival: Arrival) => { arrival: Arrival, text: string }} */
  const is = (arrival) => ({ arrival, text: left });
  if (/[<>{}]|\[cookie-|class=|lang=/.test(left)) return is('leaked');
  if (tag === 'cookie-preferences') return is((await opensChoices(tab)) ? 'shown' : left ? 'link' : 'gone');
  const count = await drawn(tab, tag);
  if (count) return is(count > 1 || left.includes('Nos cookies') ? 'twice' : 'shown');
  return is(left ? 'link' : 'gone');
};

/**
 * Waits until the element is drawn with nothing else on the page that would have its code loaded.
 * @param {Page} tab
 * @param {Form} form
 */
export const drawnAlone = (tab, { tag }) =>
  tab.waitForFunction(
    (name) => document.querySelector(`main ${name}`)?.shadowRoot?.querySelector('tbody tr, button'),
    tag,
  );
