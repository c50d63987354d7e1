// Written by scripts/i18n.mjs from locales/: edit the XLIFF file and run `npm run i18n`.
import type { Str } from '../../add-catalog.js';

export const templates = (str: Str) => ({
  'panel.again': `Relancer`,
  'panel.close': `Fermer`,
  'panel.copied': `Copié.`,
  'panel.copy': `Copier le texte`,
  'panel.cure': `Que faire :`,
  'panel.error': `Erreur`,
  'panel.facts': `Sur cette page`,
  'panel.found': str`Erreurs : ${0}. Avertissements : ${1}.`,
  'panel.looking': `Examen en cours…`,
  'panel.nothing': `Aucun problème trouvé sur cette page.`,
  'panel.reach': `Ouvrez l’adresse : elle doit montrer le fichier, et non une page à sa place. Depuis un autre site, il faut CORS.`,
  'panel.title': `Diagnostic de la page`,
  'panel.unreachable': str`La charte n’a pas pu être chargée : ${0}.`,
  'panel.warning': `Avertissement`,
});
