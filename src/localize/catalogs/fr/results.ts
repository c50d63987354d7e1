// Written by scripts/i18n.mjs from locales/: edit the XLIFF file and run `npm run i18n`.
export const templates = {
  'choose.unsaved': `Votre choix n’a pas pu être enregistré. Veuillez réessayer.`,
  'result.accepted': `Votre choix est enregistré : vous acceptez tous les cookies soumis à votre consentement.`,
  'result.refused': `Votre choix est enregistré : vous refusez tous les cookies soumis à votre consentement.`,
  'result.saved': `Vos choix sont enregistrés.`,
  'result.unremembered': `Votre navigateur ne conserve rien pour ce site : votre choix ne vaut que pour cette page.`,
};
