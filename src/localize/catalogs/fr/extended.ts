// Written by scripts/i18n.mjs from locales/: edit the XLIFF file and run `npm run i18n`.
import type { Str } from '../../add-catalog.js';

export const templates = (str: Str) => ({
  'contents.name': `Sur cette page`,
  'filter.label': `Rechercher dans le tableau`,
  'filter.one': str`${0} ligne affichée sur ${1}`,
  'filter.status': str`${0} lignes affichées sur ${1}`,
  'table.wide': `Tableau des cookies`,
});
