// What ?cookie-charter=debug says of a page does not hang on what the visitor answered, unless the page does.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { keepChoice } from './consent-pages.mjs';
import { assertSaid, DEBUG, pathOf, section } from './doctor-panel.mjs';
import { FILES, SILENT, SITUATIONS, STATES } from './doctor-situations.mjs';
import { useSite } from './test-site.mjs';

/** @typedef {import('./doctor-situations.mjs').Page} Page */

/** The same page with a charter that asks. @param {Page} page @returns {Page} */
const withAskingCharter = ({ body, headers }) => ({
  body: body.replaceAll('/examples/blois/', '/examples/portal/'),
  headers,
});
const site = useSite({
  ...Object.fromEntries(
    Object.entries(SITUATIONS).map(([name, [page]]) => [pathOf(name), withAskingCharter(page)]),
  ),
  ...Object.fromEntries(
    Object.entries(SILENT).map(([name, page]) => [pathOf(name), withAskingCharter(page)]),
  ),
  ...FILES,
});

/** Opens a page as a visitor who has answered before. @param {string} name @param {string | undefined} choice */
const openIn = async (name, choice) => {
  const { page, log, context } = await site.open('/framed');
  await keepChoice(context, choice, site.at('/'));
  await page.goto(site.at(pathOf(name) + DEBUG));
  return { page, log, context };
};

for (const [state, choice] of Object.entries(STATES)) {
  describe(`the panel, ${state}`, () => {
    for (const [name, [, expected, states]] of Object.entries(SITUATIONS)) {
      const isSaid = !states || states.includes(state);
      it(`${isSaid ? 'reports' : 'does not report'} ${name}`, async () => {
        const { page, context } = await openIn(name, choice);
        const said = expected.map((parts) => parts.replaceAll('/blois/', '/portal/'));
        await assertSaid(page, isSaid ? said : []);
        await context.close();
      });
    }

    for (const name of Object.keys(SILENT)) {
      it(`has nothing to report of ${name}, and is covered by nothing`, async () => {
        const { page, log, context } = await openIn(name, choice);
        await assertSaid(page, []);
        // The banner is above what pages have; the panel is above it.
        await section(page).getByRole('button', { name: 'Run again' }).click({ trial: true });
        await section(page).getByRole('button', { name: 'Close' }).click({ trial: true });
        assert.deepEqual(log.messages, []);
        await context.close();
      });
    }
  });
}
