// Written by scripts/i18n.mjs from locales/: edit the XLIFF file and run `npm run i18n`.
import type { Str } from '../../add-catalog.js';

export const templates = (str: Str) => ({
  'ask.apart': str`« ${0} » n’inclut pas ceci, que vous pouvez activer dans « ${1} » : ${2}.`,
  'ask.held': str`Comme votre navigateur le demande, ceci reste refusé même si vous acceptez tout : ${0}.`,
  'ask.new': str`Nouveau : ${0}`,
  'ask.news': `Nouveau depuis votre dernier choix :`,
});
