// What every peer is given to say: the texts of the example portal, so that looks are compared and not words.
import { readFileSync } from 'node:fs';
import { fromRoot } from '../../scripts/lib/root.mjs';

/** @typedef {{ name: string, about: string, cookies: { name: string, purpose: string, duration: string }[] }} Service */
/** @typedef {{ id: string, name: string, about: string, asked: boolean, services: Service[] }} Category */

/** Short, as a column of a table has it. @param {unknown} iso */
const duration = (iso) => {
  const [, time, count, unit] = /^P(T?)(\d+)([MHD])$/.exec(String(iso)) ?? [];
  if (!count) return iso === 'session' ? 'Session' : 'Jusqu’à effacement';
  return `${count} ${unit === 'M' ? (time ? 'minutes' : 'mois') : unit === 'H' ? 'heures' : 'jours'}`;
};

const charter = JSON.parse(readFileSync(fromRoot('examples/portal/charter.json'), 'utf8'));
const french = (/** @type {any} */ text) => text?.fr ?? text ?? '';

/** @type {Category[]} */
export const CATEGORIES = charter.categories.map(
  (/** @type {any} */ { id, label, description, ...more }) => ({
    id,
    name: french(label),
    about: french(description),
    asked: more.consent === 'opt-in',
    services: more.services.map((/** @type {any} */ service) => ({
      name: french(service.label),
      about: french(service.purpose),
      cookies: (service.cookies ?? []).map((/** @type {any} */ cookie) => ({
        name: cookie.name ?? cookie.match,
        purpose: french(cookie.purpose),
        duration: duration(cookie.duration),
      })),
    })),
  }),
);

export const TITLE = `Cookies sur le site ${french(charter.site.name)}`;
export const LEAD = `${french(charter.controller.name)} vous demande votre consentement pour conserver des informations sur votre appareil, ou y accéder, afin de :`;
export const LATER =
  'Si vous refusez, le site vous reste ouvert, sans cela. Votre choix est conservé 6 mois ; vous pouvez le modifier à tout moment, sur chaque page, avec « Gestion des cookies ».';
export const LINK = 'Voir les 3 prestataires et leurs cookies';
export const [REFUSE, ACCEPT, CUSTOMISE, SAVE] = [
  'Tout refuser',
  'Tout accepter',
  'Personnaliser',
  'Enregistrer mes choix',
];

/** The question in two paragraphs and a list. @param {string} p @param {string} ul @param {string} a Attributes. */
export const questionHtml = (p = '', ul = '', a = '') =>
  `<p ${p}>${LEAD}</p><ul ${ul}>${CATEGORIES.filter(({ asked }) => asked)
    .map(({ name, about }) => `<li><strong>${name}</strong> ${about}</li>`)
    .join('')}</ul><p ${p}>${LATER} <a ${a} href="#">${LINK}</a></p>`;
