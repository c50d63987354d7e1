// Written by scripts/i18n.mjs from locales/: edit the XLIFF file and run `npm run i18n`.
import type { Str } from '../../add-catalog.js';

export const templates = (str: Str) => ({
  'panel.again': `Examiner de nouveau`,
  'panel.close': `Fermer`,
  'panel.copied': `Copié.`,
  'panel.copy': `Copier le texte`,
  'panel.cure': `Que faire :`,
  'panel.error': `À corriger`,
  'panel.facts': `Ce qui s’y trouve`,
  'panel.found': str`À corriger : ${0}. À vérifier : ${1}.`,
  'panel.looking': `Examen en cours…`,
  'panel.nothing': `Rien à corriger sur cette page.`,
  'panel.reach': `Ouvrez l’adresse : elle doit montrer le fichier, et non une page à sa place. Depuis un autre site, il faut CORS.`,
  'panel.title': `Ce que cette page fait à la charte de cookies`,
  'panel.unreachable': str`La charte est introuvable : ${0}.`,
  'panel.warning': `À vérifier`,
});
