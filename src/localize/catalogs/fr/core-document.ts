// Written by scripts/i18n.mjs from locales/: edit the XLIFF file and run `npm run i18n`.
import type { Str } from '../../add-catalog.js';

export const templates = (str: Str) => ({
  'cell.none': `Néant`,
  'cell.policy': str`${0} : politique de confidentialité`,
  'cell.service-location': str`${0} (${1})`,
  'cell.unstated': `Non précisé`,
  'column.name': `Nom du cookie`,
  'column.provider': `Nom du prestataire`,
  'column.purpose': `Finalités`,
  'column.service': `Service et emplacement`,
  'cookies.heading': `À quoi servent les cookies sur ce site`,
  'definition.heading': `Qu’est-ce qu’un cookie ?`,
  'updated.text': str`Dernière mise à jour : ${0}`,
});
