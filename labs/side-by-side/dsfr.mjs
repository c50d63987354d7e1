// The French State design system: its consent banner and its dialog of choices.
import { ACCEPT, CATEGORIES, CUSTOMISE, questionHtml, REFUSE, SAVE, TITLE } from './text.mjs';
import { around, FILLER } from './peers.mjs';

const radio = (/** @type {string} */ id, /** @type {string} */ word, state = '') =>
  `<div class="fr-radio-group"><input type="radio" id="${id}-${word}" name="${id}" ${state}><label class="fr-label" for="${id}-${word}">${word}</label></div>`;
/** One row: what it is about, and two radios. @param {string} id @param {string} name @param {string} about @param {boolean} fixed @param {string} more */
const row = (id, name, about, fixed = false, more = '') =>
  `<div class="fr-consent-service"><fieldset class="fr-fieldset" aria-labelledby="${id}-legend ${id}-desc" role="group"><legend id="${id}-legend" class="fr-consent-service__title">${name}</legend><div class="fr-consent-service__radios">${radio(id, 'Accepter', fixed ? 'checked' : '')}${radio(id, 'Refuser', fixed ? 'disabled' : '')}</div><p id="${id}-desc" class="fr-consent-service__desc">${about}</p>${more}</fieldset></div>`;

const modal = `<dialog id="fr-consent-modal" class="fr-modal" aria-labelledby="fr-consent-modal-title"><div class="fr-container fr-container--fluid fr-container-md"><div class="fr-grid-row fr-grid-row--center"><div class="fr-col-12 fr-col-md-10 fr-col-lg-8"><div class="fr-modal__body"><div class="fr-modal__header"><button aria-controls="fr-consent-modal" title="Fermer" type="button" class="fr-btn--close fr-btn">Fermer</button></div><div class="fr-modal__content"><h1 id="fr-consent-modal-title" class="fr-modal__title">Panneau de gestion des cookies</h1><div class="fr-consent-manager"><div class="fr-consent-service fr-consent-manager__header"><fieldset class="fr-fieldset"><legend class="fr-consent-service__title">Préférences pour tous les services. <a href="#">Données personnelles et cookies</a></legend><div class="fr-consent-service__radios">${radio('all', ACCEPT)}${radio('all', REFUSE)}</div></fieldset></div>${CATEGORIES.map(
  ({ id, name, about, services, asked }) =>
    row(
      id,
      name,
      about,
      !asked,
      asked
        ? `<div class="fr-consent-service__collapse"><button type="button" class="fr-consent-service__collapse-btn" aria-expanded="false" aria-controls="${id}-collapse">Voir plus de détails</button></div><div class="fr-consent-services fr-collapse" id="${id}-collapse">${services.map((service, index) => row(`${id}-${index}`, service.name, service.about)).join('')}</div>`
        : '',
    ),
).join(
  '',
)}<ul class="fr-consent-manager__buttons fr-btns-group fr-btns-group--right fr-btns-group--inline-sm"><li><button class="fr-btn">${SAVE}</button></li></ul></div></div></div></div></div></div></dialog>`;

const banner = `<div class="fr-consent-banner"><h2 class="fr-h6">${TITLE}</h2><div class="fr-consent-banner__content">${questionHtml('class="fr-text--sm"', 'class="fr-text--sm"')}</div><ul class="fr-consent-banner__buttons fr-btns-group fr-btns-group--right fr-btns-group--inline-reverse fr-btns-group--inline-sm"><li><button class="fr-btn">${ACCEPT}</button></li><li><button class="fr-btn">${REFUSE}</button></li><li><button class="fr-btn fr-btn--secondary" data-fr-opened="false" aria-controls="fr-consent-modal">${CUSTOMISE}</button></li></ul></div>`;

export const PAGES = {
  '/dsfr': around(
    '<link rel="stylesheet" href="/peers/@gouvfr/dsfr/dist/dsfr.min.css"><link rel="stylesheet" href="/peers/@gouvfr/dsfr/dist/utility/utility.min.css"><script type="module" src="/peers/@gouvfr/dsfr/dist/dsfr.module.min.js"></script><style>*{font-family:"Source Sans 3 Variable",sans-serif!important}</style>',
    `<body>${modal}${banner}<main class="fr-container">${FILLER}</main></body>`,
    'data-fr-scheme="light"',
  ),
};
/** @type {readonly import('./side-by-side.mjs').Subject[]} */
export const SUBJECTS = [
  {
    name: 'DSFR',
    surface: 'question',
    path: '/dsfr',
    box: '.fr-consent-banner',
    text: '.fr-consent-banner p',
    button: '.fr-consent-banner .fr-btn',
  },
  {
    name: 'DSFR',
    surface: 'choices',
    path: '/dsfr',
    box: '.fr-modal__body',
    text: '.fr-consent-service__desc',
    button: '.fr-consent-manager__buttons .fr-btn',
    reach: async (page) => {
      // Its script takes the buttons over some time after it has come.
      await page.locator('dialog[data-fr-js-modal=true]').waitFor({ state: 'attached' });
      await page.getByRole('button', { name: CUSTOMISE }).click();
      await page.locator('.fr-modal--opened').waitFor();
      for (const more of await page.locator('.fr-consent-service__collapse-btn').all()) await more.click();
      // It slides open.
      await page.waitForFunction(() => document.getAnimations().length === 0);
    },
  },
];
