import { useEffect, useState, useSyncExternalStore } from 'react';
import { useConsent, useGranted } from './use-consent';
import { type Language, WORDS } from './words';

const onMove = (listener: () => void) => {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
};

export const App = () => {
  const [language, setLanguage] = useState<Language>('en');
  const path = useSyncExternalStore(onMove, () => location.hash);
  const words = WORDS[language];

  // The elements use the language of the page around them.
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = words.title;
  }, [language, words]);

  return (
    <>
      <cookie-banner />
      <header>
        <strong>{words.title}</strong>
        <nav>
          <a href="#/">{words.home}</a>
          <a href="#/cookies">{words.cookies}</a>
          <button type="button" onClick={() => setLanguage(language === 'en' ? 'fr' : 'en')}>
            {language === 'en' ? 'Français' : 'English'}
          </button>
        </nav>
      </header>
      <main>{path === '#/cookies' ? <Cookies language={language} /> : <Home language={language} />}</main>
      <footer>
        <cookie-settings with-status />
      </footer>
    </>
  );
};

const Home = ({ language }: { language: Language }) => {
  const words = WORDS[language];
  const counted = useGranted('statistics');
  const answered = useConsent()?.answered;
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <h2>{words.video}</h2>
      <cookie-embed service="youtube" label={words.video}>
        <a href="https://www.youtube.com/watch?v=aqz-KE-bpKQ">{words.watch}</a>
      </cookie-embed>
      <p>{counted ? words.counted : words.notCounted}</p>
      {answered && <p>{words.answered(answered.toLocaleDateString(language))}</p>}
    </>
  );
};

const Cookies = ({ language }: { language: Language }) => (
  <>
    <h1>{WORDS[language].cookies}</h1>
    <cookie-charter />
  </>
);
