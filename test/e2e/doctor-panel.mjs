// What the panel of ?cookie-charter=debug says.
import assert from 'node:assert/strict';

/** @typedef {import('playwright').Page} Page */

export const pathOf = (/** @type {string} */ name) => `/${name.replaceAll(' ', '-')}`;
export const DEBUG = '#cookie-charter=debug';

export const section = (/** @type {Page} */ tab) => tab.locator('[data-cookie-charter=off] section');
/**
 * What the panel says, an item a string, once it says that much: some of it is met after the first look.
 * @param {Page} tab
 * @param {number} count
 */
export const said = async (tab, count) => {
  const item = section(tab).getByRole('listitem');
  const whole = count ? item.nth(count - 1) : section(tab).getByText('No problem found');
  // What is said instead makes the better message than a wait in vain.
  await whole.waitFor().catch(() => {});
  // What a slow page had not shown yet was told as missing for a moment.
  await item
    .nth(count)
    .waitFor({ state: 'detached' })
    .catch(() => {});
  const items = await item.allInnerTexts();
  return items.map((text) => text.replaceAll(new URL(tab.url()).origin, '').replace(/\s+/g, ' '));
};
/**
 * Fails unless each expectation is met by one item, its parts in their order, and nothing else is said.
 * @param {Page} tab
 * @param {string[]} expected
 */
export const assertSaid = async (tab, expected) => {
  for (const parts of expected) {
    const inOrder = parts.split(' ').map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const item = section(tab)
      .getByRole('listitem')
      .filter({ hasText: new RegExp(inOrder.join('[^]*')) });
    // What is said instead makes the better message than a wait in vain.
    await item
      .first()
      .waitFor()
      .catch(() => {});
  }
  const items = await said(tab, expected.length);
  assert.equal(items.length, expected.length, items.join('\n'));
  for (const parts of expected) {
    const words = parts.split(' ');
    const meets = (/** @type {string} */ item) => {
      let at = 0;
      for (const word of words) {
        at = item.indexOf(word, at) + 1;
        if (!at) return false;
      }
      return true;
    };
    assert.ok(items.some(meets), `${parts}\n  is not in\n${items.join('\n')}`);
  }
};
