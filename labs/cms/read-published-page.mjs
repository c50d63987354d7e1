// Reads a published page as a visitor does: what is seen of each piece.

/** @typedef {import('playwright').Page} Page */
/**
 * What a visitor sees of one piece.
 * @typedef {object} Seen
 * @property {boolean} shown One of our elements is drawn there.
 * @property {string} [category] What that element was told to show.
 * @property {string[]} links Where the links that are seen lead.
 * @property {string} text The text that is seen beside what our elements show.
 */

/** Waits until every element of ours in the content has drawn what it has. @param {Page} page */
const settle = (page) =>
  page.waitForFunction(async () => {
    const ours = [...document.querySelectorAll('.entry-content *')].filter(({ localName }) =>
      localName.startsWith('cookie-'),
    );
    await Promise.all(ours.map(({ localName }) => customElements.whenDefined(localName)));
    await Promise.all(ours.map((element) => /** @type {any} */ (element).updateComplete));
    return true;
  });

/** What is seen under each heading “§ name”. @param {Page} page @returns {Promise<Record<string, Seen>>} */
const read = (page) =>
  page.evaluate(() => {
    const isOurs = (/** @type {Element | null} */ element) => element?.localName.startsWith('cookie-');
    const isSeen = (/** @type {Node} */ node) => {
      const range = document.createRange();
      range.selectNode(node);
      return [...range.getClientRects()].some(({ width, height }) => width > 1 && height > 1);
    };
    const isDrawn = (/** @type {Element} */ element) =>
      Boolean(element.shadowRoot?.querySelector('table, button'));
    /** What an element of ours shows of what was written inside it. */
    const isPart = (/** @type {Node} */ node) => {
      for (let { parentElement } = node; parentElement; { parentElement } = parentElement)
        if (isOurs(parentElement) && isDrawn(parentElement)) return true;
      return false;
    };
    /** @type {Record<string, Seen>} */
    const seen = {};
    /** @type {Seen | undefined} */
    let now;
    const walker = document.createTreeWalker(
      document.querySelector('.entry-content') ?? document.body,
      NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    );
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node instanceof Element) {
        if (now && isOurs(node) && isSeen(node) && isDrawn(node)) {
          now.shown = true;
          now.category = node.getAttribute('category') ?? undefined;
        }
        if (node instanceof HTMLAnchorElement && isSeen(node))
          now?.links.push(node.getAttribute('href') ?? '');
        continue;
      }
      const text = (node.textContent ?? '').replaceAll(/\s+/gu, ' ').trim();
      const [, name] = /^§ (.+)$/u.exec(text) ?? [];
      if (name) now = seen[name] = { shown: false, links: [], text: '' };
      else if (text && now && isSeen(node) && !isPart(node)) now.text = `${now.text} ${text}`.trim();
    }
    return seen;
  });

/**
 * The links to the preferences, clicked one by one.
 * @param {Page} page
 * @returns {Promise<{ opened: number, toOpen: number }>} How many opened them, of how many.
 */
const openChoices = async (page) => {
  const links = await page.locator('.entry-content a[href="#cookie-settings"]').all();
  let opened = 0;
  const dialog = page.locator('cookie-preferences dialog[open]');
  for (const link of links) {
    await link.click();
    await dialog.waitFor();
    opened++;
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  }
  return { opened, toOpen: links.length };
};

/**
 * @param {import('playwright').Browser} browser
 * @param {string} address
 * @param {{ javaScript: boolean }} options
 */
export const readPublished = async (browser, address, { javaScript }) => {
  const context = await browser.newContext({ javaScriptEnabled: javaScript, locale: 'fr-FR' });
  context.setDefaultTimeout(60_000);
  // Of a visitor who has refused: the question would stand over what is read.
  await context.addCookies([{ name: 'cookie_charter_choice', value: 'none', url: address }]);
  const page = await context.newPage();
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  /** @type {string[]} */
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  if (javaScript) await settle(page);
  const seen = await read(page);
  const choices = javaScript ? await openChoices(page) : { opened: 0, toOpen: 0 };
  await context.close();
  return { seen, ...choices, complaints };
};
