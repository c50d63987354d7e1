// Writes posts in the block editor as a person does.

/** @typedef {import('playwright').Page} Page */
/** @typedef {import('./snippets.mjs').Piece} Piece */

const INSERT_AFTER = 'Control+Alt+y';

/** An empty post with its title, the caret in its first paragraph. @param {Page} page @param {string} title */
const begin = async (page, title) => {
  await page.goto('/wp-admin/post-new.php');
  await page.locator('.editor-post-title__input').click();
  await page.keyboard.insertText(title);
  await page.keyboard.press('Enter');
};

/** @param {Page} page @returns {Promise<string>} The address of the published post. */
const publish = async (page) => {
  const saved = page.waitForResponse(
    (response) =>
      response.request().method() !== 'GET' &&
      /\/wp\/v2\/posts\/\d+/.test(decodeURIComponent(response.url())),
  );
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const response = await saved;
  const { link, status } = await response.json();
  if (status !== 'publish') throw new Error(`cms: the post was not published: ${await response.text()}`);
  return link;
};

/** A heading that says what follows. @param {Page} page @param {Piece} piece */
const announce = async (page, piece) => {
  await page.keyboard.insertText(`§ ${piece.name}`);
  await page.keyboard.press('Enter');
};

/** Each piece in a Custom HTML block. @param {Page} page @param {string} title @param {readonly Piece[]} pieces */
export const writeHtmlBlocks = async (page, title, pieces) => {
  await begin(page, title);
  for (const piece of pieces) {
    await announce(page, piece);
    await page.keyboard.type('/html');
    await page.getByRole('option', { name: 'Custom HTML' }).waitFor();
    await page.keyboard.press('Enter');
    const box = page.locator('.wp-block-html textarea').last();
    await box.fill(piece.code);
    await box.press(INSERT_AFTER);
  }
  return publish(page);
};

/** Each piece pasted into a paragraph. @param {Page} page @param {string} title @param {readonly Piece[]} pieces */
export const pasteInParagraphs = async (page, title, pieces) => {
  await begin(page, title);
  for (const piece of pieces) {
    await announce(page, piece);
    await page.evaluate((code) => navigator.clipboard.writeText(code), piece.code);
    await page.keyboard.press('Control+v');
    await page.keyboard.press(INSERT_AFTER);
  }
  return publish(page);
};

/** Links by the link button, markers by the keyboard. @param {Page} page @param {string} title @param {readonly Piece[]} pieces */
export const writeByHand = async (page, title, pieces) => {
  await begin(page, title);
  for (const piece of pieces) {
    await announce(page, piece);
    if (piece.link) {
      await page.keyboard.insertText(piece.link.text);
      await page.keyboard.press('Shift+Home');
      await page.keyboard.press('Control+k');
      const address = page.locator(
        '.block-editor-link-control__search-input input, input.block-editor-url-input__input',
      );
      await address.fill(piece.link.href);
      await address.press('Enter');
      await page.keyboard.press('Escape');
    } else await page.keyboard.type(piece.code);
    await page.keyboard.press(INSERT_AFTER);
  }
  return publish(page);
};
