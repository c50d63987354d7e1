// Written by scripts/i18n.mjs from locales/: edit the XLIFF file and run `npm run i18n`.
import type { Str } from '../../add-catalog.js';

export const templates = (str: Str) => ({
  'ask.changing': str`Si vous refusez, vous pouvez utiliser le site, sans ces usages. Votre choix est conservé ${0} ; vous pouvez le modifier à tout moment, sur chaque page, par « ${1} ».`,
  'ask.customise': `Personnaliser`,
  'ask.lead': str`${0} vous demande votre consentement pour conserver des informations sur votre appareil, ou les y lire, aux fins suivantes :`,
  'ask.provider': `Voir le prestataire et ses cookies`,
  'ask.providers': str`Voir les ${0} prestataires et leurs cookies`,
  'ask.this-site': `Ce site`,
});
