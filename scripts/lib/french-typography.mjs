// French typography, as the Imprimerie nationale sets it out: the rules a machine can check.

/** @type {readonly (readonly [RegExp, string])[]} */
const RULES = [
  [/'/u, 'apostrophe droite : écrire ’'],
  [/"/u, 'guillemets droits : écrire « »'],
  [/\.\.\./u, 'trois points : écrire …'],
  [/(?<![\u00a0\u202f\s])[;!?»](?!\w)/u, 'espace insécable manquante avant ; ! ? ou »'],
  [/(?<![\u00a0\u202f\s\d]):(?![/\w])/u, 'espace insécable manquante avant :'],
  [/[ \t\n][:;!?»](?!\w)/u, 'espace ordinaire avant : ; ! ? ou » : la rendre insécable'],
  [/«(?![\u00a0\u202f])/u, 'espace insécable manquante après «'],
  [/(?:^|[.!?…]\s)A\s/u, 'capitale sans accent : écrire À'],
  [/(?<!\p{L})(?:Etat|Ecran|Editeur|Eventuel|Etre)/u, 'capitale sans accent : écrire É ou Ê'],
  [/\b(?:coeur|oeuvre|noeud|oeil)/iu, 'ligature manquante : écrire œ'],
  [/ {2}/u, 'deux espaces de suite'],
  [/\s[,.](?!\d|\w)/u, 'espace avant une virgule ou un point'],
];

/**
 * What is wrong in a French text, one sentence a fault.
 * @param {string} text
 */
export const frenchFaults = (text) =>
  RULES.filter(([fault]) => fault.test(text)).map(([, sentence]) => sentence);
