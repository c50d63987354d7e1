/**
 * Words of the question and of its three purposes: every tool is given these, so that tools are compared and not texts.
 * @typedef {{ id: string, title: string }} Service
 * @typedef {{ id: string, title: string, description: string, services: Service[] }} Purpose
 */

/** Script that is blocked until consent: it marks the time at which it ran. In the page, so that no request counts. */
export const BLOCKED_SCRIPT = "performance.mark('granted')";
/** Purpose and service of that script. */
export const BLOCKED = { purpose: 'statistics', service: 'counter' };

/** @type {readonly Purpose[]} */
export const PURPOSES = [
  {
    id: 'statistics',
    title: 'Mesure d’audience',
    description: 'Compter les visites, et savoir quelles pages sont lues.',
    services: [
      { id: 'counter', title: 'Compteur de la Brume' },
      { id: 'mesurio', title: 'Mesurio' },
    ],
  },
  {
    id: 'video',
    title: 'Films',
    description: 'Montrer dans nos pages les films d’un autre site.',
    services: [{ id: 'films', title: 'Vidéo Brume' }],
  },
  {
    id: 'maps',
    title: 'Cartes',
    description: 'Montrer dans nos pages les cartes d’un autre site.',
    services: [{ id: 'atlas', title: 'Carto Brume' }],
  },
];

export const WORDS = {
  title: 'Cookies sur ce site',
  text: 'Val-de-Brume Agglomération vous demande votre consentement pour conserver des informations sur votre appareil, ou y accéder, afin de mesurer l’audience, de montrer des films et de montrer des cartes. Si vous refusez, le site vous reste ouvert.',
  accept: 'Tout accepter',
  refuse: 'Tout refuser',
  open: 'Personnaliser',
  save: 'Enregistrer mes choix',
  close: 'Fermer',
  policy: 'Politique de confidentialité',
};
/** Address of the policy, which no measure opens. */
export const POLICY = '/site/policy';
