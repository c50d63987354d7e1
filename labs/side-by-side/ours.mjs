// Ours: the question and the choices of the example portal, the page of the example town; plain, and in each theme.
import { readdirSync } from 'node:fs';
import { fromRoot } from '../../scripts/lib/root.mjs';

/** @typedef {import('./side-by-side.mjs').Subject} Subject */

const asked = async (/** @type {import('playwright').Page} */ page) => {
  await page.waitForFunction(() => document.querySelector('cookie-banner:state(prompt)'));
};
/** @type {readonly Omit<Subject, 'name'>[]} */
const SURFACES = [
  {
    surface: 'question',
    path: '/examples/portal/dataset.html',
    box: 'cookie-banner .surface',
    text: 'cookie-banner p',
    button: 'cookie-banner [data-action=refuse]',
    reach: asked,
  },
  {
    surface: 'choices',
    path: '/examples/portal/dataset.html',
    box: 'cookie-preferences dialog',
    text: 'cookie-preferences .category p:not(.toggle)',
    button: 'cookie-preferences .buttons button',
    reach: async (page) => {
      await asked(page);
      await page.locator('cookie-banner [data-action=settings]').click();
      await page.getByRole('dialog').getByRole('checkbox').first().waitFor();
    },
  },
  ...['/examples/blois/fr.html', '/examples/portal/cookies.html'].map((path, index) => ({
    surface: index ? 'page of the portal' : 'page',
    path,
    box: 'cookie-charter table',
    text: 'cookie-charter [part=section] p',
    button: undefined,
    whole: true,
    reach: async (/** @type {import('playwright').Page} */ page) => {
      await page.waitForFunction(() =>
        document.querySelector('cookie-charter')?.shadowRoot?.querySelector('table'),
      );
    },
  })),
];
const THEMES = readdirSync(fromRoot('themes')).map((file) => file.replace('.css', ''));

/** @type {readonly Subject[]} */
export const SUBJECTS = SURFACES.flatMap((surface) => [
  { ...surface, name: 'cookie-charter', ours: true },
  ...(surface.surface.startsWith('page')
    ? []
    : THEMES.map((theme) => ({ ...surface, name: `theme ${theme}`, ours: true, theme }))),
]);
