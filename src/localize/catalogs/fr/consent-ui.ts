// Written by scripts/i18n.mjs from locales/: edit the XLIFF file and run `npm run i18n`.
import type { Str } from '../../add-catalog.js';

export const templates = (str: Str) => ({
  'ask.accept': `Tout accepter`,
  'ask.close': `Fermer`,
  'ask.name': str`Cookies sur le site ${0}`,
  'ask.refuse': `Tout refuser`,
  'ask.reopen': `Gérer les cookies`,
});
