// Written by scripts/i18n.mjs from locales/: edit the XLIFF file and run `npm run i18n`.
export const templates = {
  'status.error': `La charte cookies ne peut pas être affichée pour le moment. Veuillez réessayer plus tard.`,
};
