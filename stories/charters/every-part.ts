/** A short charter whose page has every part that a sound charter can bring, but the filter of a long table. */
import type { CharterFile } from '../../src/charter/charter-json.js';
import file from './small.json' with { type: 'json' };

export const everyPart = {
  ...file,
  controller: {
    name: { fr: 'Ville de Vendôme', en: 'Town of Vendôme' },
    email: 'cookies@vendome.example',
  },
  sections: [
    { type: 'intro', text: { fr: 'Deux cookies, et pas un de plus.', en: 'Two cookies, and not one more.' } },
    {
      type: 'kinds',
      heading: { fr: 'Deux sortes', en: 'Two kinds' },
      text: { fr: 'Un site peut en garder :', en: 'A site may keep some:' },
      items: [
        { fr: 'des **nécessaires** ;', en: '**necessary** ones;' },
        { fr: 'et **d’autres**.', en: 'and **others**.' },
      ],
    },
    {
      type: 'cookies',
      tables: [
        {
          heading: { fr: 'Ce que garde le catalogue', en: 'What the catalogue keeps' },
          columns: [
            'name',
            'purpose',
            {
              id: 'service',
              note: {
                fr: 'La partie du site qui s’en sert.',
                en: 'The part of the site that uses it.',
              },
            },
          ],
        },
        { heading: { fr: 'Par prestataire', en: 'By provider' }, disclosure: 'closed' },
      ],
    },
    'controller',
    { type: 'browsers', items: [{ label: 'Firefox' }] },
    { type: 'text', heading: { fr: 'En savoir plus', en: 'Read on' }, text: '[CNIL](https://www.cnil.fr/)' },
    'updated',
  ],
} as unknown as CharterFile;
