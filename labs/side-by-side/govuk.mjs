// GOV.UK Frontend: the cookie banner, and the cookies page with its tables and radios.
import { ACCEPT, CATEGORIES, LATER, LEAD, questionHtml, REFUSE, SAVE, TITLE } from './text.mjs';
import { around, FILLER } from './peers.mjs';

const HEAD =
  '<link rel="stylesheet" href="/peers/govuk-frontend/dist/govuk/govuk-frontend.min.css"><style>.govuk-template,[class*=govuk-]{font-family:"Source Sans 3 Variable",sans-serif!important}</style>';
const body = (/** @type {string} */ before, /** @type {string} */ main) =>
  around(
    HEAD,
    `<body class="govuk-template__body">${before}<div class="govuk-width-container"><main class="govuk-main-wrapper">${main}</main></div></body>`,
    'class="govuk-template govuk-template--rebranded"',
  );

const banner = `<div class="govuk-cookie-banner" data-nosnippet role="region" aria-label="${TITLE}"><div class="govuk-cookie-banner__message govuk-width-container"><div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds"><h2 class="govuk-cookie-banner__heading govuk-heading-m">${TITLE}</h2><div class="govuk-cookie-banner__content">${questionHtml('class="govuk-body"', 'class="govuk-list govuk-list--bullet"', 'class="govuk-link"')}</div></div></div><div class="govuk-button-group"><button class="govuk-button">${ACCEPT}</button><button class="govuk-button">${REFUSE}</button><a class="govuk-link" href="#">Voir les préférences</a></div></div></div>`;

const rows = (/** @type {import('./text.mjs').Category} */ { services }) =>
  services
    .flatMap(({ cookies }) => cookies)
    .map(
      ({ name, purpose, duration }) =>
        `<tr class="govuk-table__row"><td class="govuk-table__cell">${name}</td><td class="govuk-table__cell">${purpose}</td><td class="govuk-table__cell">${duration}</td></tr>`,
    )
    .join('');
const radio = (/** @type {string} */ id, /** @type {string} */ word) =>
  `<div class="govuk-radios__item"><input class="govuk-radios__input" id="${id}-${word}" name="${id}" type="radio"><label class="govuk-label govuk-radios__label" for="${id}-${word}">${word}</label></div>`;

const cookies = `<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds"><h1 class="govuk-heading-l">Cookies</h1><p class="govuk-body">${LEAD.replace(' afin de :', '.')}</p><p class="govuk-body">${LATER}</p>${CATEGORIES.map(
  (category) =>
    `<h2 class="govuk-heading-m">${category.name}</h2><p class="govuk-body">${category.about}</p><table class="govuk-table"><caption class="govuk-table__caption govuk-table__caption--s">${category.name}</caption><thead class="govuk-table__head"><tr class="govuk-table__row">${['Nom', 'Finalité', 'Durée'].map((head) => `<th scope="col" class="govuk-table__header">${head}</th>`).join('')}</tr></thead><tbody class="govuk-table__body">${rows(category)}</tbody></table>${
      category.asked
        ? `<div class="govuk-form-group"><fieldset class="govuk-fieldset"><legend class="govuk-fieldset__legend govuk-fieldset__legend--s">Acceptez-vous ?</legend><div class="govuk-radios">${radio(category.id, 'Oui')}${radio(category.id, 'Non')}</div></fieldset></div>`
        : ''
    }`,
).join('')}<button class="govuk-button">${SAVE}</button></div></div>`;

export const PAGES = { '/govuk/question': body(banner, FILLER), '/govuk/page': body('', cookies) };
/** @type {readonly import('./side-by-side.mjs').Subject[]} */
export const SUBJECTS = [
  {
    name: 'GOV.UK',
    surface: 'question',
    path: '/govuk/question',
    box: '.govuk-cookie-banner',
    text: '.govuk-cookie-banner p',
    button: '.govuk-button',
  },
  {
    name: 'GOV.UK',
    surface: 'page',
    path: '/govuk/page',
    box: 'table',
    text: 'main p',
    button: '.govuk-button',
    whole: true,
  },
];
