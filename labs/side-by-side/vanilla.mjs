// vanilla-cookieconsent: its box and its dialog of choices, as its guide to start sets them up.
import { ACCEPT, CATEGORIES, CUSTOMISE, questionHtml, REFUSE, SAVE, TITLE } from './text.mjs';
import { around, FILLER } from './peers.mjs';

const options = {
  // A browser that is driven counts as a robot.
  hideFromBots: false,
  categories: Object.fromEntries(
    CATEGORIES.map(({ id, asked, services }) => [
      id,
      asked
        ? { services: Object.fromEntries(services.map(({ name }, index) => [`s${index}`, { label: name }])) }
        : { enabled: true, readOnly: true },
    ]),
  ),
  language: {
    default: 'fr',
    translations: {
      fr: {
        consentModal: {
          title: TITLE,
          description: questionHtml(),
          acceptAllBtn: ACCEPT,
          acceptNecessaryBtn: REFUSE,
          showPreferencesBtn: CUSTOMISE,
        },
        preferencesModal: {
          title: 'Gestion des cookies',
          acceptAllBtn: ACCEPT,
          acceptNecessaryBtn: REFUSE,
          savePreferencesBtn: SAVE,
          closeIconLabel: 'Fermer',
          serviceCounterLabel: 'service|services',
          sections: CATEGORIES.map(({ id, name, about, services }) => ({
            title: name,
            description: about,
            linkedCategory: id,
            cookieTable: {
              headers: { name: 'Nom', purpose: 'Finalité', duration: 'Durée' },
              body: services.flatMap(({ cookies }) => cookies),
            },
          })),
        },
      },
    },
  },
};

export const PAGES = {
  '/vanilla': around(
    '<link rel="stylesheet" href="/peers/vanilla-cookieconsent/dist/cookieconsent.css"><style>:root{--cc-font-family:"Source Sans 3 Variable",sans-serif}</style>',
    `<body>${FILLER}<script type="module">import * as CookieConsent from '/peers/vanilla-cookieconsent/dist/cookieconsent.esm.js'; CookieConsent.run(${JSON.stringify(options)})</script></body>`,
  ),
};
const settled = (/** @type {import('playwright').Page} */ page) =>
  page.waitForFunction(() => document.getAnimations().length === 0);
/** @type {readonly import('./side-by-side.mjs').Subject[]} */
export const SUBJECTS = [
  {
    name: 'vanilla-cookieconsent',
    surface: 'question',
    path: '/vanilla',
    box: '.cm',
    text: '.cm__desc p',
    button: '.cm__btn',
    reach: async (page) => {
      await page.locator('.cm').waitFor();
      await settled(page);
    },
  },
  {
    name: 'vanilla-cookieconsent',
    surface: 'choices',
    path: '/vanilla',
    box: '.pm',
    text: '.pm__section-desc',
    button: '.pm__btn',
    reach: async (page) => {
      await page.locator('.cm').waitFor();
      await page.getByRole('button', { name: CUSTOMISE }).click();
      await page.locator('.pm').waitFor();
      // What is asked, open.
      await page.locator('.pm__section-title').nth(2).click();
      await page.locator('.pm__section-title').nth(3).click();
      await settled(page);
    },
  },
];
