// The site of whoever follows the documentation: its charter, our files where its pages put them, and all other sites.
import { readFileSync } from 'node:fs';
import { renderCharter } from 'cookie-charter/render';
import { fromRoot } from '../../../scripts/lib/root.mjs';

const CHARTER = {
  language: 'en',
  languages: ['en', 'fr'],
  revision: 1,
  categories: [
    {
      id: 'necessary',
      consent: 'none',
      label: { en: 'Necessary', fr: 'Nécessaires' },
      services: [
        { label: 'Account', cookies: [{ name: 'session', purpose: { en: 'Log-in.', fr: 'Connexion.' } }] },
      ],
    },
    { id: 'statistics', label: { en: 'Statistics', fr: 'Statistiques' } },
    { id: 'audience', consent: 'opt-out', label: 'Audience' },
    { id: 'video', label: 'Videos', services: [{ id: 'youtube', label: 'YouTube' }] },
  ],
};
/** Where pages of the documentation put the folder, and the charter. */
const FILES = /\/(?:wp-content\/|assets\/)?cookie-charter\/((?:chunks\/.*|cookie-charter(?:\.all)?)\.js)$/;
const CHARTERS = /\/(?:cookies|cookie-charter|cookie-charter\/charter)\.json$/;

/** Plays the site of the author, and all others. @param {import('playwright').BrowserContext} context */
export const play = async (context) => {
  await context.route(FILES, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: readFileSync(fromRoot(`dist/cdn/${FILES.exec(new URL(route.request().url()).pathname)?.[1]}`)),
    }),
  );
  await context.route(CHARTERS, (route) => route.fulfill({ json: CHARTER }));
  await context.route('**/cookies.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: renderCharter(CHARTER) }),
  );
  await context.route('**/count.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  await context.route(/^https:/, (route) =>
    route.request().resourceType() === 'script'
      ? route.fulfill({ contentType: 'text/javascript', body: '' })
      : route.fulfill({ contentType: 'text/html', body: '<title>Film</title>' }),
  );
};
