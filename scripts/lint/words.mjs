/**
 * Phrases that only this project would understand, and the terms that a reader would search for. `scripts/lint/phrases.mjs`
 * looks for them, and says where. docs/glossary.md and docs/glossary.fr.md say what each term means.
 *
 * A pattern is a regular expression in any case, of whole words; a space in it is also a line break. Ordinary verbs stay out of
 * it: a page may ask, keep and show.
 * @typedef {object} Phrase
 * @property {string} pattern
 * @property {string} write What to write instead.
 */

/** @type {readonly Phrase[]} */
export const ENGLISH = [
  { pattern: 'stand-ins?|(?:stands?|stood|standing) in for', write: '“placeholder”, “clone” or “replaces”' },
  // "Stand out" is what a button does.
  {
    pattern: '(?:stands?|stood|standing)(?! out\\b)',
    write: '“is”, “appears”, “is displayed” or “is written”',
  },
  { pattern: '(?:held|holds?|holding)(?: it| them| something)? back', write: '“blocked”, “blocks”' },
  {
    pattern: 'held (?:content|scripts?|frames?|embeds?)|what is held(?! back)',
    write: '“blocked content”, “what is blocked”',
  },
  {
    pattern:
      '(?:takes?|taken|took|taking)(?: it| them| something| everything| consent| a (?:yes|choice))? back',
    write: '“withdraw”, “withdrawn”',
  },
  { pattern: 'the questions?', write: '“the banner”, “the consent banner”' },
  { pattern: '(?:questions?) (?:of the banner|of `?<?cookie-banner>?`?)', write: '“the consent banner”' },
  { pattern: 'told|tells', write: '“logged”, “reported”, “notified”, “announced” or “distinguishes”' },
  { pattern: 'films?', write: '“video”' },
  { pattern: 'anew', write: '“again”' },
  { pattern: 'who(?:so)?ever', write: '“anyone who”, or name them: visitors, authors, readers' },
  {
    pattern: '(?:cannot|can|could not|could) be had',
    write: '“fails to load”, “cannot be loaded” or “is not available”',
  },
  { pattern: 'mend(?:s|ed|ing)?', write: '“fix”' },
  { pattern: '(?<!into )(?:in|put in) force', write: '“current”, “the current consent state”, “apply”' },
  // The platform's own term is "quirks mode".
  { pattern: 'quirk(?:y|ier|s?(?! mode))', write: '“quirks mode”, or what the fault is' },
  { pattern: 'the choices(?! of\\b)', write: '“the preferences”, or whose choices' },
  // A value, yes or no, is “true” or “granted”.
  { pattern: 'a yes|a no(?= (?:to|that|is)\\b)', write: '“consent”, “refusal”' },
  { pattern: 'the engine', write: '“the consent store”, “the consent API”' },
  { pattern: 'by need', write: '“lazy-loaded”, “loaded when first needed”' },
  { pattern: '(?:drawn|draws?|drawing) ahead', write: '“prerendered”, “prerenders”' },
  { pattern: 'unrun', write: '“cannot be stopped once it has run”' },
  { pattern: 'jurists?', write: '“lawyer”, “legal counsel”' },
];

/** @type {readonly Phrase[]} */
export const FRENCH = [
  { pattern: 'films?', write: '« vidéo »' },
  {
    pattern: 'ce qui est (?:encore )?retenu|(?:est|sont|était|étaient|reste|restent) (?:encore )?retenue?s?',
    write: '« bloqué jusqu’au consentement »',
  },
  { pattern: '(?:contenus?|scripts?|cadres?|iframes?) retenue?s?', write: '« bloqué »' },
  { pattern: 'arbres? fantômes?', write: '« shadow DOM »' },
  { pattern: "outils? d[’']assemblage|empaqueteurs?", write: '« bundler »' },
  { pattern: "cartes? d[’']imports?", write: '« import map »' },
  { pattern: 'caractères? de commande', write: '« caractère de contrôle »' },
  { pattern: 'pixels? espions?', write: '« pixel de suivi »' },
  { pattern: 'interrogée?s?', write: '« le bandeau s’affiche », « recueillir le consentement »' },
  { pattern: 'scripts? fondus?', write: '« scripts concaténés »' },
  { pattern: "dessinée?s? d[’']avance", write: '« prérendu »' },
  {
    pattern: 'éléments qui demandent|portail qui demande',
    write: '« éléments du bandeau », « portail qui recueille le consentement »',
  },
  { pattern: '(?:consentement|choix) repris', write: '« consentement retiré »' },
  { pattern: 'interrupteurs?', write: '« case à cocher »' },
  { pattern: 'la question', write: '« le bandeau »' },
  { pattern: 'gabarits?', write: '« modèle »' },
  { pattern: 'art\\. 4, 11\\)', write: '« art. 4, point 11 »' },
];
