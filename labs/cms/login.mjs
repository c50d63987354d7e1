/** @typedef {'administrator' | 'editor' | 'author'} Role */
export const ROLES = /** @type {const} */ (['administrator', 'editor', 'author']);

/**
 * A page of a visitor who is logged in.
 * @param {import('playwright').Browser} browser
 * @param {import('./wordpress.mjs').WordPress} wordpress
 * @param {Role} role
 */
export const logIn = async (browser, { origin, password }, role) => {
  const context = await browser.newContext({ baseURL: origin, viewport: { width: 1280, height: 1000 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  // A busy machine takes its time over these editors.
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  // An editor that is left with unsaved changes asks whether that is meant.
  page.on('dialog', (dialog) => dialog.accept());
  await page.goto('/wp-login.php');
  await page.fill('#user_login', role);
  await page.fill('#user_pass', password);
  await page.click('#wp-submit');
  await page.waitForURL('**/wp-admin/**');
  return page;
};
