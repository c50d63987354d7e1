/**
 * What a visitor does, key by key, in each language. `until` is a part of what must be said before the next key.
 * @typedef {{ fr: string, en: string }} Words
 * @typedef {{ press: string, until?: Words, shown?: number } | { press: string, to: Words }} Step
 * @typedef {{ page: Words, steps: readonly Step[] }} Journey
 */

const HOME = { fr: 'index.html', en: 'en.html' };
const CHARTER = { fr: 'cookies.html', en: 'cookies-en.html' };
/** A page of the test, which has the choices and no more: `pagesOf` writes it. */
const CHOICES = { fr: 'my-choices-fr.html', en: 'my-choices-en.html' };

const REFUSE = { fr: 'Tout refuser', en: 'Refuse all' };
const ACCEPT = { fr: 'Tout accepter', en: 'Accept all' };
const SETTINGS = { fr: 'Gérer les cookies', en: 'Cookie settings' };
const SAVED = { fr: 'Votre choix est enregistré', en: 'Your choice is saved' };

/** @param {string} press @param {number} times @returns {Step[]} */
const again = (press, times) => Array.from({ length: times }, () => ({ press }));
/** The keys that answer the banner of a page. @param {Words} button @returns {Step[]} */
const answer = (button) => [
  { press: 'Tab', to: button },
  { press: 'Return', until: SAVED },
];

/** @type {Record<string, Journey>} */
export const JOURNEYS = {
  'banner-refuse': {
    page: HOME,
    steps: [...again('Tab', 2), { press: 'Return', until: SAVED }, ...again('Tab', 1), ...again('Down', 2)],
  },
  'banner-accept': {
    page: HOME,
    steps: [...answer(ACCEPT), { press: 'F5', until: { fr: '…', en: '…' }, shown: 6 }],
  },
  preferences: {
    page: HOME,
    steps: [
      { press: 'Tab', to: { fr: 'Personnaliser', en: 'Customise' } },
      { press: 'Return', until: SETTINGS },
      ...again('Tab', 1),
      { press: 'Tab', to: { fr: 'Vidéos et cartes', en: 'Videos and maps' } },
      { press: 'Tab', to: { fr: 'Vidéos', en: 'Videos' } },
      { press: 'space' },
      ...again('Down', 6),
      { press: 'Tab', to: { fr: 'Enregistrer mes choix', en: 'Save my choices' } },
      { press: 'Return', until: { fr: 'Vos choix sont enregistrés', en: 'Your choices are saved' } },
    ],
  },
  withdraw: {
    page: HOME,
    steps: [
      ...answer(ACCEPT),
      { press: 'F5', until: { fr: '…', en: '…' }, shown: 2 },
      { press: 'Tab', to: SETTINGS },
      { press: 'Return', until: SETTINGS },
      { press: 'Tab', to: REFUSE },
      { press: 'Return', until: SAVED },
      { press: 'Tab', to: { fr: 'Recharger la page', en: 'Reload the page' } },
      ...again('Up', 1),
      { press: 'Escape', until: SETTINGS },
    ],
  },
  'withdraw-in-page': {
    page: CHOICES,
    steps: [
      { press: 'b', to: REFUSE },
      { press: 'Return', until: SAVED },
      { press: 'b', to: ACCEPT },
      { press: 'Return', until: SAVED },
      ...again('Down', 3),
    ],
  },
  embed: {
    page: HOME,
    steps: [
      ...answer(REFUSE),
      { press: 'b', to: { fr: 'Afficher cette fois', en: 'Show it this once' } },
      ...again('Up', 4),
      ...again('Down', 4),
      { press: 'b' },
      { press: 'b' },
      { press: 'Return', until: { fr: 'Le contenu est affiché', en: 'The content is shown' } },
    ],
  },
  table: {
    page: CHARTER,
    steps: [
      ...answer(REFUSE),
      ...again('t', 2),
      ...again('alt+shift+Down', 1),
      ...again('alt+shift+Right', 4),
      ...again('alt+shift+Down', 1),
      ...again('alt+shift+Left', 4),
      ...again('Down', 4),
    ],
  },
};

/** @param {'fr' | 'en'} language */
const choicesPage = (language) => `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <title>${{ fr: 'Vos choix', en: 'Your choices' }[language]}</title>
    <link rel="cookie-charter" href="charter.json" data-revision="1" />
    <script type="module" src="../../dist/cdn/cookie-charter.js"></script>
  </head>
  <body>
    <main>
      <h1>${{ fr: 'Vos choix', en: 'Your choices' }[language]}</h1>
      <cookie-preferences></cookie-preferences>
    </main>
  </body>
</html>`;

/** Pages beside those of the example portal. */
export const PAGES = { [CHOICES.fr]: choicesPage('fr'), [CHOICES.en]: choicesPage('en') };
