/** The words of the studio, which is a tool of the catalogue and not of the package. */
const en = {
  title: 'Charter studio',
  intro:
    'Write a charter, or drop a file. What is wrong is said line by line; the page, the banner and the table follow as you type. Nothing leaves this page, and nothing is kept.',
  begin: 'Begin with',
  own: 'Your own text',
  open: 'Open a file…',
  download: 'Download the file',
  editor: 'Charter, in JSON',
  problems: 'What is wrong',
  stale: 'This cannot be read as a charter: what you see is the last version that could.',
  show: 'Show',
  language: 'Language',
  theme: 'Theme',
  scheme: 'Light or dark',
  width: 'Width',
  views: {
    page: 'The page',
    table: 'The table',
    question: 'The banner',
    choices: 'The preferences',
  },
  languages: { fr: 'French', en: 'English', both: 'Both' },
  themes: {
    none: 'No theme',
    default: 'Default',
    dsfr: 'DSFR',
    'high-contrast': 'High contrast',
    all: 'All',
  },
  schemes: { light: 'Light', dark: 'Dark' },
  widths: { wide: 'As wide as there is', narrow: '320 px', middle: '768 px' },
  samples: {
    blois: 'The first charter',
    small: 'A small one',
    three: 'Three purposes',
    portal: 'A portal with a banner',
  },
  nothingAsked: 'Nothing in this charter needs consent, so there is no banner.',
  tags: 'Tags to paste',
  tagsIntro: 'For a site that serves the file as /cookie-charter.json, and our files from its own folder.',
  places: {
    head: 'In the head of every page',
    body: 'First in the body of every page',
    page: 'Where your cookie policy page will be',
    foot: 'At the foot of every page',
    fallback: 'Our cookie charter is also available at the front desk.',
  },
  copy: 'Copy the tags',
  copied: 'Copied.',
  notCopied: 'The browser did not allow it: select the text and copy it.',
  preview: 'What visitors see',
};

export type Words = typeof en;

const fr: Words = {
  title: 'Atelier de la charte',
  intro:
    'Écrivez une charte, ou déposez un fichier. Ce qui ne va pas est dit ligne par ligne ; la page, le bandeau et le tableau suivent ce que vous écrivez. Rien ne quitte cette page, et rien n’est conservé.',
  begin: 'Partir de',
  own: 'Votre texte',
  open: 'Ouvrir un fichier…',
  download: 'Télécharger le fichier',
  editor: 'Charte, en JSON',
  problems: 'Ce qui ne va pas',
  stale: 'Ce texte ne se lit pas comme une charte : vous voyez la dernière version qui se lisait.',
  show: 'Montrer',
  language: 'Langue',
  theme: 'Thème',
  scheme: 'Clair ou sombre',
  width: 'Largeur',
  views: { page: 'La page', table: 'Le tableau', question: 'Le bandeau', choices: 'Les choix' },
  languages: { fr: 'Français', en: 'Anglais', both: 'Les deux' },
  themes: {
    none: 'Sans thème',
    default: 'Par défaut',
    dsfr: 'DSFR',
    'high-contrast': 'Contraste élevé',
    all: 'Tous',
  },
  schemes: { light: 'Clair', dark: 'Sombre' },
  widths: { wide: 'Toute la place', narrow: '320 px', middle: '768 px' },
  samples: {
    blois: 'La première charte',
    small: 'Une petite',
    three: 'Trois finalités',
    portal: 'Un portail avec bandeau',
  },
  nothingAsked: 'Rien dans cette charte ne demande de consentement : le bandeau ne s’affiche pas.',
  tags: 'Balises à coller',
  tagsIntro:
    'Pour un site qui sert le fichier à l’adresse /cookie-charter.json, et nos fichiers depuis son propre dossier.',
  places: {
    head: 'Dans l’en-tête de chaque page',
    body: 'Au début du corps de chaque page',
    page: 'À la place de votre page sur les cookies',
    foot: 'Au pied de chaque page',
    fallback: 'Notre charte des cookies est aussi disponible à l’accueil.',
  },
  copy: 'Copier les balises',
  copied: 'Copié.',
  notCopied: 'Le navigateur ne l’a pas permis : sélectionnez le texte et copiez-le.',
  preview: 'Ce que voient les visiteurs',
};

/** @param language BCP 47 tag; what is not French is English. */
export const wordsIn = (language: string): Words => (language.startsWith('fr') ? fr : en);
