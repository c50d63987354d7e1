// Written by scripts/i18n.mjs from locales/: edit the XLIFF file and run `npm run i18n`.
export const templates = {
  'settings.accepted': `Vous acceptez tout`,
  'settings.not-yet': `Vous n’avez pas encore répondu`,
  'settings.partly': `Vous acceptez une partie des cookies`,
  'settings.refused': `Vous refusez ce qui n’est pas nécessaire`,
};
