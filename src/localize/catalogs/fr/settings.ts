// Written by scripts/i18n.mjs from locales/: edit the XLIFF file and run `npm run i18n`.
export const templates = {
  'settings.accepted': `Vous acceptez tous les cookies soumis à votre consentement`,
  'settings.not-yet': `Vous n’avez pas encore répondu`,
  'settings.objected': `Vous vous opposez aux cookies exemptés de consentement`,
  'settings.partly': `Vous acceptez une partie des cookies`,
  'settings.refused': `Vous refusez tous les cookies soumis à votre consentement`,
};
