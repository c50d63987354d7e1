// Writes posts in the classic editor as a person does.

/** @typedef {import('playwright').Page} Page */
/** @typedef {import('./snippets.mjs').Piece} Piece */

const inVisual = (/** @type {Page} */ page) => page.frameLocator('#content_ifr').locator('body#tinymce');

/** @param {Page} page @param {string} title */
const begin = async (page, title) => {
  await page.goto('/wp-admin/post-new.php?classic=1');
  await page.fill('#title', title);
  // Leaving the title saves a draft, and the buttons are dead meanwhile; the address of the post comes with it.
  await page.keyboard.press('Tab');
  await page.locator('#sample-permalink').waitFor();
};

const showText = async (/** @type {Page} */ page) => {
  await page.click('#content-html');
  await page.locator('textarea#content').waitFor();
};

const showVisual = async (/** @type {Page} */ page) => {
  await page.click('#content-tmce');
  await inVisual(page).click();
};

/** @param {Page} page @returns {Promise<string>} The address of the published post. */
const publish = async (page) => {
  await page.locator('#publish:not(.disabled)').click();
  // The same post in the editor again, which the address names.
  await page.waitForURL(/[?&]post=\d+/, { waitUntil: 'commit' });
  return new URL(`/?p=${new URL(page.url()).searchParams.get('post')}`, page.url()).href;
};

/** @param {Page} page @param {readonly Piece[]} pieces */
const fillText = async (page, pieces) => {
  await showText(page);
  await page.fill('textarea#content', pieces.map(({ name, code }) => `§ ${name}\n\n${code}\n\n`).join(''));
};

/** The pieces in the Text tab. @param {Page} page @param {string} title @param {readonly Piece[]} pieces */
export const writeText = async (page, title, pieces) => {
  await begin(page, title);
  await fillText(page, pieces);
  return publish(page);
};

/** The same, then the Visual tab, a word more, and saved there. @param {Page} page @param {string} title @param {readonly Piece[]} pieces */
export const writeTextThenVisual = async (page, title, pieces) => {
  await begin(page, title);
  await fillText(page, pieces);
  await showVisual(page);
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('§ end');
  return publish(page);
};

/** In the Visual tab: links by the link button, the rest pasted as it stands in the recipe. @param {Page} page @param {string} title @param {readonly Piece[]} pieces */
export const writeVisual = async (page, title, pieces) => {
  await begin(page, title);
  await showVisual(page);
  for (const { name, code, link } of pieces) {
    await page.keyboard.insertText(`§ ${name}`);
    await page.keyboard.press('Enter');
    if (link) {
      await page.keyboard.insertText(link.text);
      await page.keyboard.press('Shift+Home');
      await page.keyboard.press('Control+k');
      const address = page.locator('.wp-link-input input[role=combobox]');
      await address.fill(link.href);
      await address.press('Enter');
      await inVisual(page).focus();
      await page.keyboard.press('Control+End');
    } else {
      await page.evaluate((text) => navigator.clipboard.writeText(text), code);
      await page.keyboard.press('Control+v');
      // What is pasted lies in a box of the editor first, which the browser splits into several of one id at line breaks.
      await inVisual(page).locator('#mcepastebin').first().waitFor({ state: 'detached' });
      await inVisual(page)
        .filter({ hasText: code.trim().split('\n').at(-1) ?? '' })
        .waitFor();
    }
    await page.keyboard.press('Enter');
  }
  return publish(page);
};
