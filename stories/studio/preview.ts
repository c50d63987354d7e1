/** What visitors see of the charter: pages in frames, with the files that sites load. */
import { html, type TemplateResult } from 'lit';
import { askedCategories } from '../../src/charter/category-consent.js';
import { framed } from '../support/site-page.js';
import type { Reading } from './parse-input.js';
import type { Words } from './words.js';

/** What is to be seen, and how. */
export interface Look {
  readonly view: keyof Words['views'];
  readonly language: keyof Words['languages'];
  readonly theme: keyof Words['themes'];
  readonly scheme: keyof Words['schemes'];
  readonly width: keyof Words['widths'];
}

/** Heights and widths of the frames, in px. */
const HEIGHTS = { page: 720, table: 560, question: 560, choices: 720 };

const WIDTHS = { wide: 1280, middle: 768, narrow: 320 };

const PLAIN = {
  fr: 'Une page du site, derrière le bandeau. On peut la lire et s’en servir sans avoir répondu.',
  en: 'A page of the site, behind the banner. It can be read and used without an answer.',
};

type Language = 'fr' | 'en';

const bodyOf = (view: Look['view'], language: Language): string => {
  const page = (inside: string): string => `<main><h1>Cookies</h1>${inside}</main>`;
  switch (view) {
    case 'page':
      return page('<cookie-charter></cookie-charter>');
    case 'table':
      return page('<cookie-table></cookie-table>');
    case 'choices':
      return page('<cookie-preferences></cookie-preferences>');
    default:
      return `<cookie-banner></cookie-banner>${page(`<p>${PLAIN[language]}</p>`)}<cookie-settings with-status></cookie-settings>`;
  }
};

export const preview = (shown: NonNullable<Reading['shown']>, look: Look, words: Words): TemplateResult => {
  const { view, scheme, width } = look;
  const languages: Language[] = look.language === 'both' ? ['fr', 'en'] : [look.language];
  const themes =
    look.theme === 'all' ? (['none', 'default', 'dsfr', 'high-contrast'] as const) : [look.theme];
  const frames = themes.flatMap((theme) =>
    languages.map((language) => {
      const title = `${words.views[view]}, ${words.languages[language]}, ${words.themes[theme]}`;
      return html`<figure lang=${language}>
        <figcaption>${title}</figcaption>
        ${framed(
          { charter: shown.file, body: bodyOf(view, language), language, scheme, theme },
          { title, height: HEIGHTS[view], width: WIDTHS[width] },
        )}
      </figure>`;
    }),
  );
  const quiet = view === 'question' && !askedCategories(shown.charter).length;
  return html`${quiet ? html`<p>${words.nothingAsked}</p>` : ''}
    <div class="frames">${frames}</div>`;
};
