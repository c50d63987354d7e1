// Written by scripts/i18n.mjs from locales/: edit the XLIFF file and run `npm run i18n`.
import type { Str } from '../../add-catalog.js';

export const templates = (str: Str) => ({
  'choose.accepted': `Accepté`,
  'choose.active': `Actif`,
  'choose.answered': str`Vous avez répondu le ${0}. Vos choix valent jusqu’au ${1}.`,
  'choose.apart': str`« ${0} » ne l’inclut pas : vous l’activez ici.`,
  'choose.close': `Fermer sans enregistrer`,
  'choose.cookies': str`Ce qui est conservé : ${0}`,
  'choose.done': `Fermer`,
  'choose.held': `Refusé, comme votre navigateur le demande. Le reste tant que vous ne l’activez pas ici.`,
  'choose.if-objecting': `Si vous vous opposez :`,
  'choose.if-refusing': `Si vous refusez :`,
  'choose.legend': `Vos choix, finalité par finalité`,
  'choose.necessary': `Toujours actif : indispensable au fonctionnement du site`,
  'choose.not-yet': `Vous n’avez pas encore répondu. Ce qui demande votre consentement reste refusé jusque-là.`,
  'choose.nothing': `Ce site n’utilise que ce qui est nécessaire à son fonctionnement : il n’y a rien à choisir.`,
  'choose.objected': `Vous vous opposez`,
  'choose.objecting': `La loi le permet sans votre consentement. Pour vous y opposer, décochez la case.`,
  'choose.partly': `Accepté en partie`,
  'choose.refused': `Vous avez refusé tous les cookies que vous pouvez refuser.`,
  'choose.refused-one': `Refusé`,
  'choose.reload': `Recharger la page`,
  'choose.reload-text': `Une partie de ce que vous avez désactivé fonctionne encore : rechargez la page pour l’arrêter.`,
  'choose.save': `Enregistrer mes choix`,
});
