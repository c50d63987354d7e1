/** Every tag, and words that it shows with the charter beside. */
export const TAGS = {
  'cookie-banner': 'asks for your consent',
  'cookie-charter': 'What is a cookie?',
  'cookie-embed': 'Video from YouTube',
  'cookie-explainer': 'What is a cookie?',
  'cookie-preferences': 'Your choices, purpose by purpose',
  'cookie-settings': 'You have not answered yet',
  'cookie-table': 'session',
};
