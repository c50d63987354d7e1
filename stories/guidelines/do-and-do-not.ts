/** What a design may do and what it may not, with the words of each drawing. */
type Words = Readonly<Record<'fr' | 'en', string>>;

export interface Rule {
  readonly good: Words;
  readonly bad: Words;
}

export const RULES = {
  alike: {
    good: {
      fr: 'Refuser et accepter sont deux boutons identiques, côte à côte ou l’un sous l’autre.',
      en: 'Refusing and accepting are two buttons alike, side by side or one below the other.',
    },
    bad: {
      fr: 'Accepter est un bouton, refuser un lien pâle.',
      en: 'Accepting is a button, refusing a pale link.',
    },
  },
  purposes: {
    good: {
      fr: 'Chaque finalité a un titre court et une phrase, avant les boutons.',
      en: 'Each purpose has a short title and a sentence, before the buttons.',
    },
    bad: {
      fr: 'Une formule vague remplace les finalités, qui attendent derrière un lien.',
      en: 'A vague phrase replaces the purposes, which wait behind a link.',
    },
  },
  switches: {
    good: {
      fr: 'Rien de ce qui demande un consentement n’est coché d’avance ; l’état est écrit.',
      en: 'Nothing that needs consent is ticked beforehand; the state is written.',
    },
    bad: {
      fr: 'Les cases sont cochées d’avance, et l’état n’est qu’une couleur.',
      en: 'Boxes are ticked beforehand, and the state is a colour.',
    },
  },
  page: {
    good: {
      fr: 'La page se lit et s’utilise sans avoir répondu.',
      en: 'The page can be read and used without an answer.',
    },
    bad: {
      fr: 'Un voile couvre la page tant que l’on n’a pas accepté.',
      en: 'A veil covers the page until one accepts.',
    },
  },
  back: {
    good: {
      fr: 'Un bouton permanent rouvre les choix et dit où l’on en est.',
      en: 'A permanent button opens the preferences again and shows the current ones.',
    },
    bad: {
      fr: 'Pour changer d’avis, il faut écrire à quelqu’un.',
      en: 'To change one’s mind, one has to write to somebody.',
    },
  },
} satisfies Record<string, Rule>;

/** What is written in the drawings. */
export const DRAWN = {
  title: { fr: 'Nous respectons votre vie privée', en: 'We value your privacy' },
  vague: {
    fr: 'Nous utilisons des cookies pour améliorer votre expérience.',
    en: 'We use cookies to improve your experience.',
  },
  accept: { fr: 'Tout accepter', en: 'Accept all' },
  refuse: { fr: 'continuer sans accepter', en: 'continue without accepting' },
  more: { fr: 'En savoir plus', en: 'Learn more' },
  statistics: { fr: 'Statistiques', en: 'Statistics' },
  videos: { fr: 'Vidéos', en: 'Videos' },
  write: {
    fr: 'Pour retirer votre consentement, écrivez à notre service juridique, par courrier.',
    en: 'To withdraw your consent, write to our legal department, by post.',
  },
} satisfies Record<string, Words>;
