// Written by scripts/i18n.mjs from locales/: edit the XLIFF file and run `npm run i18n`.
import type { Str } from '../../add-catalog.js';

export const templates = (str: Str) => ({
  'embed.always': str`Toujours afficher : ${0}`,
  'embed.explanation': str`Ce contenu n’est pas chargé sans votre accord. L’afficher transmet à ${0} votre adresse IP et l’adresse de cette page.`,
  'embed.explanation-alone': `Ce contenu n’est pas chargé sans votre accord. L’afficher transmet à un autre site votre adresse IP et l’adresse de cette page.`,
  'embed.keeps': `Il peut conserver sur votre appareil :`,
  'embed.once': `Afficher cette fois`,
  'embed.shown': str`Le contenu est affiché : ${0}`,
  'embed.title': `Contenu d’un autre site`,
  'embed.title-audio': str`Contenu audio de ${0}`,
  'embed.title-document': str`Document de ${0}`,
  'embed.title-from': str`Contenu de ${0}`,
  'embed.title-map': str`Carte de ${0}`,
  'embed.title-video': str`Vidéo de ${0}`,
  'embed.where': str`Destination des données : ${0}.`,
});
