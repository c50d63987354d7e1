/** What authors write inside a tag, for readers without JavaScript, in the language of the catalogue's page. */
import { lookOf, type Toolbars } from './toolbar-globals.js';

const WORDS = {
  asks: {
    fr: 'Ce site demande votre accord avant de compter vos visites.',
    en: 'This site asks before it counts your visits.',
  },
  'keeps nothing': {
    fr: 'Sans scripts, ce site ne garde rien sur votre appareil. <a href="#cookies">Les cookies</a>',
    en: 'Without scripts this site keeps nothing on your device. <a href="#cookies">About cookies</a>',
  },
  'town hall': {
    fr: 'Notre charte se lit aussi à la mairie.',
    en: 'Our charter is also at the town hall.',
  },
  'plain text': {
    fr: 'Notre charte se lit aussi à la mairie, et <a href="#text">en texte simple</a>.',
    en: 'Our charter is also at the town hall, and <a href="#text">as plain text</a>.',
  },
  'a cookie': {
    fr: 'Un cookie est un petit texte qu’un site laisse dans votre navigateur.',
    en: 'A cookie is a small text that a site leaves in your browser.',
  },
  'write to us': {
    fr: 'Écrivez-nous pour vous opposer.',
    en: 'Write to us to object.',
  },
  'nothing used': {
    fr: 'Sans scripts, rien de ce qui demande votre accord ne sert. <a href="#contact">Écrivez-nous</a> pour vous opposer.',
    en: 'Without scripts, nothing that needs your consent is used. <a href="#contact">Write to us</a> to object.',
  },
  link: {
    fr: '<a href="#cookies">Les cookies</a>',
    en: '<a href="#cookies">About cookies</a>',
  },
  'two cookies': {
    fr: 'Deux cookies vous gardent connecté.',
    en: 'Two cookies keep you logged in.',
  },
  'two cookies listed': {
    fr: 'Deux cookies vous gardent connecté\u00a0: <a href="#list">la liste en texte simple</a>.',
    en: 'Two cookies keep you logged in: <a href="#list">the list as plain text</a>.',
  },
} as const;

/** As markup, where there is a link in it. */
export const authored = (name: keyof typeof WORDS, toolbars: Toolbars): string =>
  WORDS[name][lookOf(toolbars).language === 'fr' ? 'fr' : 'en'];
