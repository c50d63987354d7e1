// Written by scripts/i18n.mjs from locales/: edit the XLIFF file and run `npm run i18n`.
export const templates = {
  'notice.link': `Lire la charte cookies`,
  'notice.name': `À propos des cookies`,
};
