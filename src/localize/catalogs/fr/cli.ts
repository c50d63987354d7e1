// Written by scripts/i18n.mjs from locales/: edit the XLIFF file and run `npm run i18n`.
import type { Str } from '../../add-catalog.js';

export const templates = (str: Str) => ({
  'cli.elsewhere': str`${0} est sur le réseau ; la commande ne lit que les fichiers de cette machine.`,
  'cli.file': `un chemin, un motif tel que charters/**/*.json, ou - pour l’entrée standard`,
  'cli.flawed': str`${0} : ${1} « cookie-charter validate » dit lesquels.`,
  'cli.fragment': `la charte seule, pour une page qui a déjà un titre`,
  'cli.heading-level': `niveau du premier titre, de 1 à 6 ; par défaut : 2`,
  'cli.html-default': `par défaut : html`,
  'cli.lang': `langue des messages : en, fr`,
  'cli.language': `une liste remplie, comme script qui ajoute la langue au fichier pour navigateurs`,
  'cli.language-list': `la liste des messages qu’un traducteur remplit, en JSON`,
  'cli.no-access': str`Impossible de lire ou d’écrire ${0} (${1}).`,
  'cli.no-file': `Indiquez quel fichier : un chemin, un motif, ou - pour l’entrée standard.`,
  'cli.not-found': str`Aucun fichier : ${0}`,
  'cli.one-file': str`${0} prend un seul fichier.`,
  'cli.output': `par défaut : la sortie standard`,
  'cli.overwrites': str`${0} est ce que lit la commande : choisissez un autre fichier de destination.`,
  'cli.render': `la charte en un fichier qui se passe de JavaScript`,
  'cli.render-lang': `par défaut : la langue de la charte`,
  'cli.status': `Code de retour : 0 tout va bien, 1 le fichier a des erreurs, 2 la commande n’a pas pu faire son travail.`,
  'cli.text-default': `par défaut : text`,
  'cli.unknown-command': str`Il n’y a pas de commande « ${0} ».`,
  'cli.unknown-option': str`L’option ${0} n’existe pas pour cette commande, ou sa valeur manque. Voir cookie-charter --help.`,
  'cli.validate': `chaque problème des fichiers : où, ce qui s’y trouve, ce qui est attendu`,
  'cli.wrong-option': str`${0} peut être : ${1}`,
});
