/** A charter that asks, and engines of their own for it. */
import type { CharterFile } from '../../src/charter/charter-json.js';
import type { Consent } from '../../src/consent/consent-context.js';
import { type ConsentOptions, createConsent } from '../../src/consent/create-consent.js';
import { waitUntil } from '@open-wc/testing';
import { memoryStorage } from '../../src/consent/storage/create-storage.js';

export const ASKING: CharterFile = {
  language: 'en',
  languages: ['en', 'fr'],
  revision: 1,
  site: { name: 'Town data', charter: '/cookies' },
  providers: {
    counter: 'Counter',
    youtube: { name: 'YouTube', country: ['IE', 'US'] },
    vimeo: 'Vimeo',
  },
  categories: [
    {
      id: 'necessary',
      consent: 'none',
      label: { en: 'Necessary', fr: 'Nécessaires' },
      services: [{ label: 'Log-in', cookies: [{ name: 'session', purpose: 'Log-in.' }] }],
    },
    { id: 'audience', consent: 'opt-out', label: { en: 'Audience', fr: 'Audience' } },
    {
      id: 'statistics',
      label: { en: 'Statistics', fr: 'Statistiques' },
      description: { en: 'Counts visits.', fr: 'Compte les visites.' },
      services: [
        {
          id: 'counter',
          provider: 'counter',
          label: 'Counter',
          cookies: [{ name: '_count', purpose: 'Counts.' }],
        },
      ],
    },
    {
      id: 'video',
      label: { en: 'Video', fr: 'Vidéos' },
      description: { en: 'Shows films.', fr: 'Montre des films.' },
      consequence: { en: 'Films are not shown.', fr: 'Les films ne sont pas montrés.' },
      services: [
        {
          id: 'youtube',
          provider: 'youtube',
          label: 'YouTube',
          cookies: [
            { name: 'VISITOR_INFO1_LIVE', purpose: { en: 'Measures the line.', fr: 'Mesure la ligne.' } },
          ],
        },
        { id: 'vimeo', provider: 'vimeo', label: 'Vimeo' },
      ],
    },
  ],
};

/** @param kept What the visitor answered before, as it is stored. */
export const consentOf = (
  kept?: string,
  { charter = ASKING, ...more }: Partial<ConsentOptions> = {},
): Consent => createConsent({ charter, storage: memoryStorage(kept), signals: [], ...more });

/** A choice given a day ago. */
export const chosen = (answers: string, revision = 1): string =>
  `2.${revision}.${(Date.now() - 86_400_000).toString(36)}.${answers}`;

/** Waits for something to come true, also on a machine that has much to do. */
export const until = (is: () => unknown): Promise<void> =>
  waitUntil(async () => !!(await is()), undefined, { timeout: 8000 });
