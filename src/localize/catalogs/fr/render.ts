// Written by scripts/i18n.mjs from locales/: edit the XLIFF file and run `npm run i18n`.
import type { Str } from '../../add-catalog.js';

export const templates = (str: Str) => ({
  'csv.table': `Tableau`,
  'page.title': `Charte cookies`,
  'term.line': str`${0} : ${1}`,
});
