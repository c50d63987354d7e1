/** The charter of the example portal, which asks, and what may become of it. */
import file from '../../examples/portal/charter.json' with { type: 'json' };
import type { CharterFile } from '../../src/charter/charter-json.js';

export const portal = file as unknown as CharterFile;

/** With a revision after the one that was answered. */
export const revised = {
  ...file,
  revision: 2,
  history: [
    ...file.history,
    {
      revision: 2,
      date: '2026-11-20',
      text: {
        fr: 'La carte est servie par un autre prestataire.',
        en: 'The map comes from another provider.',
      },
    },
  ],
} as unknown as CharterFile;

/** Its media follow the signal of the browser. */
export const signalled = {
  ...file,
  categories: file.categories.map((one) => (one.id === 'media' ? { ...one, gpc: true } : one)),
} as unknown as CharterFile;

/** Accepting everything does not include its media. */
export const apart = {
  ...file,
  categories: file.categories.map((one) => (one.id === 'media' ? { ...one, acceptAll: false } : one)),
} as unknown as CharterFile;

/** One purpose of two services, with one cookie each: the least in which every part of the preferences is there. */
export const films = {
  ...file,
  categories: file.categories
    .filter(({ id }) => id === 'media')
    .map((one) => ({
      ...one,
      services: one.services.map((service) => ({
        ...service,
        cookies: service.cookies.slice(0, 1).map(({ purpose }) => ({ name: service.id, purpose })),
      })),
    })),
} as unknown as CharterFile;
