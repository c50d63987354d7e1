/** What the toolbars of the catalogue say. */
import { PSEUDO } from './pseudo-language.js';

export interface Toolbars {
  readonly globals: Record<string, unknown>;
}

export interface PageLook {
  readonly language: string;
  readonly scheme: string;
  readonly theme: string;
  readonly direction: 'ltr' | 'rtl';
}

export const lookOf = ({ globals: { language, scheme, theme, direction } }: Toolbars): PageLook => ({
  language: String(language),
  scheme: String(scheme),
  theme: String(theme),
  direction: (direction === 'auto' ? language === PSEUDO : direction === 'rtl') ? 'rtl' : 'ltr',
});
