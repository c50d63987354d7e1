// Written by scripts/i18n.mjs from locales/: edit the XLIFF file and run `npm run i18n`.
export const templates = {
  'column.category': `Catégorie`,
  'column.collects': `Données collectées`,
  'column.condition': `Condition`,
  'column.consent': `Votre choix`,
  'column.country': `Pays`,
  'column.docs': `Documentation`,
  'column.domain': `Domaine`,
  'column.duration': `Durée de vie`,
  'column.kind': `Type et durée`,
  'column.objection': `Opposition`,
  'column.party': `Interne ou tiers`,
  'column.path': `Chemin`,
  'column.recipients': `Destinataires`,
  'column.retention': `Conservation des données`,
  'column.safeguard': `Garanties du transfert`,
  'column.storage': `Type de stockage`,
};
