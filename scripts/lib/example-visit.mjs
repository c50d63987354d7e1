import assert from 'node:assert/strict';

/** Replaces YouTube: the machine that tests is not on the network. */
const VIDEO = '<!doctype html><title>Video</title><p>The video</p>';

/**
 * A visit to an example: one person reads it, changes language, agrees, reads the charter, and withdraws.
 * @param {import('playwright').BrowserContext} context
 * @param {string} origin
 * @param {(name: string, act: () => Promise<unknown>) => Promise<void>} step
 */
export const visit = async (context, origin, step) => {
  /** @type {string[]} */
  const said = [];
  /** @type {string[]} */
  const requests = [];
  await context.route(
    (url) => url.origin !== origin,
    (route) => route.fulfill({ contentType: 'text/html', body: VIDEO }),
  );
  const page = await context.newPage();
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(`uncaught: ${error.message}`));
  page.on('request', (request) => requests.push(request.url()));
  const asked = (/** @type {string} */ part) => requests.some((url) => url.includes(part));

  const button = (/** @type {string} */ action) => page.locator(`cookie-banner [data-action="${action}"]`);
  const film = page.locator('cookie-embed iframe');
  const text = (/** @type {string} */ words) => page.getByText(words, { exact: false }).first().waitFor();

  await step('asks, and until then lets nothing in', async () => {
    await page.goto(`${origin}/`);
    await button('accept').waitFor();
    await page.locator('cookie-embed [part~="placeholder"]').waitFor();
    await page.locator('cookie-settings [part~="button"]').waitFor();
    await text('Your visits are not counted.');
    assert.ok(!asked('/count.js') && !asked('youtube'), requests.join('\n'));
  });

  await step('speaks the language of the page', async () => {
    await page.locator('header').getByText('Français').click();
    await page.locator('html[lang="fr"]').waitFor();
    await page.locator('cookie-banner').getByText('Ville de Brume-le-Château').waitFor();
    await page.locator('cookie-banner').getByRole('button', { name: 'Tout refuser' }).waitFor();
    await page.locator('cookie-embed').getByRole('button', { name: 'YouTube' }).first().waitFor();
    await page.locator('header').getByText('English').click();
    await page.locator('html[lang="en"]').waitFor();
  });

  await step('lets in what was agreed to, and shows it', async () => {
    const letIn = [page.waitForRequest('**/count.js'), page.waitForRequest('**/embed/*')];
    await button('accept').click();
    await Promise.all(letIn);
    await text('Your visits are counted: thank you.');
    await film.waitFor();
    await button('accept').waitFor({ state: 'detached' });
  });

  await step('shows its charter', async () => {
    await page.locator('header').getByText('Cookies', { exact: true }).click();
    await page.locator('cookie-charter').getByRole('rowheader', { name: 'visits' }).waitFor();
    await page.locator('header').getByText('Home').click();
    await text('Your visits are counted: thank you.');
  });

  await step('opens the preferences, and withdraws what was agreed to', async () => {
    // With the keyboard: what is pressed while the page scrolls may reach the video, which is another process.
    await page.locator('cookie-settings [part~="button"]').press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await dialog.locator('[data-action="refuse"]').click();
    await text('Your visits are not counted.');
    await film.waitFor({ state: 'detached' });
    await page.waitForFunction(() => localStorage.getItem('visits') === null);
  });

  await step('asks no more, and remembers the refusal', async () => {
    requests.length = 0;
    await page.goto(`${origin}/`);
    await page.locator('cookie-settings [part~="status"]').waitFor();
    await text('Your visits are not counted.');
    assert.equal(await button('accept').count(), 0);
    assert.ok(!asked('/count.js') && !asked('youtube'), requests.join('\n'));
  });

  await step('says nothing in the console', async () => assert.deepEqual(said, []));
};
