export const WORDS = {
  en: {
    title: 'Library of the Mills',
    home: 'Home',
    cookies: 'Cookies',
    lead: 'Open Tuesday to Saturday, 10 am to 6 pm. The café opens at noon.',
    video: 'A walk through the library',
    watch: 'Watch the video on YouTube',
    counted: 'Your visits are counted: thank you.',
    notCounted: 'Your visits are not counted.',
    answered: (day: string) => `You answered on ${day}.`,
  },
  fr: {
    title: 'Médiathèque des Moulins',
    home: 'Accueil',
    cookies: 'Cookies',
    lead: 'Ouverte du mardi au samedi, de 10 h à 18 h. Le café ouvre à midi.',
    video: 'Une promenade dans la médiathèque',
    watch: 'Voir la vidéo sur YouTube',
    counted: 'Vos visites sont comptées : merci.',
    notCounted: 'Vos visites ne sont pas comptées.',
    answered: (day: string) => `Vous avez répondu le ${day}.`,
  },
};

export type Language = keyof typeof WORDS;
